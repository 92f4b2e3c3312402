import { cell, type Story } from '../shapes.ts'

export const naisorolevu: Story = {
  currency: 'FJD',
  begun: 200,
  crises: [
    {
      title: 'Cyclone and king tides',
      summary:
        'One cyclone, then the highest tides known here: graves, gardens and the jetty were reached.',
      types: ['storm', 'flood'],
      started: 260,
      opened: 255,
      phase: 'recovery',
      geography: 'Shore villages of the town',
      visibility: 'public',
      waves: [
        {
          opened: 254,
          cells: [
            cell(1, 'everyone', 2, {
              ...{
                people: [2_100, 2_400],
                confidence: 'high',
                source: 'Village headmen’s lists',
              },
            }),
            cell(2, 'women-and-girls', 3, {
              ...{ confidence: 'medium', source: 'Women’s market committee', trend: 'worse' },
              says: 'Salt in the gardens: nothing to sell for two harvests.',
            }),
            cell(3, 'older-people', null, { whoCouldKnow: 'District nurse, on her next round' }),
            cell(4, 'everyone', 0, { confidence: 'high', source: 'Village meetings' }),
            cell(7, 'everyone', 3, { confidence: 'high', source: 'Town surveyor' }),
            cell(9, 'everyone', 3, {
              confidence: 'high',
              source: 'Port master',
              trend: 'better',
            }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'V-01',
      title: 'Raised gardens and salt-tolerant taro',
      kind: 'renewal',
      theme: 'community-and-economy',
      horizon: 'months-3-12',
      systems: [1, 2],
      summary: 'Beds and seedlings for 260 families, tried by ten of them first.',
      lead: 'Town council',
      cost: [140_000, 185_000, 240_000],
      for: { 'women-and-girls': 60, 'low-income-households': 70 },
      against: ['2 women-and-girls'],
      status: 'in-progress',
    },
    {
      code: 'V-02',
      title: 'A jetty that floats',
      kind: 'recovery',
      theme: 'mobility',
      horizon: 'years-1-3',
      systems: [9],
      summary: 'Moored to piles above the highest tide, with a ramp for wheelchairs.',
      lead: 'Port master',
      cost: [1_200_000, 1_600_000, 2_200_000],
      for: { 'people-with-disabilities': 5, 'small-businesses': 40 },
      against: ['9 everyone'],
      status: 'proposed',
    },
  ],
}
