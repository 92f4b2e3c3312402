import { cell, type Story } from '../shapes.ts'

export const oduwari: Story = {
  crises: [
    {
      title: 'River flood and food prices',
      summary:
        'The river stood in eleven wards for three weeks while the price of the food basket rose by a third.',
      types: ['flood', 'food-insecurity'],
      started: 35,
      opened: 30,
      phase: 'early-recovery',
      geography: 'Eleven riverine wards',
      visibility: 'public',
      waves: [
        {
          opened: 28,
          title: 'First stock-take',
          cells: [
            cell(1, 'low-income-households', 3, {
              ...{
                people: [210_000, 290_000],
                confidence: 'low',
                source: 'Phone survey, 900 households',
              },
              trend: 'worse',
              says: 'Two in five households eat one meal less a day than two months ago.',
            }),
            cell(1, 'informal-settlement-residents', 3, {
              ...{ people: [64_000, 88_000], confidence: 'medium', source: 'Ward registers' },
            }),
            cell(2, 'informal-workers', 3, { confidence: 'low', source: 'Market women’s union' }),
            cell(3, 'children', 2, {
              confidence: 'medium',
              source: 'Clinic sheets',
              trend: 'worse',
            }),
            cell(5, 'everyone', null, { whoCouldKnow: 'Ward safety committees' }),
            cell(8, 'everyone', 2, { confidence: 'medium', source: 'Power and water companies' }),
            cell(11, 'women-and-girls', null, { whoCouldKnow: 'Market women’s union' }),
          ],
        },
      ],
    },
  ],
}
