import type { DemoBoard, DemoPlan } from '../planning.ts'

export const BOARD: DemoBoard = {
  title: 'Orden de la reconstrucción',
  question: '¿Qué acciones empiezan antes de la próxima temporada de lluvias?',
  begun: 180,
  criteria: ['need', 'equity', 'feasibility', 'cost'],
  sources: ['Toma de situación, segunda ola', 'Reparto por grupos', 'Gerencias', 'Presupuestos'],
  scores: {
    'C-01': [
      [3, 4, 4],
      [3, 3, 4],
      [1, 2, 3],
      [0, 1, 1],
    ],
    'C-02': [
      [3, 3, 4],
      [2, 2, 3],
      [3, 3, 4],
      [1, 2, 2],
    ],
    'C-03': [
      [3, 3, 4],
      [2, 3, 3],
      [4, 4, 4],
      [3, 4, 4],
    ],
    'C-04': [
      [2, 3, 3],
      [3, 3, 4],
      [2, 3, 3],
      [3, 3, 4],
    ],
    'C-05': [
      [2, 3, 4],
      [4, 4, 4],
      [1, 1, 2],
      [0, 1, 2],
    ],
    'C-06': [
      [2, 2, 3],
      [1, 2, 2],
      [2, 3, 3],
      [2, 2, 3],
    ],
    'C-07': [[1, 2, 2], [3, 4, 4], [2, 2, 3], null],
    'C-08': [
      [0, 1, 1],
      [1, 2, 3],
      [4, 4, 4],
      [4, 4, 4],
    ],
  },
  stakeholders: [
    {
      name: 'Asociación de pescadores',
      says: [{ kind: 'order', order: [['need'], ['equity'], ['feasibility', 'cost']] }],
    },
    {
      name: 'Asambleas vecinales',
      says: [{ kind: 'bounds', criterion: 'equity', low: 0.3, high: 0.6 }],
    },
  ],
  decision: {
    by: 'Concejo Municipal de Puerto Calandria',
    what: 'Empiezan cinco acciones; el cauce va primero aunque sea la más cara.',
    first: ['C-01', 'C-03', 'C-02', 'C-04', 'C-08'],
    why: 'El cauce protege todo lo demás: sin él, la próxima lluvia repite el daño. Por eso va antes que acciones mejor situadas en el orden.',
    on: 168,
  },
}

export const PLAN: DemoPlan = {
  title: 'Marco de recuperación de la quebrada',
  lang: 'es',
  from: 'board',
  begun: 165,
  currency: 'PEN',
  vision: {
    text: 'Una ciudad que deja sitio al agua, paga lo justo por su pesca y cumple lo que promete en asamblea.',
  },
  objectives: {
    text: '',
    rows: [
      ['Nadie vive en el cauce en cuatro años, y nadie se muda a la fuerza.', 'renewal'],
      ['Agua segura en 48 horas después de una lluvia extrema.', 'recovery'],
      ['La caleta vende hielo y pescado todo el año.', 'both'],
    ],
  },
  recoveryGroup: {
    text: '',
    rows: [
      ['Presidencia', 'Alcaldía'],
      ['Coordinación', 'Gerencia de Riesgos', 'Rosa Chumpitasi'],
      ['Agua', 'Empresa de agua'],
      ['Vecinos', 'Asambleas vecinales'],
    ],
  },
  renewalGroup: {
    text: '',
    rows: [
      ['Presidencia', 'Gerencia de Desarrollo'],
      ['Pesca', 'Asociación de pescadores'],
      ['Recicladoras', 'Cooperativa de recicladoras'],
    ],
  },
  situation: { text: 'Seis meses después el agua volvió; el cauce sigue igual de estrecho.' },
  portfolio: { text: 'Cinco acciones, en el orden que decidió el Concejo.' },
  finance: {
    text: '',
    rows: [
      ['Presupuesto municipal', 4_200_000, 'approved'],
      ['Fondo nacional de reconstrucción', 5_800_000, 'received'],
      ['Banco de desarrollo', 3_000_000, 'applied'],
    ],
  },
  heard: {
    text: '',
    rows: [
      {
        who: 'Tres asambleas de la quebrada',
        how: 'Asamblea abierta',
        people: 640,
        on: 190,
        changed: 'Los títulos van a nombre de dos personas.',
      },
    ],
  },
  monitoring: {
    text: '',
    rows: [
      ['Familias en el cauce', 'familias', '620', '0', 'anual', 'Vivienda', 'jefatura del hogar'],
      [
        'Horas sin agua tras lluvia',
        'horas',
        '840',
        '48',
        'cada evento',
        'Empresa de agua',
        'por zona',
      ],
    ],
  },
  published: 150,
  adopted: {
    by: 'Concejo Municipal de Puerto Calandria',
    on: 143,
    number: 'Acuerdo 061-MPC',
    note: 'Aprobado por unanimidad.',
  },
}
