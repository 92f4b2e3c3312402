import { cell, type Story } from '../shapes.ts'

export const altavera: Story = {
  currency: 'COP',
  begun: 35,
  crises: [
    {
      title: 'Empleo e ingresos después de la pandemia',
      summary: 'El empleo informal creció y los impuestos de la ciudad no se recuperan.',
      types: ['pandemic', 'economic-shock'],
      started: 950,
      opened: 400,
      phase: 'recovery',
      geography: 'Área metropolitana',
      visibility: 'public',
      waves: [
        {
          opened: 395,
          cells: [
            cell(2, 'informal-workers', 3, {
              ...{
                people: [180_000, 230_000],
                confidence: 'medium',
                source: 'Encuesta de hogares',
              },
            }),
            cell(2, 'young-people', 3, { confidence: 'medium', source: 'Encuesta de hogares' }),
            cell(6, 'everyone', 2, { confidence: 'high', source: 'Secretaría de Hacienda' }),
            cell(1, 'migrants-and-refugees', null, { whoCouldKnow: 'Mesa de migración' }),
          ],
        },
        {
          opened: 40,
          title: 'Segunda medición',
          cells: [
            cell(2, 'informal-workers', 2, {
              ...{
                people: [140_000, 175_000],
                confidence: 'medium',
                source: 'Encuesta de hogares',
              },
              trend: 'better',
            }),
            cell(1, 'migrants-and-refugees', 3, {
              ...{ people: [23_000, 31_000], confidence: 'low', source: 'Mesa de migración' },
            }),
          ],
          confirms: ['6 everyone'],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'E-01',
      title: 'Compras públicas para talleres del barrio',
      kind: 'renewal',
      theme: 'urban-finance',
      horizon: 'months-3-12',
      systems: [2, 6],
      summary: 'Un quinto de las compras menores, por lotes pequeños y pago a 15 días.',
      lead: 'Hacienda',
      cost: [900_000_000, 1_250_000_000, 1_700_000_000],
      for: { 'small-businesses': 70, 'women-and-girls': 35 },
      status: 'approved',
    },
    {
      code: 'E-02',
      title: 'Primer empleo en obras verdes',
      kind: 'renewal',
      theme: 'community-and-economy',
      horizon: 'months-3-12',
      systems: [2, 7],
      summary: 'Contratos de nueve meses con formación para 900 jóvenes.',
      lead: 'Empleo',
      cost: [5_400_000_000, 6_800_000_000, 8_900_000_000],
      for: { 'young-people': 95, 'low-income-households': 50 },
      against: ['2 young-people'],
      status: 'in-progress',
    },
  ],
}
