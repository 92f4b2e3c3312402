import type { DemoBoard, DemoPlan } from '../planning.ts'
import { cell, type Story } from '../shapes.ts'

const meters = 'Night readings in 300 homes, municipal health office'

const BOARD: DemoBoard = {
  title: 'Before the third summer',
  question: 'Which heat actions come first?',
  begun: 170,
  criteria: ['need', 'equity', 'resilience', 'cost'],
  sources: ['Stock-take', 'Shares of benefit', 'Workshop', 'Estimates'],
  scores: {
    'D-01': [
      [3, 3, 4],
      [3, 4, 4],
      [3, 4, 4],
      [0, 1, 2],
    ],
    'D-02': [
      [2, 3, 3],
      [2, 3, 4],
      [1, 2, 2],
      [4, 4, 4],
    ],
    'D-03': [
      [3, 4, 4],
      [3, 4, 4],
      [2, 2, 3],
      [2, 2, 3],
    ],
    'D-04': [
      [2, 3, 4],
      [2, 2, 3],
      [2, 3, 3],
      [3, 4, 4],
    ],
  },
  stakeholders: [
    {
      name: 'Street vendor federation',
      says: [{ kind: 'order', order: [['equity'], ['need'], ['resilience', 'cost']] }],
    },
  ],
  decision: {
    by: 'Standing committee of Devgiripur',
    what: 'All four, in this order.',
    first: ['D-03', 'D-04', 'D-02', 'D-01'],
    why: 'Vending places first: they were promised before the summer.',
    on: 160,
  },
}

const TEXTS = {
  vision: { text: 'A city where nobody has to choose between a day’s income and a day’s health.' },
  recoveryGroup: {
    text: '',
    rows: [
      ['Chair', 'Municipal commissioner'],
      ['Coordination', 'Resilience cell', 'Meera Trivedkar'],
      ['Health', 'Public health'],
      ['Vendors', 'Street vendor federation'],
    ],
  },
  renewalGroup: {
    text: '',
    rows: [
      ['Chair', 'Housing'],
      ['Science', 'School of architecture'],
    ],
  },
  heard: {
    text: '',
    rows: [
      {
        who: 'Women’s savings groups',
        how: 'Eleven visits',
        people: 310,
        on: 400,
        changed: 'Roofs are painted by the groups themselves, for a wage.',
      },
    ],
  },
} satisfies Partial<DemoPlan>

/** The first framework was written by hand, before there was a board; the second took its place. */
const FIRST: DemoPlan = {
  ...TEXTS,
  title: 'Heat and income framework',
  lang: 'en',
  from: null,
  begun: 420,
  currency: 'INR',
  objectives: {
    text: '',
    rows: [['No street work between eleven and five on alert days.', 'recovery']],
  },
  situation: { text: 'After one summer.' },
  portfolio: { notYet: 'actions are being costed.' },
  finance: { notYet: 'the state budget is read in spring.' },
  monitoring: { notYet: 'ward thresholds are being set from the city’s own records.' },
  published: 390,
}

const SECOND: DemoPlan = {
  ...TEXTS,
  title: 'Heat and income framework, second edition',
  lang: 'en',
  from: 'board',
  begun: 150,
  currency: 'INR',
  objectives: {
    text: '',
    rows: [
      ['No street work between eleven and five on alert days.', 'recovery'],
      ['Half of the homes under tin are cooled by four degrees.', 'renewal'],
      ['Vendors keep nine tenths of their income on alert days.', 'both'],
    ],
  },
  situation: {
    text: 'After the second summer deaths and lost days fell; homes under tin did not change.',
  },
  portfolio: { text: 'Four actions, vending places first.' },
  finance: {
    text: '',
    rows: [
      ['Municipal heat budget', 62_000_000, 'approved'],
      ['State adaptation grant', 48_000_000, 'received'],
      ['Corporate giving', 15_000_000, 'applied'],
    ],
  },
  monitoring: {
    text: '',
    rows: [
      [
        'Heat admissions on alert days',
        'persons a day',
        '41',
        '15',
        'each summer',
        'Public health',
        'age, ward',
      ],
      ['Roofs painted', 'homes', '0', '9,000', 'quarterly', 'Housing', 'tenure'],
    ],
  },
  published: 130,
  adopted: {
    by: 'General board of Devgiripur',
    on: 121,
    number: 'GB/212',
    note: 'Replaces the framework of the year before.',
  },
}

