import type { DemoPlan } from '../planning.ts'
import { cell, type Story } from '../shapes.ts'

const PLAN: DemoPlan = {
  title: 'Harrow recovery framework',
  lang: 'en',
  from: null,
  begun: 60,
  currency: 'GBP',
  vision: { text: 'A town that floods less, dries faster and leaves no tenant to pay for it.' },
  objectives: {
    text: '',
    rows: [
      ['Every flooded home is back in use, flood-ready, within a year.', 'recovery'],
      ['Buses run the day after a flood.', 'both'],
    ],
  },
  recoveryGroup: { text: '', rows: [['Chair', 'Chief executive’s office']] },
}

export const harrowmere: Story = {
  currency: 'GBP',
  begun: 70,
  crises: [
    {
      title: 'River Harrow flood',
      summary: 'The second flood in four years; 610 homes, the bus depot and one care home.',
      types: ['flood'],
      started: 96,
      opened: 94,
      phase: 'early-recovery',
      geography: 'Millside, the Holms and the Eastgate estate',
      visibility: 'public',
      waves: [
        {
          opened: 92,
          cells: [
            cell(1, 'tenants', 3, {
              ...{ people: [980, 1_140], confidence: 'high', source: 'Door-to-door count' },
              says: 'Uninsured contents in two of three rented homes.',
            }),
            cell(1, 'older-people', 2, {
              people: [64, 64],
              confidence: 'high',
              source: 'Care home list',
            }),
            cell(2, 'small-businesses', 2, {
              ...{ people: [130, 150], confidence: 'medium', source: 'Business rates team' },
            }),
            cell(3, 'everyone', 1, { confidence: 'medium', source: 'Public health team' }),
            cell(4, 'migrants-and-refugees', null, {
              whoCouldKnow: 'The Eastgate advice centre',
            }),
            cell(9, 'everyone', 3, {
              confidence: 'high',
              source: 'Bus operator',
              trend: 'better',
            }),
            cell(12, 'everyone', 2, { confidence: 'medium', source: 'Scrutiny committee' }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'H-01',
      title: 'Flood-ready repairs for 420 rented homes',
      kind: 'recovery',
      theme: 'housing-and-land',
      horizon: 'months-3-12',
      systems: [1, 7],
      summary:
        'Raised sockets, lime plaster, doors that seal; with landlords, under a rent freeze.',
      lead: 'Housing',
      cost: [3_100_000, 3_900_000, 5_000_000],
      for: { tenants: 90, 'low-income-households': 65 },
      against: ['1 tenants'],
      status: 'proposed',
    },
    {
      code: 'H-02',
      title: 'Move the bus depot out of the Holms',
      kind: 'renewal',
      theme: 'mobility',
      horizon: 'years-1-3',
      systems: [9, 12],
      summary: 'A depot on high ground with charging for forty buses.',
      lead: 'Transport',
      cost: [11_000_000, 14_500_000, 19_000_000],
      for: { 'low-income-households': 45, 'essential-workers': 25 },
      against: ['9 everyone'],
      status: 'draft',
    },
    {
      code: 'H-03',
      title: 'Wet woodland above Millside',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-3-10',
      systems: [7],
      summary: 'Leaky dams and 60 hectares of planting with nine farms.',
      lead: 'Environment',
      cost: [700_000, 950_000, 1_400_000],
      status: 'proposed',
    },
  ],
  plans: [PLAN],
}
