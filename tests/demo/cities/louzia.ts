import type { Story } from '../shapes.ts'

export const louzia: Story = {
  currency: 'TND',
  begun: 150,
  crises: [
    {
      title: 'Sécheresse et coupures d’eau',
      summary:
        'Quatrième année sèche : l’eau est coupée la nuit et les oliveraies périurbaines meurent.',
      types: ['drought', 'food-insecurity'],
      started: 205,
      opened: 200,
      phase: 'recovery',
      geography: 'Toute la commune',
      visibility: 'public',
      waves: [{ opened: 200, cells: [] }],
    },
  ],
  actions: [
    {
      code: 'L-01',
      title: 'Réparer les fuites du réseau des quartiers hauts',
      kind: 'recovery',
      theme: 'climate-resilience',
      horizon: 'months-3-12',
      systems: [8],
      summary: 'Vingt-six kilomètres inspectés la nuit, les pires tronçons d’abord.',
      lead: 'Travaux',
      cost: [420_000, 560_000, 780_000],
      for: { 'low-income-households': 55 },
      status: 'approved',
    },
    {
      code: 'L-02',
      title: 'Eaux usées traitées pour la ceinture d’oliviers',
      kind: 'renewal',
      theme: 'waste-and-circularity',
      horizon: 'years-1-3',
      systems: [2, 7, 8],
      summary: 'Une conduite vers 90 hectares, gérée par le groupement des agriculteurs.',
      lead: 'Environnement',
      cost: [1_900_000, 2_500_000, 3_400_000],
      for: { 'informal-workers': 30, 'low-income-households': 35 },
      status: 'proposed',
    },
  ],
}