export const devgiripur: Story = {
  currency: 'INR',
  begun: 430,
  crises: [
    {
      title: 'Heat season after the pandemic',
      summary:
        'Nineteen days above 43 °C while wards were still short of nurses and savings. Street work stopped at midday.',
      types: ['heat', 'pandemic', 'economic-shock'],
      started: 560,
      opened: 550,
      phase: 'renewal',
      geography: 'Old city and the eastern industrial wards',
      visibility: 'public',
      waves: [
        {
          opened: 548,
          cells: [
            cell(2, 'informal-workers', 3, {
              ...{
                people: [160_000, 210_000],
                confidence: 'low',
                source: 'Street vendor federation',
              },
              trend: 'worse',
              says: 'No sales between eleven and five for nineteen days.',
            }),
            cell(3, 'older-people', 3, {
              ...{
                people: [1_900, 2_600],
                confidence: 'medium',
                source: 'Hospital admissions desk',
              },
            }),
            cell(3, 'essential-workers', 2, {
              confidence: 'medium',
              source: 'Sanitation unions',
            }),
            cell(7, 'tenants', 3, { confidence: 'medium', source: meters }),
            cell(8, 'everyone', 2, { confidence: 'high', source: 'Distribution company log' }),
            cell(1, 'homeless-people', null, { whoCouldKnow: 'Night shelter wardens' }),
          ],
        },
        {
          opened: 190,
          title: 'After the second summer',
          cells: [
            cell(2, 'informal-workers', 2, {
              ...{
                people: [70_000, 95_000],
                confidence: 'medium',
                source: 'Street vendor federation',
              },
              trend: 'better',
            }),
            cell(3, 'older-people', 1, {
              ...{ people: [520, 700], confidence: 'high', source: 'Hospital admissions desk' },
              trend: 'better',
            }),
            cell(3, 'essential-workers', 1, { confidence: 'high', source: 'Shift logs' }),
            cell(7, 'tenants', 2, { confidence: 'high', source: meters, trend: 'better' }),
            cell(1, 'homeless-people', 2, { confidence: 'low', source: 'Night shelter wardens' }),
          ],
          confirms: ['8 everyone'],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'D-01',
      title: 'Cool roofs on 9,000 homes and 60 schools',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-1-3',
      systems: [3, 7],
      summary: 'Lime and reflective paint, applied by trained women’s groups.',
      lead: 'Housing',
      cost: [96_000_000, 120_000_000, 155_000_000],
      result: 'Rooms under painted roofs two to four degrees cooler at three in the afternoon.',
      for: { tenants: 60, 'low-income-households': 70, 'women-and-girls': 35 },
      against: ['7 tenants'],
      status: 'in-progress',
    },
    {
      code: 'D-02',
      title: 'Shift hours for street work on alert days',
      kind: 'recovery',
      theme: 'health-and-care',
      horizon: 'months-0-3',
      systems: [3, 10],
      summary: 'Sanitation and road work from five to eleven, with full pay.',
      lead: 'Public health',
      cost: [4_000_000, 6_000_000, 9_000_000],
      for: { 'essential-workers': 90 },
      against: ['3 essential-workers'],
      status: 'done',
    },
    {
      code: 'D-03',
      title: 'Shade and water at 140 vending places',
      kind: 'recovery',
      theme: 'community-and-economy',
      horizon: 'months-3-12',
      systems: [2, 3],
      summary: 'Frames that vendors own together, with a tap at each.',
      lead: 'Markets',
      cost: [28_000_000, 35_000_000, 47_000_000],
      for: { 'informal-workers': 85, 'women-and-girls': 40 },
      against: ['2 informal-workers'],
      status: 'in-progress',
    },
    {
      code: 'D-04',
      title: 'Heat alert by ward, in three languages',
      kind: 'recovery',
      theme: 'governance',
      horizon: 'months-0-3',
      systems: [9, 10],
      summary: 'Thresholds set from the city’s own deaths, calls to those at risk.',
      lead: 'Public health',
      cost: [7_000_000, 9_500_000, 13_000_000],
      for: { 'older-people': 45, 'digitally-excluded': 25 },
      against: ['3 older-people'],
      status: 'done',
    },
  ],
  board: BOARD,
  plans: [FIRST, SECOND],
}
