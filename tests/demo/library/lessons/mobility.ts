import { type DemoLesson, told } from '../shapes.ts'

/** Mobility: evacuation, supply, and what runs when little runs. */
export const MOBILITY: readonly DemoLesson[] = [
  {
    key: 'steer-evacuees',
    themes: ['mobility', 'climate-resilience', 'health-and-care'],
    ...{ goals: [3, 9, 10], stages: ['response'] },
    ...{ hazards: ['storm', 'pandemic'] },
    grade: 1,
    sources: ['evacuee-model', 'evacuee-report'],
    en: {
      headline: 'Consider steering evacuees to places with little infection and enough room',
      situation:
        'People flee to relatives and to the nearest hotel, wherever that is. In an infectious time the destination decides how many fall ill, there and at home. Signs, messages and contracts can make the better destination the easier one.',
      others: [
        told(
          ['South-east Florida', 'US', '2020'],
          'A study let 2.3 million people leave four counties in a model. Cases rose in every scenario, at the origin and at the destination; the excess stayed small where evacuees went to counties with low transmission and contacts there did not rise.',
        ),
      ],
      checks: [
        'Which destinations have little transmission this week, and free rooms?',
        'Is there an agreement with them before the season?',
        'Can messages name the better destination without closing the others?',
        'What keeps contacts low on arrival: rooms, tests, masks?',
        'How do people without a car get there?',
      ],
      limits: 'A simulation. How many people would follow such advice was assumed, not observed.',
    },
  },
  {
    key: 'mobility-as-a-service-that-fails',
    themes: ['mobility', 'governance'],
    ...{ goals: [8, 9], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'cyber-attack', 'infrastructure-failure'] },
    grade: 1,
    sources: ['citystrength', 'profiling'],
    en: {
      headline: 'Consider drawing which services stop when transport or communications stop',
      situation:
        'A bus line that fails looks like a delay until one sees that it carries the night nurses. A matrix of services against services, with a mark where one needs the other, takes a morning with those who run them. It shows where one repair mends several.',
      others: [
        told(
          ['Cities that use the method', null, '2018'],
          'The World Bank’s CityStrength diagnostic has five stages and works with four lenses, a matrix of interdependencies and a holistic matrix of resilience. It gives no rank.',
        ),
      ],
      checks: [
        'Did the people who run each service fill in their own row?',
        'Which service do most others wait for?',
        'How many hours until the second one fails?',
        'Which single point has no detour?',
        'Are buses, fuel, drivers and data all in it?',
      ],
      limits: 'As good as those at the table. Private operators are often missing.',
    },
  },
  {
    key: 'routes-of-waste',
    themes: ['mobility', 'waste-and-circularity'],
    ...{ goals: [8, 9], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['pandemic', 'flood'] },
    grade: 1,
    sources: ['wuhan-system', 'adb'],
    en: {
      headline: 'Consider reserving vehicles and routes for waste before roads close',
      situation:
        'Road blocks and closed districts stop waste trucks like everybody else, and what is not collected in three days becomes a second emergency. Trips follow from tonnes ÷ load; passes, routes and drivers can be agreed on a quiet day.',
      others: [
        told(
          ['Hubei', 'CN', '2020'],
          'In the surge of medical waste the first failures were in transport and storage.',
        ),
      ],
      checks: [
        'How many trips a day follow from the highest forecast?',
        'Have drivers passes that every checkpoint knows?',
        'Which second route leads to the plant?',
        'Where may a full truck wait safely?',
        'Who covers for drivers who are ill?',
      ],
      limits:
        'Concluded from one province and one kind of waste; debris after a flood needs other vehicles.',
    },
  },
  {
    key: 'neighbours-by-road',
    themes: ['mobility', 'governance'],
    ...{ goals: [9, 10, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['storm', 'flood', 'earthquake'] },
    grade: 1,
    sources: ['mcr2030', 'peer-guide'],
    en: {
      headline: 'Consider agreeing with three cities by road and three far away on who helps whom',
      situation:
        'The neighbour knows your streets and is hit by the same storm. The far city is dry, and has lived through it before. Both kinds of help need names, numbers and a paper that lets a bus or an engineer cross a boundary.',
      others: [
        told(
          ['Cities worldwide', null, '2021'],
          'In Making Cities Resilient 2030 a city that helps others may become a resilience hub.',
        ),
        told(
          ['Europe', null, '2026'],
          'Eurocities describes six forms of help among cities, from a webinar to a peer review, visits of two or three days, and mentoring over months in which mentors show their failures too.',
        ),
      ],
      checks: [
        'Whom do you call at night, and who answers there?',
        'Which vehicles, people and papers would cross the boundary first?',
        'Is it settled who pays and who insures?',
        'Have the people who would come ever seen the city?',
        'What can you offer in return?',
      ],
      limits: 'Forms of help that exist; agreements on vehicles are our conclusion.',
    },
  },
]
