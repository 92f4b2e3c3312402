import { cell, type Story } from '../shapes.ts'

export const kazeura: Story = {
  currency: 'JPY',
  begun: 50,
  crises: [
    {
      title: 'Heat and a two-day water outage',
      summary:
        'A main broke in the hottest week; hospitals and upper floors were supplied by truck.',
      types: ['heat', 'infrastructure-failure'],
      started: 75,
      opened: 70,
      phase: 'early-recovery',
      geography: 'Harbour wards',
      visibility: 'public',
      waves: [
        {
          opened: 70,
          cells: [
            cell(3, 'older-people', 3, {
              ...{ people: [230, 270], confidence: 'high', source: 'Ambulance service' },
              says: 'Transports for heat illness in nine days.',
            }),
            cell(8, 'everyone', 3, {
              ...{ people: [46_000, 46_000], confidence: 'high', source: 'Waterworks bureau' },
            }),
            cell(2, 'small-businesses', 1, {
              confidence: 'medium',
              source: 'Chamber of commerce',
            }),
            cell(4, 'older-people', null, { whoCouldKnow: 'Neighbourhood associations' }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'K-01',
      title: 'Second main under the harbour',
      kind: 'recovery',
      theme: 'climate-resilience',
      horizon: 'years-1-3',
      systems: [8, 12],
      summary: 'A loop, so that one break stops nobody’s water.',
      lead: 'Waterworks',
      cost: [1_900_000_000, 2_400_000_000, 3_100_000_000],
      against: ['8 everyone'],
      status: 'proposed',
    },
    {
      code: 'K-02',
      title: 'Watching over one another: 300 cool houses',
      kind: 'renewal',
      theme: 'health-and-care',
      horizon: 'months-3-12',
      systems: [3, 4],
      summary: 'Shops and temples that open a cool room and call at three doors each.',
      lead: 'Welfare',
      cost: [38_000_000, 52_000_000, 70_000_000],
      for: { 'older-people': 85 },
      against: ['3 older-people'],
      status: 'draft',
    },
  ],
}
