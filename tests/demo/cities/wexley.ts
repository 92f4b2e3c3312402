import type { DemoBoard, DemoPlan } from '../planning.ts'
import { cell, type Story } from '../shapes.ts'

const BOARD: DemoBoard = {
  title: 'Ridge recovery order',
  question: 'Where do the next grant dollars go?',
  begun: 300,
  criteria: ['need', 'equity', 'feasibility'],
  sources: ['Case managers', 'Shares of benefit', 'Department heads'],
  scores: {
    'W-01': [
      [3, 4, 4],
      [4, 4, 4],
      [1, 2, 3],
    ],
    'W-02': [
      [2, 3, 3],
      [2, 3, 3],
      [4, 4, 4],
    ],
    'W-03': [
      [2, 3, 4],
      [0, 1, 2],
      [2, 2, 3],
    ],
  },
  stakeholders: [
    {
      name: 'Long-term recovery group',
      says: [{ kind: 'order', order: [['equity'], ['need'], ['feasibility']] }],
    },
  ],
  decision: {
    by: 'City council of Wexley Falls',
    what: 'Homes first, then clean air, then the ridge.',
    first: ['W-01', 'W-02', 'W-03'],
    why: 'Families in temporary housing come first.',
    on: 290,
  },
}

const PLAN: DemoPlan = {
  title: 'Ridge recovery and renewal framework',
  lang: 'en',
  from: 'board',
  begun: 285,
  currency: 'USD',
  vision: {
    text: 'Everybody who lived below the ridge can live here again, and sleep through smoke season.',
  },
  objectives: {
    text: '',
    rows: [
      ['No household of the ridge in temporary housing after two years.', 'recovery'],
      ['A clean-air room within ten minutes of everybody.', 'both'],
      ['A ridge that burns low and slow.', 'renewal'],
    ],
  },
  recoveryGroup: {
    text: '',
    rows: [
      ['Chair', 'City manager’s office'],
      ['Housing', 'Housing department', 'Marisol Whitlock'],
      ['Case management', 'Long-term recovery group'],
    ],
  },
  renewalGroup: {
    text: '',
    rows: [
      ['Chair', 'Fire department'],
      ['Land', 'Resident land trust'],
    ],
  },
  situation: {
    text: 'One year on, a third of the displaced tenants were still in temporary housing.',
  },
  portfolio: { text: 'Three actions.' },
  finance: {
    text: '',
    rows: [
      ['Federal disaster recovery grant', 5_100_000, 'received'],
      ['State resilience bond', 2_200_000, 'approved'],
      ['Community foundation', 450_000, 'received'],
    ],
  },
  heard: {
    text: '',
    rows: [
      {
        who: 'Residents of three mobile-home parks',
        how: 'Kitchen-table meetings in English and Spanish',
        people: 220,
        on: 296,
        changed: 'Resident ownership instead of a public landlord.',
      },
    ],
  },
  monitoring: {
    text: '',
    rows: [
      [
        'Households in temporary housing',
        'households',
        '540',
        '0',
        'quarterly',
        'Housing',
        'tenure, language',
      ],
    ],
  },
  published: 265,
  adopted: { by: 'City council of Wexley Falls', on: 255, number: 'R-1187', note: '' },
}

export const wexley: Story = {
  currency: 'USD',
  begun: 310,
  crises: [
    {
      title: 'Coldwater Ridge fire and smoke',
      summary: 'A wildfire took 412 homes on the ridge; smoke closed schools for eight days.',
      types: ['wildfire'],
      started: 700,
      opened: 690,
      closed: 60,
      phase: 'renewal',
      geography: 'Coldwater Ridge and the mobile-home parks below it',
      visibility: 'public',
      waves: [
        {
          opened: 688,
          cells: [
            cell(1, 'tenants', 3, {
              ...{ people: [1_300, 1_600], confidence: 'high', source: 'Building inspection' },
              says: 'Mobile homes burned first and were insured least.',
            }),
            cell(2, 'small-businesses', 2, {
              confidence: 'medium',
              source: 'Chamber survey, 190 firms',
            }),
            cell(3, 'children', 2, { confidence: 'medium', source: 'School nurses' }),
            cell(3, 'people-with-chronic-illness', 3, {
              confidence: 'medium',
              source: 'Two clinics',
            }),
            cell(4, 'migrants-and-refugees', null, { whoCouldKnow: 'Farm workers’ centre' }),
            cell(7, 'everyone', 3, { confidence: 'high', source: 'Building inspection' }),
          ],
        },
        {
          opened: 320,
          title: 'One year on',
          cells: [
            cell(1, 'tenants', 2, {
              ...{
                people: [480, 560],
                confidence: 'high',
                source: 'Case managers',
                trend: 'better',
              },
            }),
            cell(2, 'small-businesses', 1, {
              confidence: 'high',
              source: 'Chamber survey, 201 firms',
            }),
            cell(3, 'children', 0, {
              confidence: 'high',
              source: 'School nurses',
              trend: 'better',
            }),
            cell(3, 'people-with-chronic-illness', 1, {
              confidence: 'medium',
              source: 'Two clinics',
            }),
            cell(4, 'migrants-and-refugees', 2, {
              confidence: 'low',
              source: 'Farm workers’ centre',
            }),
            cell(7, 'everyone', 2, {
              confidence: 'high',
              source: 'Building inspection',
              trend: 'better',
            }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'W-01',
      title: 'Resident-owned park for 160 mobile homes',
      kind: 'renewal',
      theme: 'housing-and-land',
      horizon: 'years-1-3',
      systems: [1, 5],
      summary: 'The land trust buys, residents own, and the water line is theirs.',
      lead: 'Housing',
      cost: [5_200_000, 6_400_000, 8_100_000],
      for: { tenants: 90, 'low-income-households': 80, 'migrants-and-refugees': 30 },
      against: ['1 tenants'],
      status: 'done',
    },
    {
      code: 'W-02',
      title: 'Clean-air rooms in schools and the library',
      kind: 'recovery',
      theme: 'health-and-care',
      horizon: 'months-3-12',
      systems: [3, 8],
      summary: 'Filters and seals for one room in every school; open at weekends.',
      lead: 'Facilities',
      cost: [310_000, 380_000, 450_000],
      for: { children: 60, 'people-with-chronic-illness': 35 },
      against: ['3 children', '3 people-with-chronic-illness'],
      status: 'done',
    },
    {
      code: 'W-03',
      title: 'Grazed and planted break along the ridge',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-3-10',
      systems: [7, 12],
      summary: 'Nine kilometres kept by goats and crews, with the county.',
      lead: 'Fire department',
      cost: [900_000, 1_300_000, 2_000_000],
      for: { 'older-people': 25 },
      against: ['7 everyone'],
      status: 'in-progress',
    },
  ],
  board: BOARD,
  plans: [PLAN],
}
