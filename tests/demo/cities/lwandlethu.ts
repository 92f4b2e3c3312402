import { cell, type Story } from '../shapes.ts'

export const lwandlethu: Story = {
  crises: [
    {
      title: 'Drought and day zero',
      summary: 'Dams at nine per cent; standpipes for fourteen weeks.',
      types: ['drought'],
      started: 880,
      opened: 870,
      closed: 500,
      phase: 'recovery',
      geography: 'Whole municipality',
      visibility: 'public',
      waves: [
        {
          opened: 868,
          cells: [
            cell(8, 'everyone', 3, {
              confidence: 'high',
              source: 'Water and sanitation department',
            }),
            cell(1, 'informal-settlement-residents', 3, {
              ...{ people: [61_000, 70_000], confidence: 'medium', source: 'Standpipe counts' },
            }),
          ],
        },
      ],
    },
  ],
}
