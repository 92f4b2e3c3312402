import { cell, type Story } from '../shapes.ts'

export const iruca: Story = {
  crises: [
    {
      title: 'Landslides on the south slopes',
      summary: 'Slopes moved after 210 mm in a day. Three bus lines and one school are closed.',
      types: ['landslide', 'flood'],
      started: 6,
      opened: 5,
      phase: 'response',
      geography: 'South slopes',
      visibility: 'coalition',
      waves: [
        {
          opened: 5,
          cells: [
            cell(1, 'informal-settlement-residents', 3, {
              ...{
                people: [1_400, 2_300],
                confidence: 'low',
                source: 'Civil defence, first count',
              },
              trend: 'worse',
            }),
            cell(7, 'informal-settlement-residents', 3, {
              confidence: 'high',
              source: 'Geologists on site',
            }),
            cell(9, 'everyone', 2, { confidence: 'high', source: 'Bus company' }),
            cell(1, 'children', null, { whoCouldKnow: 'School heads' }),
          ],
        },
      ],
    },
  ],
}
