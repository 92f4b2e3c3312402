import { cell, type Story } from '../shapes.ts'

export const villarena: Story = {
  crises: [
    {
      title: 'Sismo de la madrugada',
      summary: 'Sismo fuerte a las 4:12. Se revisan viviendas, dos hospitales y el acueducto.',
      types: ['earthquake', 'infrastructure-failure'],
      started: 2,
      opened: 1,
      phase: 'response',
      geography: 'Barrios del centro y San Telmo Alto',
      visibility: 'public',
      waves: [
        {
          opened: 1,
          cells: [
            cell(1, 'everyone', null, {
              whoCouldKnow: 'Brigadas de revisión, mañana por la tarde',
            }),
            cell(8, 'everyone', 3, {
              ...{ people: [190_000, 260_000], confidence: 'low', source: 'Organismo de agua' },
              trend: 'worse',
              says: 'El acueducto principal está cerrado; se reparte agua en pipas.',
            }),
            cell(3, 'everyone', 2, {
              confidence: 'low',
              source: 'Dos hospitales',
              trend: 'worse',
            }),
          ],
        },
      ],
    },
  ],
}
