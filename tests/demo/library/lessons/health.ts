import { type DemoLesson, told } from '../shapes.ts'

/** Health and care. */
export const HEALTH: readonly DemoLesson[] = [
  {
    key: 'health-staff-in-the-room',
    themes: ['health-and-care', 'governance'],
    ...{ goals: [3, 8, 10], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'heat', 'flood'] },
    grade: 1,
    sources: ['health-addendum', 'scorecard'],
    en: {
      headline: 'Consider having health staff answer the health part of your resilience scorecard',
      situation:
        'City offices answer for hospitals in good faith and from a distance. An addendum to the United Nations’ scorecard asks of public health, essential by essential, what the scorecard asks of the city. It is meant for a group with people who work there.',
      others: [
        told(
          ['International method', null, '2020-04'],
          'UNDRR and WHO published version 2.0 of the addendum: a section for each of the Ten Essentials, used together with the scorecard and never alone.',
        ),
      ],
      checks: [
        'Do a nurse, a laboratory and a care home sit in the group?',
        'Is each answer explained in one sentence?',
        'Is "we do not know" a permitted answer, and counted?',
        'Which three weak spots go into the recovery plan?',
        'Will the same people be asked again in two years?',
      ],
      limits: 'A method, with the strengths and blind spots of self-assessment.',
    },
  },
  {
    key: 'kit-by-shift',
    themes: ['health-and-care', 'waste-and-circularity'],
    ...{ goals: [3, 8], stages: ['response'] },
    ...{ hazards: ['pandemic'] },
    grade: 0,
    sources: ['wiego', 'who-waste'],
    en: {
      headline:
        'Consider showing stocks of protective kit as days of cover, for every kind of worker',
      situation:
        '"Fifty thousand masks" means three weeks in one service and two days in another. Workers × shifts × items × replacements gives the use of a day, and stock divided by it the days. Workers outside hospitals, in waste, care and burial, are the ones usually left out.',
      others: [
        told(
          ['Method', null, '2026'],
          'A line for each kind of worker: number, shifts a day, items a shift, share replaced. The lowest number of days decides the next order.',
        ),
      ],
      checks: [
        'Are waste, care, transport and burial workers in the table?',
        'Which item has the fewest days?',
        'How long does a new delivery take at the worst?',
        'Is used kit counted in the waste plan?',
        'Who may take from whose store?',
      ],
      limits: 'Arithmetic. Sizes that do not fit and kit that is not worn are not in it.',
    },
  },
  {
    key: 'call-list-for-heat',
    themes: ['health-and-care', 'climate-resilience'],
    ...{ goals: [1, 3, 4], stages: ['response', 'recovery'] },
    ...{ hazards: ['heat'] },
    grade: 0,
    sources: ['ahmedabad', 'heat-classes'],
    en: {
      headline: 'Consider working out whether your call list for heat days can be called in a day',
      situation:
        'A register of people who live alone is comforting until the first alert. Calls × minutes ÷ callers says when the last one is reached. If that is the third day of the heat, the list needs an order, more callers, or neighbours.',
      others: [
        told(
          ['Method', null, '2026'],
          'For each alert level: who is called, how often, by whom, and how many hours it takes. People who do not answer are visited the same day.',
        ),
      ],
      checks: [
        'How many hours pass until the last person on the list is reached?',
        'Who is called first, and did health services set the order?',
        'Who knocks when nobody answers?',
        'Did everybody on the list agree to be on it?',
        'Is it deleted when the season is over, or renewed with consent?',
      ],
      limits: 'We know no study that isolates the effect of calls from that of a whole heat plan.',
    },
  },
  {
    key: 'reassess-each-wave',
    themes: ['health-and-care', 'governance'],
    ...{ goals: [3, 10], stages: ['response', 'early-recovery', 'recovery'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['briefing-archive', 'briefing-29'],
    en: {
      headline: 'Consider renewing the impact assessment after each wave, as a new dated version',
      situation:
        'The second wave of a crisis hurts other people than the first. An assessment that is overwritten forgets who was hit before, and one that is never renewed steers help to the wrong door. A rapid version of the same questions keeps both.',
      others: [
        told(
          ['Essex', 'GB', '2020'],
          'The county used rapid impact assessments and went back to them after each wave, as told in The Manchester Briefing.',
        ),
      ],
      checks: [
        'Can the same questions be answered in two hours?',
        'Is every earlier version still there, with its date?',
        'Does a page show what changed, and what nobody looked at again?',
        'Which measures have lost their reason?',
        'Who is told of the change first?',
      ],
      limits: 'Reported as practice; whether decisions improved was not studied as far as we know.',
    },
  },
  {
    key: 'evacuees-carry-on',
    themes: ['health-and-care', 'mobility', 'climate-resilience'],
    ...{ goals: [3, 9, 10], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['storm', 'pandemic'] },
    grade: 2,
    sources: ['laura'],
    en: {
      headline: 'Consider warning the districts that take in evacuees of the infections to expect',
      situation:
        'An evacuation in an infectious time saves lives and also moves the infection. Where many people arrive in a small district, its clinics feel it two weeks later. Evacuees times the share infected is a first number to plan tests and beds with.',
      others: [
        told(
          ['Texas', 'US', '2020-08'],
          'A study of Hurricane Laura estimates 499,500 evacuees (347,500 to 624,000) and 2,900 infections carried along (1,700 to 5,800): up to 10 for every 10,000 residents in small districts.',
        ),
      ],
      checks: [
        'Where do people from your city usually go, and how many?',
        'Does the health service there know on the day of departure?',
        'Are tests, masks and rooms sent ahead?',
        'Is the figure told with its range, and without blame?',
      ],
      limits: 'Modelled from mobility data for one storm, early in one pandemic.',
    },
  },
]
