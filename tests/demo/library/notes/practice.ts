import type { DemoNote } from '../shapes.ts'

const NOT_TOLD = 'Not known: our sources do not say.'

/** What places did, as far as public sources tell it; the demo's cities only wrote it up. */
export const PRACTICE: readonly DemoNote[] = [
  {
    key: 'heat-action-plan',
    kind: 'practice',
    title: 'A heat action plan and what an evaluation found: Ahmedabad',
    claim:
      'Alerts tied to named duties went along with a much lower risk of death on the hottest days.',
    themes: ['climate-resilience', 'health-and-care'],
    ...{ goals: [1, 3, 10], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['heat'], countries: ['IN'] },
    ...{ city: 'Ahmedabad', from: '2010-05', to: '2023-04' },
    sources: ['ahmedabad', 'heat-plan-2016', 'heat-alert-2019', 'heat-alert-2023'],
    parts: {
      context:
        'A city whose forecast maximum reaches 45 °C and more. In May 2010 a heat wave passed through it, before there was a plan for heat.',
      challenge:
        'The heat wave of May 2010 came with **1,344 excess deaths**. Such a number only appears when all deaths of a period are compared with those to be expected.',
      'worst-hit':
        'Our sources give deaths for the whole city. Who died, by age, work and home, is not told in what we read. A city that repeats this should count that from the start.',
      done: [
        '1. A plan was made and has been in force since 2013.',
        '2. The forecast maximum decides the alert: **yellow** at 41 to 43 °C, **orange** from about 43 °C, **red** from about 45 °C, as reported in 2023. Alerts at 44 and 45 °C in 2019 agree with that.',
        '3. The effect on deaths was evaluated by comparing days of equal heat before and after.',
      ].join('\n'),
      'building-blocks':
        'A forecast that everybody can read; thresholds from the city’s own deaths; steps with other duties at each; an evaluation that anybody can look up. The last is the rarest.',
      'cost-and-staff': NOT_TOLD,
      results: [
        'The relative risk of death at 47 °C fell from **2.34** (1.98 to 2.76) to **1.25** (1.02 to 1.53). The evaluation puts deaths avoided at about **1,190 a year** (162 to 2,218).',
        '',
        '| | before | after |',
        '| --- | --- | --- |',
        '| Relative risk at 47 °C | 2.34 | 1.25 |',
        '| Share of deaths due to heat, (RR − 1) ÷ RR | 57.3 % | 20.0 % |',
      ].join('\n'),
      failed:
        'What did not work is not told in what we read. The interval is wide: between 162 and 2,218 deaths avoided lies a large difference for a budget.',
      conditions:
        'The degrees must not be copied. The way of finding them can be: daily deaths and daily maximum temperatures of several summers. A cooler or more humid city will need an index that counts humidity.',
      'next-step':
        'Draw your own curve of deaths over temperature, and agree on two steps before the next season.',
    },
  },
  {
    key: 'shelters-apart',
    kind: 'practice',
    title: 'When shelters had to hold people apart: Alachua County, 2020',
    claim:
      'Counting places by floor area showed, before the storms, a gap that nobody had expected.',
    themes: ['climate-resilience', 'housing-and-land', 'health-and-care'],
    ...{ goals: [3, 7, 8], stages: ['response'] },
    ...{ hazards: ['storm', 'pandemic'], countries: ['US'] },
    ...{ city: 'Alachua County, Florida', from: '2020-09', to: '2020-09' },
    sources: ['shelter-space', 'shelter-academies', 'evacuee-model'],
    parts: {
      challenge:
        'A county prepared for a season of storms in the first year of the pandemic. Its halls had been counted for people who sleep close together.',
      'worst-hit':
        'The National Academies note that the demand for shelter is highest where vulnerability is highest. For the county itself our sources give no figures by group.',
      done: [
        'The area a person was raised, and the places counted anew.',
        '',
        '- Before: **20 square feet** (1.86 m²) a person.',
        '- In 2020: **60 square feet** (5.57 m²), the figure of the Red Cross.',
        '- Places: the sum over all halls of usable area ÷ area a person, rounded down in each hall.',
      ].join('\n'),
      'building-blocks':
        'A list of halls with their usable area; one figure for the area a person, with its source; the habit of rounding down hall by hall; rooms elsewhere (hotels, dormitories) to fall back on.',
      funding: NOT_TOLD,
      results: [
        'Places fell from **14,200 to 4,500**, by 68 %. A surplus became a gap of about **8,000**.',
        '',
        'The ratio alone gives 14,200 × 20 ÷ 60 = 4,733. Rounding in each hall, and what cannot be used, take the rest.',
      ].join('\n'),
      failed:
        'We know of no report on how the gap was closed, nor whether the places were needed that year.',
      conditions:
        'Needs measured floors. Where most people go to relatives, halls matter less. Where hotels are few, the second choice must be found elsewhere.',
      'next-step':
        'Count your halls twice, at the usual distance and at three times the area, and write both on the door list.',
    },
  },
  {
    key: 'recovery-and-renewal-groups',
    kind: 'practice',
    title: 'Recovery and renewal as two groups over one assessment: Essex',
    claim:
      'A county kept urgent repair and lasting change in two groups, and renewed one shared assessment after each wave.',
    themes: ['governance', 'community-and-economy'],
    ...{ goals: [10, 11, 12], stages: ['response', 'early-recovery', 'recovery', 'renewal'] },
    ...{ hazards: ['pandemic'], countries: ['GB'] },
    ...{ city: 'Essex', from: '2020-05', to: '2022-06' },
    sources: ['iso-22393', 'briefing-49', 'briefing-archive'],
    parts: {
      context: 'The period above is that of the briefings that tell of it, May 2020 to June 2022.',
      challenge:
        'In a long crisis the group that repairs what is broken has no time for what should change, and a plan for change made elsewhere does not know what is broken.',
      'worst-hit':
        'Our sources tell of the groups and not of figures by population group. The assessments themselves were made again after each wave, because other people were hit.',
      done: [
        '1. A **recovery coordination group** for restoring services, with short horizons.',
        '2. A separate **renewal mobilisation group** for what should be different afterwards.',
        '3. **Rapid impact assessments**, gone back to after each wave.',
        '',
        'This follows an operating process in seven steps by the University of Manchester, of which five stood in what we read: convene a recovery group, set strategic objectives, commission assessments of impacts and needs, learn lessons, select areas of action for recovery and renewal.',
      ].join('\n'),
      'building-blocks':
        'Terms of reference for each group; a shared evidence base; a short assessment that can be repeated; a way for an action to move from one group to the other.',
      'cost-and-staff': NOT_TOLD,
      results:
        'What is reported is that it was done, there and in similar form in Bath and North East Somerset, South Somerset, Devon and Cardiff. We have read no measured result.',
      failed: 'Not told. The Manchester Briefing passes on what others do and does not judge it.',
      conditions:
        'Needs leaders who accept that the second group asks uncomfortable questions. In a small office the two groups may be the same people on two days of the week.',
      'next-step':
        'Write one page of terms for each group, and name the one person who keeps the assessment for both.',
    },
  },
]
