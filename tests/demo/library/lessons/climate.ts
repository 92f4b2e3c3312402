import { type DemoLesson, told } from '../shapes.ts'

/** Climate resilience: heat, storms during a pandemic, and crises that meet. */
export const CLIMATE: readonly DemoLesson[] = [
  {
    key: 'heat-plan-works',
    themes: ['climate-resilience', 'health-and-care'],
    ...{ goals: [1, 3, 10], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['heat'] },
    grade: 3,
    sources: ['ahmedabad', 'heat-plan-2016'],
    en: {
      headline: 'Consider a heat action plan with alerts, named duties and a yearly review',
      situation:
        'How many people a heat wave killed is known only when it is counted afterwards. A plan ties the forecast to duties of named departments, so that they act before. It is one of the few measures in this library whose effect was studied.',
      others: [
        told(
          ['Ahmedabad', 'IN', '2013'],
          'After a heat wave with 1,344 excess deaths in May 2010 the city made a plan. An evaluation found the relative risk of death at 47 °C down from 2.34 (1.98 to 2.76) to 1.25 (1.02 to 1.53), and about 1,190 deaths avoided a year (162 to 2,218).',
        ),
      ],
      checks: [
        'Which forecast starts an alert, and who is called at what hour?',
        'Does each department know its three duties without looking them up?',
        'Who reaches people who live alone, and builders and vendors outdoors?',
        'Are deaths compared with those of years without an alert?',
        'Is the plan looked at every autumn, with what failed?',
      ],
      limits:
        'One city, compared before and after; other things changed too, and the interval is wide.',
    },
  },
  {
    key: 'own-heat-thresholds',
    themes: ['climate-resilience', 'health-and-care'],
    ...{ goals: [3, 7, 10], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['heat'] },
    grade: 2,
    sources: ['ahmedabad', 'heat-alert-2019', 'heat-alert-2023'],
    en: {
      headline:
        'Consider setting heat alerts from your own city’s deaths, not from another’s degrees',
      situation:
        'People die of heat at temperatures at which people elsewhere go to work. A threshold copied from a hotter city comes too late, and one from a cooler city cries wolf. A few summers of daily deaths and maximum temperatures are enough to begin.',
      others: [
        told(
          ['Ahmedabad', 'IN', '2019'],
          'Alerts follow the forecast maximum: yellow at 41 to 43 °C, orange from about 43, red from about 45, as reported in 2023 and in line with alerts at 44 and 45 °C in 2019.',
        ),
      ],
      checks: [
        'At what maximum do deaths rise above the usual in your city?',
        'Do nights count, when it does not cool down?',
        'Are there two or three steps, each with other duties?',
        'How often would each step have been reached in the last ten summers?',
        'Who may raise the step by judgement, in a power cut or a festival?',
      ],
      limits: 'The degrees are those of one city; only the way of finding them is meant to travel.',
    },
  },
  {
    key: 'plain-trigger',
    themes: ['climate-resilience', 'housing-and-land'],
    ...{ goals: [3, 8, 10], stages: ['response'] },
    ...{ hazards: ['heat'] },
    grade: 1,
    sources: ['new-york-heat', 'heat-classes'],
    en: {
      headline: 'Consider opening cooling centres by a rule that everybody knows in advance',
      situation:
        'If somebody has to decide each time, centres open a day late. A published rule lets libraries plan their staff, neighbours plan their visits, and journalists explain it before the heat is there.',
      others: [
        told(
          ['New York', 'US', '2023-09'],
          'Advisories and cooling centres come at a heat index of 95 °F or more for two days, or of 100 °F or more at any time.',
        ),
      ],
      checks: [
        'Is the rule one sentence, with a number from a public forecast?',
        'Is a centre within walking distance for those without a car, and open in the evening?',
        'How many seats are there, and how many when people must keep apart?',
        'Is water, a toilet and a socket for medical devices at hand?',
        'Are visits counted, so that next year’s places fit?',
      ],
      limits: 'The rule of one city with its own climate and its own index of heat.',
    },
  },
  {
    key: 'deaths-with-interval',
    themes: ['climate-resilience', 'health-and-care'],
    ...{ goals: [3, 10], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['heat'] },
    grade: 3,
    sources: ['ahmedabad'],
    en: {
      headline: 'Consider telling the council how many heat deaths there were, with the interval',
      situation:
        'How many died of heat cannot be read off anywhere; it has to be worked out. From the relative risk the share of deaths due to heat follows by one division: (RR − 1) ÷ RR. Times the usual deaths a day and the number of days it gives a number, which is never a single one.',
      others: [
        told(
          ['Ahmedabad', 'IN', '2013'],
          'A relative risk of 2.34 means that 57.3 % of deaths on such a day are due to heat; one of 1.25 means 20.0 %. The evaluation printed wide intervals with both.',
        ),
      ],
      checks: [
        'Is the relative risk your own, or borrowed, and does the page say so?',
        'Are the usual deaths those of the same season?',
        'Is the interval printed as large as the number?',
        'Has a statistician outside the office redone it?',
      ],
      limits: 'In a small city a heat wave has too few deaths for a number of its own.',
    },
  },
  {
    key: 'floor-area-counts',
    themes: ['climate-resilience', 'housing-and-land'],
    ...{ goals: [3, 7, 8], stages: ['response'] },
    ...{ hazards: ['storm', 'flood', 'pandemic'] },
    grade: 2,
    sources: ['shelter-space', 'shelter-academies'],
    en: {
      headline: 'Consider counting shelter places by floor area and distance before the season',
      situation:
        'A hall that holds three hundred holds a hundred when people must keep apart. Places are the sum, over all halls, of usable area divided by area a person, rounded down in each. Doing this in spring shows the gap while hotels can still be asked.',
      others: [
        told(
          ['United States', 'US', '2020'],
          'The Red Cross went from 20 to 60 square feet a person (1.86 to 5.57 m²), which lowers capacity by more than 60 %.',
        ),
        told(
          ['Alachua County', 'US', '2020'],
          'Places fell from 14,200 to 4,500. A surplus became a gap of about 8,000.',
        ),
      ],
      checks: [
        'Is the usable area measured, without stage, kitchen and corridors?',
        'Do families that sleep together need less, and is that counted?',
        'Which halls stand in the flood themselves?',
        'How many places are there for each vulnerable resident of the district?',
        'With whom is there a contract for the places that are missing?',
      ],
      limits: 'Area is not all: air, toilets and staff may set the limit earlier.',
    },
  },
  {
    key: 'rooms-before-halls',
    themes: ['climate-resilience', 'housing-and-land'],
    ...{ goals: [1, 3, 8], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['storm', 'flood', 'pandemic'] },
    grade: 1,
    sources: ['shelter-academies', 'shelter-space'],
    en: {
      headline: 'Consider hotel rooms and dormitories before halls, for those most at risk first',
      situation:
        'In an infectious time a room with a door protects better than any distance in a hall. Rooms are scarce, so that it has to be decided beforehand who gets them. The need for shelter is largest where vulnerability is largest.',
      others: [
        told(
          ['United States', 'US', '2020'],
          'The advice of that year was to think first of shelters where people do not gather, such as hotels and dormitories. The National Academies note that demand is highest where vulnerability is highest.',
        ),
      ],
      checks: [
        'Which hotels and colleges have agreed to a price and a number of rooms?',
        'Who gets a room first, and was the order agreed with health services?',
        'Are there rooms for wheelchairs, for carers, for pets?',
        'Who brings food and medicine to the doors?',
        'How do people get home, and when?',
      ],
      limits:
        'Advice for a country with many hotels by the road. Elsewhere host families may be nearer.',
    },
  },
  {
    key: 'one-case-in-the-hall',
    themes: ['climate-resilience', 'health-and-care'],
    ...{ goals: [3, 10], stages: ['response'] },
    ...{ hazards: ['storm', 'flood', 'pandemic'] },
    grade: 0,
    sources: ['laura'],
    en: {
      headline: 'Consider working out the chance that a shelter has at least one infected person',
      situation:
        'A share of six in a thousand sounds like safety. For a hall of two hundred it means that one case is more likely than none. The chance is 1 − (1 − p)ⁿ, and it says how many isolation beds to set up before the first bus arrives.',
      others: [
        told(
          ['Texas', 'US', '2020'],
          'A study of the evacuation before Hurricane Laura corresponds to about 0.58 % infected. At that share the chance of a case is 11.0 % with 20 people, 25.2 % with 50 and 68.8 % with 200.',
        ),
      ],
      checks: [
        'Which share of infected people do you assume, from which week and district?',
        'How many beds follow, rounded up in each shelter?',
        'Would two halls of a hundred be safer than one of two hundred?',
        'Can people be tested at the door, and what happens with a positive result?',
      ],
      limits: 'Assumes that people fall ill independently. Families and bus loads do not.',
    },
  },
  {
    key: 'two-scenarios',
    themes: ['climate-resilience', 'governance'],
    ...{ goals: [7, 10, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'storm', 'earthquake', 'heat', 'drought'] },
    grade: 1,
    sources: ['scorecard', 'campaign-2019'],
    en: {
      headline: 'Consider two scenarios for each hazard: the most probable and the most severe',
      situation:
        'With one scenario a city is either too calm or too frightened to plan. Two, side by side, show which measures help in both. They also show what would stop working if the severe one met a crisis that is already there.',
      others: [
        told(
          ['Cities worldwide', null, '2017'],
          'The United Nations’ scorecard asks each city for both. Its preliminary form, with 47 questions, was filled in by 214 cities in 2017 and 2018: 88 in Asia, 50 in the Americas, 50 in Africa, 26 in Arab states.',
        ),
      ],
      checks: [
        'Does each scenario name a place, a depth or a strength, a season and an hour?',
        'Who is hit first in each, and who longest?',
        'Which measures help in both?',
        'What if it comes in the week of a pandemic wave?',
        'When were the scenarios last compared with what really happened?',
      ],
      limits: 'That many cities did it shows that it can be done; results were not compared.',
    },
  },
  {
    key: 'claimed-twice',
    themes: ['climate-resilience', 'governance', 'mobility'],
    ...{ goals: [8, 9, 10], stages: ['response', 'recovery'] },
    ...{ hazards: ['heat', 'pandemic', 'storm', 'infrastructure-failure'] },
    grade: 0,
    sources: ['scorecard', 'evacuee-model'],
    en: {
      headline: 'Consider listing the beds, buses and people that two plans both count on',
      situation:
        'The heat plan and the pandemic plan each work on paper, with the same nurses, the same buses and the same hall. A grid of two crises and the services of the city, filled in one afternoon, shows what is claimed twice.',
      others: [
        told(
          ['Method', null, '2026'],
          'For each service: what does each plan take, when, and from whom? Every resource that stands in both columns goes on a list with an owner and a way out.',
        ),
      ],
      checks: [
        'Did the authors of both plans sit at one table?',
        'Which resource is claimed twice in the same week?',
        'Who decides at three in the morning who gets it?',
        'What stops working altogether if both happen?',
        'Which gap could a neighbouring city close, and is that written down?',
      ],
      limits: 'A way of asking that we propose. It finds conflicts and does not solve them.',
    },
  },
  {
    key: 'natural-buffers',
    themes: ['climate-resilience', 'housing-and-land'],
    ...{ goals: [7, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'heat', 'drought', 'landslide'] },
    grade: 1,
    sources: ['scorecard', 'mcr2030'],
    en: {
      headline:
        'Consider asking of every reconstruction which natural buffer it uses up or restores',
      situation:
        'What is rebuilt quickly is rebuilt in the same place. Wetlands, slopes with trees and shaded streets can take the edge off floods and heat for as long as they are left in peace. The question costs an hour per project and is seldom asked under pressure.',
      others: [
        told(
          ['Cities worldwide', null, '2021'],
          'Natural buffers are the fifth of the United Nations’ Ten Essentials. About 630 local governments with 440 million people had joined its campaign by December 2021.',
        ),
      ],
      checks: [
        'What did this ground do in the last flood or heat wave?',
        'Could the same building stand where it disturbs less?',
        'Who looks after the buffer in ten years, and with what money?',
        'Do those who live nearby gain from it, or are they priced out?',
      ],
      limits: 'A framework’s question. How much a buffer holds must be studied on the spot.',
    },
  },
]
