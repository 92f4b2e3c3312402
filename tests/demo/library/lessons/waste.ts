import { type DemoLesson, told } from '../shapes.ts'

/** Waste and circularity: medical waste in a surge, and the people who live from recycling. */
export const WASTE: readonly DemoLesson[] = [
  {
    key: 'waste-from-patients',
    themes: ['waste-and-circularity', 'health-and-care'],
    ...{ goals: [3, 8], stages: ['response'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['adb', 'businessworld', 'baguio'],
    en: {
      headline:
        'Consider working out infectious waste from patient numbers before the surge arrives',
      situation:
        'In the first weeks of a pandemic a city knows how many people are ill long before it knows how much infectious waste they cause. The forecast of patients can be turned into tonnes a day with one published factor, early enough to rent trucks and stores. A local survey then says whether the factor fits.',
      others: [
        told(
          ['Manila', 'PH', '2020'],
          'The Asian Development Bank estimated infectious waste for five capitals, from 3.4 kg more a patient and day. For Manila it came to 280 t a day, and 16,800 t in 60 days.',
        ),
        told(['Jakarta', 'ID', '2020'], 'By the same estimate 12,750 t in 60 days, 212.5 t a day.'),
        told(['Bangkok', 'TH', '2020'], 'By the same estimate 12,600 t in 60 days.'),
        told(['Ha Noi', 'VN', '2020'], 'By the same estimate 9,600 t in 60 days.'),
        told(['Kuala Lumpur', 'MY', '2020'], 'By the same estimate 9,240 t in 60 days.'),
        told(
          ['Baguio', 'PH', '2020'],
          'A survey of 384 people measured 3.29 kg for the waste of an infected person, close to the published factor.',
        ),
      ],
      checks: [
        'Which forecast of patients do you use, and who renews it each week?',
        'Is the factor that you multiply by written beside the result, with its year and place?',
        'Do you show a low, a likely and a high figure rather than one?',
        'Who compares the estimate with weighed waste after the first week?',
        'Does the estimate count people who are ill at home?',
      ],
      limits:
        'The factor was published for Asian capitals in 2020. Treatment, packaging and the disease change it: a city that can weigh should weigh.',
    },
  },
  {
    key: 'levels-not-percent',
    themes: ['waste-and-circularity', 'governance'],
    ...{ goals: [8, 10], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['adb', 'businessworld'],
    en: {
      headline: 'Consider reporting a surge as a level and a ratio, never as a bare percentage',
      situation:
        'A percentage without its base is read in three ways, and the wrong one ends up in the tender for trucks. The same rise has been printed as "six times", "seven times" and "+600 %". A level before and a level after leave no room for that.',
      others: [
        told(
          ['Hubei', 'CN', '2020'],
          'Medical waste went from 40 to 240 t a day. That is six times as much, an increase of 500 %. One report called it +600 %, a newspaper "seven times".',
        ),
      ],
      checks: [
        'Does each figure give the amount before, the amount after, and the unit?',
        'Is the day or week named for both?',
        'Is a ratio called a ratio, and an increase an increase?',
        'Has somebody recomputed the figure from the two levels before it is published?',
      ],
      limits: 'A rule of writing rather than of engineering: it makes no truck arrive sooner.',
    },
  },
  {
    key: 'chain-before-furnace',
    themes: ['waste-and-circularity', 'mobility', 'health-and-care'],
    ...{ goals: [8, 9], stages: ['response'] },
    ...{ hazards: ['pandemic'] },
    grade: 2,
    sources: ['wuhan-system', 'adb'],
    en: {
      headline: 'Consider planning transport and storage of medical waste before new furnaces',
      situation:
        'When infectious waste multiplies, the eye goes to the treatment plant. What failed first in the surge told below were the vehicles that collect it and the rooms where it waits. A plan for the whole chain shows which link breaks first and on which day.',
      others: [
        told(
          ['Hubei', 'CN', '2020'],
          'The first failures were in transport and storage, before treatment.',
        ),
        told(
          ['Wuhan', 'CN', '2020'],
          'Demand rose five-fold at its peak, and a study reports that all waste was treated within 24 hours.',
        ),
      ],
      checks: [
        'How many tonnes a day can each link carry: packing, vehicles, stores, treatment?',
        'Which link is full first if the amount doubles? If it rises five-fold?',
        'Are drivers, licences and protective kit counted as well as vehicles?',
        'Which mobile plant or cement kiln may take waste, and is the permit ready?',
        'How long may waste lie in each store, and who looks?',
      ],
      limits:
        'Told of a province that could bring in help from elsewhere. A city alone may have no reserve of vehicles to call on.',
    },
  },
  {
    key: 'three-kinds-of-source',
    themes: ['waste-and-circularity', 'health-and-care'],
    ...{ goals: [3, 8], stages: ['response'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['wuhan-regression'],
    en: {
      headline:
        'Consider counting confirmed cases, suspected cases and out-patients apart when you estimate waste',
      situation:
        'One factor for every patient hides that suspected cases and out-patients also produce infectious waste, in other amounts. Where testing is slow there are many suspected cases, and the simple estimate comes out too low.',
      others: [
        told(
          ['Wuhan', 'CN', '2020'],
          'A regression found about 3.2 kg a day for a confirmed case, 1.8 kg for a suspected one and 0.1 kg for an out-patient, plus a constant that its abstract does not print.',
        ),
      ],
      checks: [
        'Do you have the three counts for each day, from the same source?',
        'Is it clear who counts as suspected, and did that change in between?',
        'Do you say that the estimate leaves out the constant?',
        'Is the result compared with the simple estimate from patients alone?',
      ],
      limits: 'Fitted to one city in one year. The three numbers show an order of size, not a law.',
    },
  },
  {
    key: 'ask-about-masks',
    themes: ['waste-and-circularity'],
    ...{ goals: [3, 8], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic'] },
    grade: 2,
    sources: ['baguio'],
    en: {
      headline: 'Consider a short household survey on masks before you plan their collection',
      situation:
        'Masks leave hospitals and homes alike, and no weighbridge sees those in household bins. A survey of a few hundred people gives masks a day and grams a mask, enough to decide whether a collection of their own is worth its cost.',
      others: [
        told(
          ['Baguio', 'PH', '2020'],
          'From 384 answers the city was found to use 417,834 masks a day, 3,585 kg at 8.58 g each. 48.7 % of those asked used two a day.',
        ),
      ],
      checks: [
        'Were people asked how many masks they use, and how they throw them away?',
        'Was one mask of each usual kind weighed?',
        'Are districts and incomes represented as they live in the city?',
        'Is the margin of error printed with the total?',
        'Who will use the answer, and to decide what?',
      ],
      limits: 'What people say of themselves, in one city, while a mask duty was new.',
    },
  },
  {
    key: 'unsafe-facilities-first',
    themes: ['waste-and-circularity', 'health-and-care'],
    ...{ goals: [3, 7], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['who-waste'],
    en: {
      headline: 'Consider listing the health facilities without safe waste handling in calm times',
      situation:
        'A surge finds every gap that was there before. Small clinics without segregation, a store or a contract do not appear in the plan of the big hospitals, and their waste ends up with household waste. A list made in a quiet month is the cheapest preparation.',
      others: [
        told(
          ['Worldwide', null, '2019'],
          'The World Health Organization published in 2022 that, by figures of 2019, one in three health facilities does not manage its waste safely.',
        ),
      ],
      checks: [
        'Does the list name every clinic, laboratory and care home, public and private?',
        'For each: is waste sorted, stored under lock, and handed to somebody licensed?',
        'Which three gaps could be closed this year at small cost?',
        'Who visits again, and when?',
      ],
      limits:
        'A worldwide share says nothing of a single city, which may stand far better or worse.',
    },
  },
  {
    key: 'collected-and-controlled',
    themes: ['waste-and-circularity', 'governance'],
    ...{ goals: [7, 8, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'flood'] },
    grade: 1,
    sources: ['waste-wise'],
    en: {
      headline:
        'Consider measuring waste that is collected and controlled, not waste that is collected',
      situation:
        'A truck that empties into an open dump counts as a success in the usual statistics. The indicator of the Sustainable Development Goals asks for both: collected, and managed in a controlled facility. It shows how much recovery money still runs into the river.',
      others: [
        told(
          ['Worldwide', null, '2026'],
          'UN-Habitat publishes a method in seven steps for indicator 11.6.1, fed by a household survey, a survey of the recovery chain and a ladder of control for facilities. It speaks of 2 billion people without collection and 3 billion without controlled disposal.',
        ),
      ],
      checks: [
        'Is waste that is generated measured at homes, and not guessed from what was weighed at the gate?',
        'On which rung of control does each facility stand, and who says so?',
        'Does waste recovered by informal recyclers count?',
        'Is the survey repeated in a dry and a wet season?',
        'Which one investment would raise the share most?',
      ],
      limits:
        'The survey takes weeks of field work; in the first months of a crisis it may have to wait.',
    },
  },
  {
    key: 'pickers-are-essential',
    themes: ['waste-and-circularity', 'community-and-economy'],
    ...{ goals: [1, 2, 3], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 1,
    sources: ['wiego', 'delhi-women'],
    en: {
      headline: 'Consider counting waste pickers as essential workers when you buy protective kit',
      situation:
        'Waste pickers handle what others throw away, masks included, and where they work without a contract no employer orders gloves for them. When movement is restricted they lose their work and their route at once. Counting them makes both visible.',
      others: [
        told(
          ['Nine cities', null, '2021'],
          'A survey of 499 waste pickers by WIEGO found that earnings in the middle of 2021 were still under 75 % of those before the pandemic.',
        ),
        told(
          ['Delhi', 'IN', '2020'],
          'In a study of women who pick waste, 68 % could not do their normal work.',
        ),
      ],
      checks: [
        'Do you know how many there are, by district, from their own organisations?',
        'Are workers × shifts × items × replacements counted, and days of cover shown?',
        'Are they on the list for vaccination, and how many have had it?',
        'Do movement rules name them, so that a police officer lets them pass?',
        'Was the list agreed with them, and is it closed to other uses?',
      ],
      limits:
        'Registration can harm people who live from being unseen. It needs their organisations, and a promise what the list is not for.',
    },
  },
  {
    key: 'income-gap-of-pickers',
    themes: ['waste-and-circularity', 'urban-finance'],
    ...{ goals: [1, 2, 6], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['pandemic', 'economic-shock'] },
    grade: 0,
    sources: ['wiego'],
    en: {
      headline: 'Consider putting a price on the income that informal recyclers have lost',
      situation:
        'Support for firms reaches those with accounts and books. The loss of informal recyclers can be priced with one line: workers × (floor − present income) × days. A figure in the budget is argued about; no figure is passed over.',
      others: [
        told(
          ['Nine cities', null, '2021'],
          'WIEGO asked 499 waste pickers and could say how far earnings had fallen, which is all the line needs.',
        ),
      ],
      checks: [
        'Which floor do you use, and who agreed to it?',
        'Is present income asked from workers or from buyers of material?',
        'Does the sum show a low and a high case?',
        'How would money reach people without a bank account?',
        'What would the city pay for the same tonnes if nobody recovered them?',
      ],
      limits: 'A method, not a practice: we know of no city that published this sum.',
    },
  },
  {
    key: 'recyclers-at-the-table',
    themes: ['waste-and-circularity', 'governance'],
    ...{ goals: [2, 6, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['economic-shock', 'pandemic'] },
    grade: 1,
    sources: ['wiego'],
    en: {
      headline: 'Consider giving informal recyclers a seat before a new waste contract is written',
      situation:
        'A contract for mechanical sorting can undo thousands of livelihoods in a signature, and lose the material that hands used to save. Those who recover most of it are seldom asked, since they are nobody’s employees.',
      others: [
        told(
          ['Worldwide', null, '2026'],
          'Research gathered by WIEGO counts about 15 million informal recyclers, about 80 % of recycling workers, and 1 to 2 % of all workers in low- and middle-income countries.',
        ),
      ],
      checks: [
        'Who speaks for recyclers, and did they choose that person?',
        'Does the draft contract say who owns the material at the kerb?',
        'How many livelihoods depend on the route it changes?',
        'Is there a share of tonnes or tasks set aside for cooperatives?',
        'When will the effect on earnings be looked at again?',
      ],
      limits:
        'Where recyclers have no organisation of their own, building one comes first and takes time.',
    },
  },
]
