import type { DemoPlan } from '../planning.ts'

export const PLAN: DemoPlan = {
  title: 'Recovery framework of the Lower Basin',
  lang: 'en',
  from: 'portfolio',
  begun: 30,
  currency: 'XOF',
  vision: {
    text: 'In three years a rain like the last one wets our feet and takes nobody’s home, stall or school year. Those who lost most are the first to stand on dry ground, and they know what was promised and paid.',
  },
  objectives: {
    text: '',
    rows: [
      ['No home in the nine wards stands under water for more than a day.', 'recovery'],
      [
        'Market traders earn what they earned before the pandemic, without debt to a middleman.',
        'both',
      ],
      ['At least 45 % of the money reaches those hit hardest, and everybody can check it.', 'both'],
      ['The marsh holds water again and gives the Basin its first park.', 'renewal'],
    ],
  },
  recoveryGroup: {
    text: 'Meets every Monday for one hour until the rains.',
    rows: [
      ['Chair', 'Mayor’s office'],
      ['Coordination', 'Resilience office', 'Amina Diallo'],
      ['Works and drains', 'Public works', 'Dina Kane'],
      ['Health', 'District health office'],
      ['Residents', 'Residents’ committee of the Lower Basin'],
      ['Traders', 'Market traders’ union'],
    ],
  },
  renewalGroup: {
    text: 'Meets every second month; other people, longer horizon, the same evidence.',
    rows: [
      ['Chair', 'Planning department'],
      ['Land', 'Land office'],
      ['Environment', 'Environment department'],
      ['Young people', 'Youth council'],
      ['Universities', 'Chair of urban water, regional university'],
    ],
  },
  situation: {
    text: 'Three months on most families are back, but nothing protects the three low points yet. Two things we still do not know: how homeless people fared, and what waste pickers need at the tip.',
  },
  portfolio: {
    text: 'Chosen for the best value within 1.6 billion francs, with the equity floor kept: those hit hardest come first.',
  },
  finance: {
    text: 'The regional grant is not sure; without it the health posts move into the second year.',
    rows: [
      ['City budget, recovery line', 620_000_000, 'approved'],
      ['Regional solidarity grant', 450_000_000, 'applied'],
      ['National civil protection fund', 210_000_000, 'received'],
      ['Diaspora association', 40_000_000, 'received'],
      ['Climate window of a development bank', 680_000_000, 'idea'],
    ],
  },
  heard: {
    text: '',
    rows: [
      {
        who: 'Nine ward meetings',
        how: 'Evening assemblies, Wolof and Pulaar',
        people: 1_460,
        on: 52,
        changed: 'The equity floor, and open accounts on a wall in every ward.',
      },
      {
        who: 'Market traders’ union',
        how: 'Workshop on weights',
        people: 24,
        on: 41,
        changed: 'Group guarantees instead of land as security for the restart fund.',
      },
      {
        who: 'Association of people with disabilities',
        how: 'Visit and shared list',
        people: 12,
        on: 47,
        changed: 'Wardens know whom to carry; shelters get ramps.',
      },
    ],
  },
  monitoring: {
    text: 'Told every month, with the gap between the worst-hit group and the city.',
    rows: [
      [
        'Hours until 22 marked spots are dry after 40 mm',
        'hours',
        '96',
        '24',
        'each heavy rain',
        'Public works',
        'by ward',
      ],
      [
        'Households paid three times',
        'households',
        '0',
        '5,200',
        'monthly',
        'Social Affairs',
        'women, informal workers',
      ],
      [
        'Traders in debt to a supplier',
        'per cent',
        '66',
        '30',
        'every six months',
        'Local economy',
        'women and men',
      ],
      [
        'Share of benefit for those hit hardest',
        'per cent',
        'not known',
        '45 or more',
        'quarterly',
        'Finance',
        'by group',
      ],
    ],
  },
  published: 20,
  adopted: {
    by: 'City council of Tamsara',
    on: 14,
    number: '2-LB/014',
    note: 'Adopted with 31 votes to 6 and 2 abstentions; accounts to the council every quarter.',
  },
}
