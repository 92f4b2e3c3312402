import { cell, type Story } from '../shapes.ts'

export const malinaw: Story = {
  currency: 'PHP',
  begun: 110,
  crises: [
    {
      title: 'Typhoon and the season after',
      summary:
        'Roofs, boats and coconut trees went in one night; dengue came with the standing water.',
      types: ['storm', 'economic-shock'],
      started: 310,
      opened: 305,
      phase: 'recovery',
      geography: 'Coastal barangays',
      visibility: 'public',
      waves: [
        {
          opened: 303,
          cells: [
            cell(1, 'everyone', 3, {
              ...{
                people: [118_000, 131_000],
                confidence: 'high',
                source: 'Barangay damage lists',
              },
            }),
            cell(2, 'informal-workers', 3, {
              ...{ people: [9_200, 11_000], confidence: 'high', source: 'Fisherfolk register' },
            }),
            cell(3, 'children', 2, { confidence: 'medium', source: 'Rural health unit' }),
            cell(8, 'everyone', 3, { confidence: 'high', source: 'Electric cooperative' }),
            cell(1, 'people-with-disabilities', null, { whoCouldKnow: 'Barangay focal persons' }),
          ],
        },
        {
          opened: 120,
          title: 'Before the next season',
          cells: [
            cell(1, 'everyone', 1, {
              ...{
                people: [14_000, 17_500],
                confidence: 'high',
                source: 'Barangay damage lists',
              },
              trend: 'better',
            }),
            cell(2, 'informal-workers', 2, {
              ...{ people: [3_800, 4_600], confidence: 'high', source: 'Fisherfolk register' },
              trend: 'better',
            }),
            cell(3, 'children', 3, {
              ...{
                people: [640, 780],
                confidence: 'high',
                source: 'Rural health unit',
                trend: 'worse',
              },
              says: 'Dengue cases under fifteen in eight weeks.',
            }),
            cell(8, 'everyone', 0, { confidence: 'high', source: 'Electric cooperative' }),
            cell(1, 'people-with-disabilities', 2, {
              ...{ people: [410, 520], confidence: 'medium', source: 'Barangay focal persons' },
            }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'M-01',
      title: 'Fibre boats built in a shared yard',
      kind: 'recovery',
      theme: 'community-and-economy',
      horizon: 'months-0-3',
      systems: [2],
      summary: 'Three hundred boats and a yard that repairs the next ones.',
      lead: 'Agriculture and fisheries',
      cost: [21_000_000, 27_000_000, 34_000_000],
      for: { 'informal-workers': 85 },
      against: ['2 informal-workers'],
      status: 'done',
    },
    {
      code: 'M-02',
      title: 'School roofs that serve as shelters',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-1-3',
      systems: [1, 7, 8],
      summary: 'Eleven schools with tied roofs, rain tanks and separate rooms for women.',
      lead: 'Engineering',
      cost: [140_000_000, 175_000_000, 230_000_000],
      for: { children: 50, 'women-and-girls': 50, 'people-with-disabilities': 10 },
      against: ['1 people-with-disabilities'],
      status: 'in-progress',
    },
    {
      code: 'M-03',
      title: 'Standing-water patrols with waste pickers',
      kind: 'recovery',
      theme: 'waste-and-circularity',
      horizon: 'months-0-3',
      systems: [3, 8],
      summary: 'Paid weekly rounds; tyres and cans bought at a fixed price.',
      lead: 'Health',
      cost: [5_500_000, 7_200_000, 9_800_000],
      for: { 'waste-pickers': 35, children: 50 },
      against: ['3 children'],
      status: 'approved',
    },
  ],
}
