import { cell, type Story } from '../shapes.ts'

export const nyamirende: Story = {
  currency: 'UGX',
  begun: 110,
  crises: [
    {
      title: 'Long rains and the valley market',
      summary:
        'The valley flooded three times in one season; the market lost its roof and its road.',
      types: ['flood', 'food-insecurity'],
      started: 140,
      opened: 136,
      phase: 'recovery',
      geography: 'Valley wards and the market',
      visibility: 'public',
      waves: [
        {
          opened: 134,
          cells: [
            cell(2, 'informal-workers', 3, {
              ...{ people: [3_100, 3_900], confidence: 'medium', source: 'Market committee' },
            }),
            cell(1, 'single-parents', 2, { confidence: 'low', source: 'Parish chiefs' }),
            cell(3, 'children', 2, {
              confidence: 'medium',
              source: 'Health centre IV',
              trend: 'worse',
            }),
            cell(8, 'everyone', 2, { confidence: 'high', source: 'Water utility' }),
            cell(9, 'everyone', 3, { confidence: 'high', source: 'Works department' }),
            cell(1, 'people-with-disabilities', null, {
              whoCouldKnow: 'District union of disabled persons',
            }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'N-01',
      title: 'Raised market with a rain tank',
      kind: 'renewal',
      theme: 'community-and-economy',
      horizon: 'years-1-3',
      systems: [2, 7, 8],
      summary: 'Four hundred stalls on a raised floor; the roof fills a tank for dry weeks.',
      lead: 'Commerce',
      place: 'Valley market',
      cost: [2_600_000_000, 3_200_000_000, 4_100_000_000],
      for: { 'informal-workers': 80, 'women-and-girls': 65 },
      against: ['2 informal-workers'],
      status: 'proposed',
    },
    {
      code: 'N-02',
      title: 'Culverts on the two valley roads',
      kind: 'recovery',
      theme: 'mobility',
      horizon: 'months-3-12',
      systems: [9],
      summary: 'Nineteen culverts, built by local crews.',
      lead: 'Works',
      cost: [640_000_000, 780_000_000, 990_000_000],
      against: ['9 everyone'],
      status: 'approved',
    },
    {
      code: 'N-03',
      title: 'Papyrus belt along the stream',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-1-3',
      systems: [7],
      summary: 'Replanting with the brick makers, who move to a dry site first.',
      lead: 'Environment',
      cost: [150_000_000, 210_000_000, 320_000_000],
      for: { 'informal-settlement-residents': 40 },
      status: 'draft',
    },
  ],
}
