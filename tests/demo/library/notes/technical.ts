import type { DemoNote } from '../shapes.ts'

/** How to work something out: formula, defaults with their source, an example, and what it cannot say. */
export const TECHNICAL: readonly DemoNote[] = [
  {
    key: 'medical-waste-surge',
    kind: 'technical',
    title:
      'Medical waste in a surge: from patients to tonnes, trucks and the day the store is full',
    claim: 'Three lines of arithmetic show which link of the waste chain breaks first, and when.',
    themes: ['waste-and-circularity', 'health-and-care'],
    ...{ goals: [3, 8], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic'], countries: ['PH', 'ID', 'CN'] },
    sources: ['adb', 'businessworld', 'wuhan-regression', 'baguio', 'wuhan-system'],
    parts: {
      question:
        'How much more infectious waste will there be each day, and can packing, transport, storage and treatment carry it?',
      audience: 'An analyst in a resilience office, with the head of waste services beside them.',
      method:
        'Turn the forecast of patients into tonnes a day. Compare them with each link of the chain. Where treatment is less than inflow, count the days until the store is full.',
      data: 'Patients, suspected cases and out-patients a day; free storage in tonnes; treatment in tonnes a day; load of a truck and trips a day. Factors below are from 2020, each with its place.',
      formula: [
        '- Extra waste (kg a day) = infected patients × **3.4** (Asian Development Bank, 2020).',
        '- Finer: **3.2** × confirmed + **1.8** × suspected + **0.1** × out-patients, plus a constant that the abstract of the study does not print (Wuhan, 2021).',
        '- Day on which the store is full = free storage ÷ (inflow − treatment), where inflow is larger.',
        '- Trips a day = tonnes ÷ load, rounded up.',
      ].join('\n'),
      'worked-example': [
        '| Case | Sum | Result |',
        '| --- | --- | --- |',
        '| Manila, as published | 82,353 patients × 3.4 kg | 280.0 t a day |',
        '| The same over 60 days | 280 × 60 | 16,800 t |',
        '| Jakarta, as published | 62,500 patients × 3.4 kg | 212.5 t a day |',
        '| 1,000 confirmed, 400 suspected, 3,000 out-patients | 3,200 + 720 + 300 | 4,220 kg a day, before the constant |',
        '| Store of 90 t free, inflow 30 t, treatment 21 t a day | 90 ÷ (30 − 21) | full on day 10 |',
        '',
        'The last row is an invented case. A survey in Baguio measured 3.29 kg an infected person, which makes 3.4 plausible.',
      ].join('\n'),
      limits:
        'The factors come from a few cities in one pandemic. They do not know vaccination centres, home care or better sorting. Give a low and a high case. Hubei went from 40 to 240 t a day: six times as much, +500 %; show both levels, not the percentage.',
      tool: 'Any spreadsheet. What counts is that the factor, its year and its place stand beside the result.',
    },
  },
  {
    key: 'runway-and-liquidity',
    kind: 'technical',
    title: 'Small firms: days of cash, runway, and the sum that brings everybody to a named day',
    claim:
      'With a table by sector a city can say in an hour which firms end when, and what time costs.',
    themes: ['urban-finance', 'community-and-economy'],
    ...{ goals: [2, 6], stages: ['response', 'early-recovery', 'recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic', 'flood'], countries: ['US'] },
    sources: ['cash-buffers', 'small-firms-2020', 'owners-2020'],
    parts: {
      question:
        'How long do small firms last when takings fall, and how much money would carry all of them to a given day?',
      audience: 'Economic development and budget staff; owners, for the first formula.',
      method:
        'Work out days of cash and runway by sector, with the lower quarter beside the median. Add up what each firm lacks to the target day. Compare instruments by jobs kept for each unit of money.',
      data: 'By sector: firms, jobs, median and lower-quarter cash, outflow and takings a day, loss of takings, costs that can be cut. Twelve anonymous questions replace borrowed values; cells of fewer than five firms stay out.',
      formula: [
        '- Days of cash = cash ÷ average outflow a day.',
        '- Runway = cash ÷ (outflow × (1 − cost cut) − takings × (1 − loss)). Where the divisor is zero or less there is no last day.',
        '- Money to reach day T = Σ firms × max(0, T × net outflow − cash).',
      ].join('\n'),
      'worked-example': [
        'Cash 15,000; outflow 1,000 and takings 1,050 a day.',
        '',
        '| Loss of takings | Cost cut | Runway |',
        '| --- | --- | --- |',
        '| 100 % | 0 % | 15.0 days |',
        '| 60 % | 20 % | 39.5 days |',
        '| 20 % | 20 % | no last day |',
        '',
        'For the second row the net outflow is 800 − 420 = 380 a day. To bring forty such firms to day 60 takes 40 × (60 × 380 − 15,000) = 312,000.',
      ].join('\n'),
      limits:
        'Published buffers are American: a median of 27 days among 597,000 firms in 2015, of 16 in restaurants; half of 1.4 million firms under 15 days in a later study. They show spread, not your values. The sums know nothing of debts that fall due, nor of owners who close for other reasons. Three quarters of 5,800 firms asked in spring 2020 had two months of cash or less.',
      tool: 'A spreadsheet with one row a sector. Keep the target day in one cell and show the council three of them.',
    },
  },
  {
    key: 'equity-floor',
    kind: 'technical',
    title: 'A fund with an equity floor: ranking neighbourhoods, and the price of the rule',
    claim:
      'Ranks by percentile and a floor on money can be redone by anybody, and show what fairness costs.',
    themes: ['community-and-economy', 'urban-finance', 'governance'],
    ...{ goals: [1, 4, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'heat', 'economic-shock'], countries: [] },
    sources: ['svi', 'inform'],
    parts: {
      question:
        'Which areas are most vulnerable, and which list of projects does most under a budget if a share of the money must go there?',
      audience: 'Whoever runs a fund or a budget round, and those who must defend the result.',
      method:
        'Rank areas by percentile within each theme, add, rank again. Mark the top quarter. Find the list of projects with the highest score under the budget, the floor for that quarter and a ceiling for any one area. Find it once more without the floor and show both.',
      data: 'Five or more indicators by area, all pointing the same way, with year and source. Projects with cost, score, and the area where their users live.',
      formula: [
        '- Percentile of an area = (rank − 1) ÷ (N − 1); ties share the lowest rank.',
        '- Sum of percentiles within a theme → percentile; sum of themes → percentile. 0.85: more vulnerable than 85 % of areas.',
        '- Composite risk, where one is wanted: (exposure × vulnerability × lack of coping)^(1/3), from 0 to 10, 10 worst.',
        '- Allocation: the most score, so that money ≤ budget, money in the top quarter ≥ x %, money in one area ≤ y %.',
      ].join('\n'),
      'worked-example': [
        '| Case | Result |',
        '| --- | --- |',
        '| N = 10, ranks 1, 5 and 10 | 0.000, 0.444 and 1.000 |',
        '| Composite of 6, 5 and 7 | 5.94 |',
        '',
        'An invented round with a budget of 100: A costs 60 and scores 9, B costs 40 and scores 5, C costs 50 and scores 6; only C lies in the top quarter. Without a floor A and B win with 14. With half of the money for the top quarter B and C win with 11. **The floor costs 3 of 14**, and C is the project that pays for it.',
      ].join('\n'),
      limits:
        'Ranks are relative: in every city somebody is last. Equal weights are a choice. A floor on money says nothing of quality, nor of people who live outside marked areas. With up to about sixty projects the best list can be proved; beyond that show the gap.',
      tool: 'The portfolio tool of this platform solves the allocation and shows the list without the floor beside it.',
    },
  },
]
