import { cell, type DemoCrisis } from '../shapes.ts'

const SURVEY = 'Household survey of the Lower Basin, Social Affairs, 1,120 households'
const WARDS = 'Registers of ward heads, checked by two visits'
const HEALTH = 'Weekly sheets of the six health posts'
const WORKS = 'Inspection by Public works'
const TRADERS = 'Count by the market traders’ associations'
const POST = 'Household survey repeated, 640 households'

/** Before the water went down: much was not known, and it says so. */
const FIRST = [
  cell(1, 'everyone', 2, {
    ...{ people: [31_000, 42_000], confidence: 'medium', source: WARDS, trend: 'worse' },
    says: 'Houses in the nine wards of the Lower Basin stood 30 to 90 cm under water.',
  }),
  cell(1, 'informal-settlement-residents', 3, {
    ...{ people: [14_500, 18_000], confidence: 'medium', source: WARDS, trend: 'worse' },
    place: 'Lower Basin',
    says: 'Earth walls gave way; families sleep in four schools.',
  }),
  cell(1, 'homeless-people', null, {
    whoCouldKnow: 'The night shelter and the imams of the market',
  }),
  cell(1, 'people-with-disabilities', null, {
    whoCouldKnow: 'The association of people with disabilities, which has its own list',
  }),
  cell(2, 'informal-workers', 3, {
    ...{ people: [22_000, 30_000], confidence: 'low', source: TRADERS, trend: 'worse' },
    says: 'The central market was closed for eleven days; most stalls have no savings to restart.',
  }),
  cell(2, 'small-businesses', 3, {
    ...{ people: [1_900, 2_600], confidence: 'medium', source: TRADERS, trend: 'worse' },
    says: 'Stock in ground-floor shops was lost. Units: firms of under ten people.',
  }),
  cell(2, 'women-and-girls', 3, {
    ...{ confidence: 'medium', source: SURVEY, trend: 'worse' },
    says: 'Fish drying and vegetable selling stopped; both are women’s trades here.',
  }),
  cell(2, 'waste-pickers', 3, {
    ...{ people: [380, 460], confidence: 'low', source: 'Interviews with four team leaders' },
    says: 'The tip road is cut and collection pays by weight.',
  }),
  cell(3, 'children', 2, {
    ...{ people: [5_200, 7_400], confidence: 'medium', source: HEALTH, trend: 'worse' },
    says: 'Diarrhoea cases at the posts rose to about three times the usual week.',
  }),
  cell(3, 'older-people', 2, { confidence: 'low', source: HEALTH, trend: 'worse' }),
  cell(3, 'people-with-chronic-illness', null, {
    whoCouldKnow: 'The district hospital’s dispensary',
  }),
  cell(4, 'everyone', 1, { confidence: 'medium', source: SURVEY, trend: 'better' }),
  cell(5, 'women-and-girls', 2, {
    ...{ confidence: 'low', source: 'Women’s house of the Lower Basin', trend: 'worse' },
    says: 'Shared sleeping rooms in the schools have no light at night.',
  }),
  cell(6, 'small-businesses', 2, { confidence: 'low', source: TRADERS }),
  cell(7, 'informal-settlement-residents', 3, {
    ...{ confidence: 'high', source: WORKS, trend: 'worse' },
    says: 'The three low points have no outlet; water stands for weeks after every heavy rain.',
  }),
  cell(7, 'tenants', 2, { confidence: 'low', source: SURVEY }),
  cell(8, 'everyone', 2, {
    ...{ people: [88_000, 96_000], confidence: 'high', source: 'Water company outage log' },
    says: 'Two of five boreholes were shut for nine days.',
  }),
  cell(8, 'waste-pickers', null, { whoCouldKnow: 'The cooperative that is being founded' }),
  cell(9, 'everyone', 2, { confidence: 'high', source: WORKS, trend: 'better' }),
  cell(9, 'digitally-excluded', null, { whoCouldKnow: 'Ward heads, at the monthly meeting' }),
  cell(10, 'everyone', 1, { confidence: 'medium', source: 'After-action note of the crisis cell' }),
  cell(11, 'informal-settlement-residents', 2, {
    ...{ confidence: 'medium', source: 'Two evening meetings in the Lower Basin' },
    says: 'Residents heard of the evacuation from neighbours, not from the city.',
  }),
  cell(12, 'everyone', 2, { confidence: 'high', source: WORKS, trend: 'same' }),
]

