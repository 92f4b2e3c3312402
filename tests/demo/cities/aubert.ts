import type { DemoPlan } from '../planning.ts'
import { cell, type Story } from '../shapes.ts'

const PLAN: DemoPlan = {
  title: 'Cadre de rétablissement des rives',
  lang: 'fr',
  from: null,
  begun: 190,
  currency: 'CAD',
  vision: {
    text: 'Des villages qui gardent leurs voisins et rendent à la rivière ce qui lui revient.',
  },
  objectives: {
    text: '',
    rows: [
      ['Plus personne ne dort en zone de grand courant.', 'renewal'],
      ['Chaque village sait qui appeler et où aller.', 'recovery'],
    ],
  },
  recoveryGroup: {
    text: '',
    rows: [
      ['Présidence', 'Préfecture'],
      ['Coordination', 'Sécurité civile', 'Maude Lachevrotte'],
    ],
  },
  renewalGroup: {
    text: '',
    rows: [
      ['Présidence', 'Aménagement'],
      ['Agriculture', 'Syndicat local'],
    ],
  },
  situation: { text: 'Une seule mesure jusqu’ici ; la santé n’est pas encore connue.' },
  portfolio: { notYet: 'le choix sera fait avec les six conseils en une seule séance.' },
  finance: {
    text: '',
    rows: [
      ['Programme provincial d’aide', 8_400_000, 'approved'],
      ['Quotes-parts des municipalités', 1_200_000, 'approved'],
      ['Fonds fédéral d’atténuation', 3_500_000, 'applied'],
    ],
  },
  heard: {
    text: '',
    rows: [
      {
        who: 'Sinistrés des deux rangs',
        how: 'Visites et soirées de cuisine',
        people: 180,
        on: 200,
        changed: 'Le rachat est volontaire et offre un terrain dans le même village.',
      },
    ],
  },
  monitoring: {
    text: '',
    rows: [
      [
        'Maisons en zone de grand courant',
        'maisons',
        '48',
        '0',
        'annuelle',
        'Aménagement',
        'âge des occupants',
      ],
    ],
  },
  published: 160,
}

export const aubert: Story = {
  currency: 'CAD',
  begun: 215,
  crises: [
    {
      title: 'Crue de printemps et glissements de berge',
      summary: 'La rivière a dépassé de 70 cm la cote centenaire ; deux rangs ont été coupés.',
      types: ['flood', 'landslide'],
      started: 230,
      opened: 226,
      phase: 'recovery',
      geography: 'Six municipalités riveraines',
      visibility: 'public',
      waves: [
        {
          opened: 224,
          cells: [
            cell(1, 'everyone', 2, {
              ...{ people: [1_750, 1_900], confidence: 'high', source: 'Registre des sinistrés' },
            }),
            cell(1, 'older-people', 3, {
              ...{ people: [310, 360], confidence: 'high', source: 'Registre des sinistrés' },
              says: 'Une résidence entière évacuée de nuit.',
            }),
            cell(2, 'small-businesses', 2, {
              confidence: 'medium',
              source: 'Chambre de commerce',
            }),
            cell(3, 'everyone', null, { whoCouldKnow: 'Le centre intégré de santé' }),
            cell(7, 'everyone', 3, { confidence: 'high', source: 'Arpentage des berges' }),
            cell(9, 'everyone', 2, { confidence: 'high', source: 'Voirie' }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'R-01',
      title: 'Rachat volontaire de 48 maisons en zone de grand courant',
      kind: 'renewal',
      theme: 'housing-and-land',
      horizon: 'years-1-3',
      systems: [1, 7],
      summary: 'Offre au prix d’avant la crue, avec un terrain viabilisé dans le même village.',
      lead: 'Aménagement',
      cost: [9_800_000, 11_500_000, 14_000_000],
      for: { 'older-people': 45, 'low-income-households': 40 },
      against: ['1 older-people', '7 everyone'],
      status: 'approved',
    },
    {
      code: 'R-02',
      title: 'Plaine inondable rendue à la rivière',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-1-3',
      systems: [7, 12],
      summary: 'Trois digues reculées sur 26 hectares, avec les agriculteurs.',
      lead: 'Aménagement',
      cost: [2_100_000, 2_700_000, 3_900_000],
      against: ['7 everyone'],
      status: 'proposed',
    },
    {
      code: 'R-03',
      title: 'Un seul numéro et un lieu d’accueil par village',
      kind: 'recovery',
      theme: 'governance',
      horizon: 'months-0-3',
      systems: [4, 10],
      summary: 'Des bénévoles formés, une clé, une liste, un poste radio.',
      lead: 'Sécurité civile',
      cost: [60_000, 85_000, 120_000],
      for: { 'older-people': 40, 'digitally-excluded': 30 },
      against: ['1 older-people'],
      status: 'done',
    },
  ],
  plans: [PLAN],
}
