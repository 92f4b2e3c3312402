import { type DemoLesson, told } from '../shapes.ts'

/** Housing and land. */
export const HOUSING: readonly DemoLesson[] = [
  {
    key: 'damage-and-needs',
    themes: ['housing-and-land', 'governance'],
    ...{ goals: [1, 7, 10], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['flood', 'storm', 'earthquake', 'landslide'] },
    grade: 1,
    sources: ['pdna'],
    en: {
      headline: 'Consider counting what households need beside what houses lost',
      situation:
        'A damage survey gives every house a price, and its owner a claim. Tenants, lodgers and people without papers have lost a home and no house. Asking for needs beside damage, from the first weeks on, keeps them in the plan.',
      others: [
        told(
          ['International method', null, '2013'],
          'The post-disaster needs assessment, on which the European Union, the United Nations and the World Bank agreed in 2008 and of which the guide is of 2013, is led by the government and joins valued damage and loss with the recovery needs of the people. It starts in the first weeks.',
        ),
      ],
      checks: [
        'Does the form ask who lived there, and not only who owned it?',
        'Are tenants, lodgers and people without title visited?',
        'Is baseline, damage, loss and need kept apart, sector by sector?',
        'Are the numbers ones that a lender can read?',
        'When will those who were asked hear what became of it?',
      ],
      limits: 'A national method: a city alone uses its questions, not its whole machinery.',
    },
  },
  {
    key: 'know-who-is-insured',
    themes: ['housing-and-land', 'urban-finance'],
    ...{ goals: [6, 7, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'storm', 'earthquake', 'wildfire'] },
    grade: 1,
    sources: ['iso-37123'],
    en: {
      headline: 'Consider finding out what share of homes is insured before the next loss',
      situation:
        'After a flood the insured rebuild and the others wait for the city. How many they are decides what recovery costs and how long it takes. A city that does not know the share finds out from the queue.',
      others: [
        told(
          ['International standard', null, '2026'],
          'ISO 37123 on resilient cities opens with indicators on past losses, the share of properties insured and the insured value against the value at risk.',
        ),
      ],
      checks: [
        'Which share is insured against which hazard, by district?',
        'Who would tell you: insurers, lenders, a question in a survey?',
        'Where do low income, high hazard and no insurance meet?',
        'Would a common policy for a district be possible?',
      ],
      limits: 'An indicator’s name says nothing of what share is right.',
    },
  },
  {
    key: 'who-rents-here',
    themes: ['housing-and-land', 'community-and-economy'],
    ...{ goals: [1, 4, 5], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['economic-shock', 'pandemic', 'flood'] },
    grade: 0,
    sources: ['briefing-30', 'svi'],
    en: {
      headline: 'Consider a line of their own for tenants and residents of informal settlements',
      situation:
        'Statistics by district hide that owners and tenants of one street live through different crises: one loses value, the other the roof. Residents of informal settlements stand in no register at all. A line for each in the assessment makes the gap visible, even as "not known".',
      others: [
        told(
          ['Method', null, '2026'],
          'In the impact matrix tenants, homeless people and residents of informal settlements are groups of their own, beside income and age, and a cell nobody looked at counts as unknown.',
        ),
      ],
      checks: [
        'In how many cells of these lines do you know nothing?',
        'Which organisation could fill them in within an evening?',
        'Does any measure so far reach people without a lease?',
        'Could the answers put somebody at risk of eviction, and how is that prevented?',
      ],
      limits: 'Shows where knowledge is missing; it does not supply it.',
    },
  },
  {
    key: 'profile-of-built-things',
    themes: ['housing-and-land', 'governance'],
    ...{ goals: [7, 8, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'earthquake', 'heat', 'infrastructure-failure'] },
    grade: 1,
    sources: ['profiling'],
    en: {
      headline: 'Consider a profile of what is built and how services depend on it, and no index',
      situation:
        'A total for the "resilience of housing" helps nobody to choose the next street. A profile keeps its parts apart, from foundations to leases, and marks how good each piece of data is. It leads to actions where an index leads to a rank.',
      others: [
        told(
          ['Cities that use the method', null, '2026'],
          'UN-Habitat’s profiling tool looks at the city, its authorities and stakeholders, its shocks and stresses, and urban elements from the built environment to social life. It marks the quality of data and ends in recommended actions. Its motto is profiles, not indexes.',
        ),
      ],
      checks: [
        'Is each piece of data marked as measured, estimated or unknown?',
        'Which service fails with which building?',
        'Does the profile end in actions with owners?',
        'Can the next office continue it, or does it live in a consultant’s file?',
      ],
      limits: 'The full method takes months; a first profile of one district is a fair start.',
    },
  },
]