/** Three months on: some better, some worse, two gaps closed, and two still open. */
const SECOND = [
  cell(1, 'everyone', 1, {
    ...{ people: [6_400, 8_200], confidence: 'high', source: POST, trend: 'better' },
    says: 'Most families are back; 1,150 houses are still unsafe.',
  }),
  cell(1, 'informal-settlement-residents', 2, {
    ...{ people: [4_800, 6_100], confidence: 'high', source: POST, trend: 'better' },
    place: 'Lower Basin',
    says: 'Tents left the schools; walls are being rebuilt where they fell.',
  }),
  cell(1, 'people-with-disabilities', 2, {
    ...{
      people: [620, 740],
      confidence: 'medium',
      source: 'List of the association, by agreement',
    },
    says: 'Known since the association shared its list: three in ten could not reach a shelter alone.',
  }),
  cell(1, 'homeless-people', null, {
    whoCouldKnow: 'The night shelter and the imams of the market',
  }),
  cell(2, 'informal-workers', 3, {
    ...{ people: [17_000, 21_000], confidence: 'medium', source: TRADERS, trend: 'same' },
    says: 'Stalls are open again, on credit: two in three owe a supplier.',
  }),
  cell(2, 'small-businesses', 2, {
    ...{ people: [900, 1_300], confidence: 'medium', source: TRADERS, trend: 'better' },
    says: 'About half of the firms that closed are open. Units: firms of under ten people.',
  }),
  cell(2, 'women-and-girls', 3, {
    ...{ confidence: 'medium', source: POST, trend: 'same' },
    says: 'Drying racks were not replaced; daily income is about half of what it was.',
  }),
  cell(2, 'waste-pickers', 2, {
    ...{ people: [400, 430], confidence: 'medium', source: 'Count at the tip, three mornings' },
    trend: 'better',
  }),
  cell(3, 'children', 1, {
    ...{ people: [1_100, 1_600], confidence: 'high', source: HEALTH, trend: 'better' },
  }),
  cell(3, 'older-people', 1, { confidence: 'medium', source: HEALTH, trend: 'better' }),
  cell(3, 'people-with-chronic-illness', 2, {
    ...{
      people: [2_300, 2_700],
      confidence: 'medium',
      source: 'Dispensary of the district hospital',
    },
    says: 'Insulin and blood-pressure medicine ran out for sixteen days: now it is known.',
  }),
  cell(5, 'women-and-girls', 1, { confidence: 'medium', source: 'Women’s house', trend: 'better' }),
  cell(7, 'informal-settlement-residents', 3, {
    ...{ confidence: 'high', source: WORKS, trend: 'same' },
    says: 'Nothing protects the three low points before the next rains.',
  }),
  cell(7, 'tenants', 3, {
    ...{ people: [3_200, 4_400], confidence: 'medium', source: POST, trend: 'worse' },
    says: 'Rents on dry streets rose by about a fifth; tenants moved down into the Basin.',
  }),
  cell(8, 'everyone', 1, {
    confidence: 'high',
    source: 'Water company outage log',
    trend: 'better',
  }),
  cell(8, 'waste-pickers', null, { whoCouldKnow: 'The cooperative that is being founded' }),
  cell(9, 'everyone', 0, { confidence: 'high', source: WORKS, trend: 'better' }),
  cell(11, 'informal-settlement-residents', 1, {
    ...{ confidence: 'medium', source: 'Minutes of the residents’ committee', trend: 'better' },
  }),
]

export const FLOOD: DemoCrisis = {
  title: 'Flood of the Lower Basin',
  summary:
    'Four days of rain filled the three low points of the Lower Basin. Nine wards stood under water, the market closed, and two boreholes were shut.',
  types: ['flood', 'infrastructure-failure'],
  started: 162,
  opened: 158,
  phase: 'recovery',
  geography: 'Nine wards of the Lower Basin; the central market; the tip road',
  visibility: 'public',
  waves: [
    { opened: 154, title: 'First fortnight', cells: FIRST },
    {
      opened: 58,
      title: 'Three months on',
      note: 'Household survey repeated; two associations shared their lists.',
      cells: SECOND,
      confirms: ['4 everyone', '10 everyone', '12 everyone', '6 small-businesses'],
    },
  ],
}

export const INCOMES: DemoCrisis = {
  title: 'Income shock after the pandemic',
  summary:
    'Market closures and fewer remittances cut incomes for two years. Fees from the market, the city’s largest own revenue, have not come back.',
  types: ['pandemic', 'economic-shock'],
  started: 900,
  opened: 300,
  phase: 'renewal',
  geography: 'Whole city; most of all the market and the fishing quarter',
  visibility: 'public',
  waves: [
    {
      opened: 300,
      cells: [
        cell(2, 'informal-workers', 3, {
          ...{ people: [41_000, 52_000], confidence: 'medium', source: TRADERS, trend: 'worse' },
          says: 'Daily takings are 60 to 70 per cent of what traders remember from before.',
        }),
        cell(2, 'young-people', 2, { confidence: 'low', source: 'Youth council', trend: 'worse' }),
        cell(2, 'women-and-girls', 2, { confidence: 'medium', source: TRADERS }),
        cell(6, 'everyone', 3, {
          ...{ confidence: 'high', source: 'City accounts, three years', trend: 'worse' },
          says: 'Market fees brought in 38 per cent less than in the year before the pandemic.',
        }),
        cell(6, 'small-businesses', 2, { confidence: 'medium', source: TRADERS }),
        cell(1, 'single-parents', null, {
          whoCouldKnow: 'Social Affairs, after the cash register',
        }),
        cell(3, 'essential-workers', 1, { confidence: 'medium', source: HEALTH }),
        cell(5, 'young-people', null, { whoCouldKnow: 'The youth council and the police' }),
        cell(9, 'digitally-excluded', 2, { confidence: 'low', source: 'Ward heads' }),
      ],
    },
    {
      opened: 24,
      title: 'Rapid check',
      note: 'Twelve questions to the office, Public works and the traders’ union.',
      cells: [],
    },
  ],
}
