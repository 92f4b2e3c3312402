import { type DemoLesson, told } from '../shapes.ts'

/** Urban finance and local economies: small firms, city budgets, and money for projects. */
export const FINANCE: readonly DemoLesson[] = [
  {
    key: 'days-of-cash',
    themes: ['urban-finance', 'community-and-economy'],
    ...{ goals: [2, 6], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 1,
    sources: ['cash-buffers'],
    en: {
      headline: 'Consider asking how many days of cash small firms hold, by sector',
      situation:
        'Relief is often planned in months while the smallest firms count in days. Days of cash, the balance divided by the average outflow of a day, says who must be reached first. It differs more between sectors than most budgets assume.',
      others: [
        told(
          ['United States', 'US', '2015'],
          'A bank’s research institute looked at 597,000 small firms: the median held 27 days of cash, the median restaurant 16.',
        ),
      ],
      checks: [
        'Do you know the median of each main sector, and not only of all firms?',
        'Is the lower quarter shown, where firms fail first?',
        'Are balances and outflows from the same months?',
        'Which sectors employ most people who are already badly off?',
        'How soon does your first payment reach a firm after it applies?',
      ],
      limits:
        'The numbers are from customers of one bank in one country, five years before a pandemic. The measure travels; the values do not.',
    },
  },
  {
    key: 'own-city-median',
    themes: ['urban-finance'],
    ...{ goals: [6, 10], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['economic-shock'] },
    grade: 1,
    sources: ['cash-buffers'],
    en: {
      headline: 'Consider using your own city’s figure for cash buffers rather than the nation’s',
      situation:
        'A national median hides that firms in one city have half again as much time as those in another. Programmes timed by the national figure come too late just where buffers are thin.',
      others: [
        told(
          ['United States', 'US', ''],
          'A later study of 1.4 million firms found that half held under 15 days of cash and only 40 % more than three weeks. The median went from 11 days in Atlanta and Orlando to 18 in San Francisco, San Jose and Seattle.',
        ),
      ],
      checks: [
        'Is there a chamber, bank or tax office that could tell you the local median?',
        'If not, would twelve questions to a hundred firms do?',
        'Is every cell of fewer than five firms left out of what you publish?',
        'Does the timing of relief follow the local figure?',
      ],
      limits:
        'Metropolitan areas of one rich country; informal firms are in none of these figures.',
    },
  },
  {
    key: 'two-weeks',
    themes: ['urban-finance', 'community-and-economy'],
    ...{ goals: [2, 6, 10], stages: ['response'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 1,
    sources: ['small-firms-2020'],
    en: {
      headline: 'Consider a first, small and simple payment within two weeks of a closure',
      situation:
        'Whoever orders firms to close starts a clock. Owners expect to close for good in step with how long they expect the crisis to last, so an early promise with a date is worth more than a larger one later.',
      others: [
        told(
          ['United States', 'US', '2020-03-28'],
          'From 28 March to 4 April a survey of more than 5,800 small firms found that the median firm with over 10,000 dollars of monthly costs had about two weeks of cash; three quarters had two months or less. Expected closure rose with the expected length of the crisis, and restaurants stood worst.',
        ),
      ],
      checks: [
        'On which day after a closure does the first money arrive?',
        'Could a firm with no accountant apply within an hour?',
        'Is the date of the next payment named with the first?',
        'Which costs could be put off instead: rent, licences, local tax?',
        'Who tells owners in the languages they trade in?',
      ],
      limits:
        'What owners said they had, in one country, in the first weeks. Costs and safety nets differ.',
    },
  },
  {
    key: 'measure-reach',
    themes: ['urban-finance', 'governance'],
    ...{ goals: [6, 10, 11], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 1,
    sources: ['small-firms-2020', 'owners-2020'],
    en: {
      headline: 'Consider measuring relief by the firms it reached, not by the money set aside',
      situation:
        'A budget that is spent looks like success even where the firms that needed it never applied. Owners know beforehand that forms and unclear rules will keep them out. Reach, by sector and by group of owners, is the number to watch every week.',
      others: [
        told(
          ['United States', 'US', '2020'],
          'Many owners in a survey of 5,800 firms expected trouble in getting relief, through bureaucracy or unclear eligibility.',
        ),
        told(
          ['United States', 'US', '2020'],
          'In another survey, of 8,000 owners, 60 % had already laid off somebody.',
        ),
      ],
      checks: [
        'Out of all firms that qualify, what share has applied, and what share was paid?',
        'Is that share shown by sector, size, district and group of owners?',
        'What did those who gave up half-way stumble over?',
        'Is any cell of fewer than five firms left out?',
        'Who may change the form within a week when the answer is bad?',
      ],
      limits:
        'Expectations of owners at the start; the surveys do not say who was paid in the end.',
    },
  },
  {
    key: 'runway-formula',
    themes: ['urban-finance'],
    ...{ goals: [2, 6], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic', 'flood'] },
    grade: 0,
    sources: ['cash-buffers'],
    en: {
      headline: 'Consider telling owners their own runway, with costs they can still cut',
      situation:
        'An owner who can see the day on which the cash ends takes decisions earlier. Runway is cash divided by what still flows out each day, after cuts, less what still comes in. A firm that covers its costs has no such day, and should hear that too.',
      others: [
        told(
          ['Worked example', null, '2026'],
          'Cash of 15,000, costs of 1,000 and takings of 1,050 a day: without takings the firm lasts 15.0 days; with takings down by 60 % and costs cut by 20 %, 39.5 days; with takings down by 20 % and the same cut, it has no last day.',
        ),
      ],
      checks: [
        'Can an owner fill it in from memory in five minutes?',
        'Does it show a range rather than one day?',
        'Is nothing kept of what the owner typed?',
        'Does the result lead to a person one can call?',
      ],
      limits:
        'Arithmetic, not a forecast: it knows nothing of debts that fall due or of customers who return.',
    },
  },
  {
    key: 'price-of-t-days',
    themes: ['urban-finance'],
    ...{ goals: [6, 10], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic'] },
    grade: 0,
    sources: ['cash-buffers', 'small-firms-2020'],
    en: {
      headline: 'Consider asking what it costs to bring every small firm to a named day',
      situation:
        '"We will support our firms" can be turned into one sum: for each firm, the days to reach times what it loses a day, less the cash it has, never below zero. With the sum on the table, grants, loans and delays of rent or tax can be compared by the jobs each of them keeps.',
      others: [
        told(
          ['Method', null, '2026'],
          'The sum needs a table by sector: firms, jobs, median and lower-quarter buffer, loss of takings, costs that can be cut.',
        ),
      ],
      checks: [
        'Which day is the target, and why that one?',
        'Are the buffers local, or borrowed from elsewhere and marked as such?',
        'How many jobs does each unit of money keep, by instrument?',
        'Who would get nothing, and is that meant?',
        'Has the sum been compared with what the city can pay?',
      ],
      limits:
        'A method without a published city that used it. Borrowed buffers can double or halve the sum.',
    },
  },
  {
    key: 'gap-line-by-line',
    themes: ['urban-finance', 'governance'],
    ...{ goals: [6, 10, 12], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic'] },
    grade: 1,
    sources: ['nlc-2020'],
    en: {
      headline: 'Consider estimating the hole in the budget line by line, with its month',
      situation:
        'Revenue does not fall evenly: fees stop at once, property tax follows a year later, transfers may rise. One percentage over the whole budget misses when cash runs short. A table of lines with base, shock and timing shows the month.',
      others: [
        told(
          ['United States', 'US', '2020'],
          'Of more than 2,400 local officials asked, 88 % expected revenue to fall; among cities of 50,000 to 200,000 people 98 %. For 53 % the cause was falling revenue alone, for 43 % revenue and costs together.',
        ),
      ],
      checks: [
        'Has each main source of revenue its own shock and its own delay?',
        'Is extra spending in the same table, and relief from above?',
        'In which month does cash fall under the amount you may not go below?',
        'Which spending can wait, and which services are protected?',
        'Is the table renewed each month with what really came in?',
      ],
      limits: 'Expectations in a country where cities raise much of their revenue themselves.',
    },
  },
  {
    key: 'shield-investment',
    themes: ['urban-finance', 'governance'],
    ...{ goals: [6, 7, 12], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic'] },
    grade: 1,
    sources: ['oecd-territorial', 'nlc-2020'],
    en: {
      headline: 'Consider protecting a named list of investments before the cuts begin',
      situation:
        'When revenue falls, works that have not begun are the easiest to cut, and the ones a recovery needs. Local and regional governments carry most of public investment, so their cuts are felt in the whole economy. A list agreed early keeps the choice out of the last night of the budget.',
      others: [
        told(
          ['OECD countries', null, '2020'],
          'Subnational governments carry almost 60 % of public investment.',
        ),
      ],
      checks: [
        'Which five investments would hurt most if they were dropped, and whom?',
        'Are those that lower risk marked?',
        'What does a year of delay cost for each?',
        'Who must agree before one of them is cut?',
        'Could two districts or cities carry one together?',
      ],
      limits: 'Says where the weight lies, not that a protected list has been shown to work.',
    },
  },
  {
    key: 'ready-not-rich',
    themes: ['urban-finance', 'climate-resilience'],
    ...{ goals: [6, 10, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['economic-shock', 'heat', 'flood'] },
    grade: 1,
    sources: ['tap', 'gap-fund'],
    en: {
      headline: 'Consider spending on the preparation of projects before searching for their money',
      situation:
        'Those who run project pipelines say that the shortage is not money but projects that can be financed. A project is stopped by what nobody prepared: the decision of the council, the owner of the land, the cost, the figures on risk.',
      others: [
        told(
          ['Worldwide', null, '2026'],
          'ICLEI’s Transformative Actions Program received more than 350 projects and has 65 in its pipeline, worth over 1.2 billion euros. It publishes a check-list of what makes a project bankable and a tree for the choice of finance.',
        ),
        told(
          ['Worldwide', null, '2026'],
          'The City Climate Finance Gap Fund asks for evidence of the city’s support where the city itself is not the applicant.',
        ),
      ],
      checks: [
        'On which step does each project stand: idea, concept, backed by the council, studied, ready?',
        'What single paper is missing to reach the next one?',
        'Is the proof of political backing one that several funders will take?',
        'Is there money for preparation in this year’s budget?',
        'Who says no to projects that will not become ready?',
      ],
      limits: 'Pipelines of climate projects; social projects are judged by other lists.',
    },
  },
  {
    key: 'seed-money-small',
    themes: ['urban-finance', 'community-and-economy'],
    ...{ goals: [4, 6, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 1,
    sources: ['fund'],
    en: {
      headline: 'Consider showing demand so that a small seed of money can draw in more',
      situation:
        'Funds for community projects begin small against what is asked of them. What makes others join is a list of projects that can be compared, with who would benefit and what is missing. Making demand visible is work a city can do before any money comes.',
      others: [
        told(
          ['Worldwide', null, '2022-03-16'],
          'The Resilient Community Impact Fund set out to raise 10 million US dollars by 2024 in its first phase and began with 850,000: 500,000 from a foundation and 350,000 from a bank. Grants were meant to lever other money and to pay for preparation.',
        ),
      ],
      checks: [
        'Can a stranger see what you need, for whom, how much, and by when?',
        'Is each project described in the same two pages?',
        'Is the part that would prepare the project priced apart?',
        'Which local funder could match the first grant?',
        'Are reasons published for what was not funded?',
      ],
      limits:
        'An announcement and its aims; we have not read what the fund had raised by its date.',
    },
  },
]
