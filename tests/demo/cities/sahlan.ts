import { cell, type Story } from '../shapes.ts'

export const sahlan: Story = {
  crises: [
    {
      title: 'Arrivals from across the border and a dry year',
      summary: 'The town doubled its pupils in two years while the wells fell by four metres.',
      types: ['conflict-and-displacement', 'drought'],
      started: 140,
      opened: 130,
      phase: 'recovery',
      geography: 'Town and the eastern fields',
      visibility: 'coalition',
      waves: [
        {
          opened: 128,
          cells: [
            cell(1, 'migrants-and-refugees', 3, {
              ...{
                people: [31_000, 38_000],
                confidence: 'medium',
                source: 'School and clinic registers',
              },
            }),
            cell(1, 'tenants', 3, {
              confidence: 'medium',
              source: 'Municipal rent survey',
              trend: 'worse',
            }),
            cell(2, 'informal-workers', 2, { confidence: 'low', source: 'Labour office' }),
            cell(3, 'women-and-girls', null, { whoCouldKnow: 'The two health centres' }),
            cell(5, 'everyone', 1, { confidence: 'medium', source: 'Mayor’s open evenings' }),
            cell(8, 'everyone', 3, {
              ...{ people: [112_000, 118_000], confidence: 'high', source: 'Water authority' },
              says: 'Water arrives once in nine days.',
            }),
          ],
        },
      ],
    },
  ],
}
