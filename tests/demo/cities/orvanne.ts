import type { DemoPlan } from '../planning.ts'
import { cell, type DemoAction, type DemoCrisis, type Story } from '../shapes.ts'

const RELEVE = 'Relevés du service Santé et du CCAS'
const RESEAU = 'Journal des coupures, gestionnaire du réseau'
const VISITES = 'Visites à domicile, 410 foyers'

const HEAT: DemoCrisis = {
  title: 'Canicule et panne du réseau électrique',
  summary:
    'Onze jours au-dessus de 37 °C, puis deux jours sans électricité dans trois quartiers : les ascenseurs, le froid des commerces et l’eau des étages se sont arrêtés ensemble.',
  types: ['heat', 'infrastructure-failure'],
  started: 44,
  opened: 40,
  phase: 'early-recovery',
  geography: 'Quartiers des Tanneries, de la Gare et du Haut-Clos',
  visibility: 'public',
  waves: [
    {
      opened: 38,
      title: 'Semaine de la panne',
      cells: [
        cell(1, 'older-people', 3, {
          ...{ people: [2_100, 2_900], confidence: 'medium', source: VISITES, trend: 'worse' },
          says: 'Des personnes seules au-dessus du quatrième étage sont restées sans eau ni ascenseur.',
        }),
        cell(1, 'homeless-people', null, { whoCouldKnow: 'Le Samu social et l’accueil de jour' }),
        cell(2, 'small-businesses', 2, {
          ...{ people: [240, 310], confidence: 'medium', source: 'Union des commerçants' },
          says: 'Stocks réfrigérés perdus. Unité : établissements de moins de dix personnes.',
        }),
        cell(3, 'older-people', 3, {
          ...{ people: [140, 190], confidence: 'high', source: RELEVE, trend: 'worse' },
          says: 'Passages aux urgences pour hyperthermie et déshydratation.',
        }),
        cell(3, 'people-with-chronic-illness', 3, {
          ...{ confidence: 'medium', source: RELEVE, trend: 'worse' },
          says: 'Appareils respiratoires à domicile sans secours électrique.',
        }),
        cell(3, 'essential-workers', 2, { confidence: 'low', source: 'Médecine du travail' }),
        cell(7, 'tenants', 2, { confidence: 'medium', source: VISITES, trend: 'worse' }),
        cell(8, 'everyone', 3, {
          ...{ people: [21_500, 23_000], confidence: 'high', source: RESEAU, trend: 'worse' },
          says: 'Trois quartiers sans courant pendant 41 heures.',
        }),
        cell(8, 'people-with-disabilities', null, {
          whoCouldKnow: 'La maison départementale et les aides à domicile',
        }),
        cell(9, 'everyone', 2, { confidence: 'medium', source: RESEAU }),
        cell(12, 'everyone', 2, {
          confidence: 'medium',
          source: 'Retour d’expérience de la cellule',
        }),
      ],
    },
    {
      opened: 12,
      title: 'Trois semaines après',
      note: 'Deuxième tournée de visites ; les aides à domicile ont répondu.',
      cells: [
        cell(1, 'older-people', 1, {
          ...{ people: [350, 480], confidence: 'high', source: VISITES, trend: 'better' },
        }),
        cell(3, 'older-people', 1, { confidence: 'high', source: RELEVE, trend: 'better' }),
        cell(3, 'people-with-chronic-illness', 2, {
          ...{ people: [160, 210], confidence: 'high', source: RELEVE, trend: 'better' },
          says: 'La liste des appareils à secourir existe ; un tiers n’a pas encore de batterie.',
        }),
        cell(7, 'tenants', 3, {
          ...{ people: [3_800, 5_200], confidence: 'medium', source: VISITES, trend: 'worse' },
          says: 'Logements sous toiture sans volets : plus de 32 °C la nuit, mesurés dans 60 logements.',
        }),
        cell(8, 'everyone', 1, { confidence: 'high', source: RESEAU, trend: 'better' }),
        cell(8, 'people-with-disabilities', 2, {
          ...{ people: [90, 130], confidence: 'medium', source: 'Aides à domicile' },
          says: 'On le sait depuis que les aides à domicile ont été interrogées.',
        }),
        cell(1, 'homeless-people', null, { whoCouldKnow: 'Le Samu social et l’accueil de jour' }),
      ],
      confirms: ['2 small-businesses', '12 everyone'],
    },
  ],
}

/** Euros, aux prix de l’année précédente. */
const ACTIONS: readonly DemoAction[] = [
  {
    code: 'F-01',
    title: 'Registre des personnes fragiles et appels quotidiens',
    kind: 'recovery',
    theme: 'health-and-care',
    horizon: 'months-0-3',
    systems: [1, 3],
    summary: 'Un registre tenu par le CCAS ; un appel par jour dès le premier seuil.',
    lead: 'CCAS',
    cost: [40_000, 58_000, 80_000],
    from: -20,
    to: 60,
    result: '2 400 personnes inscrites, appelées avant midi les jours d’alerte.',
    for: { 'older-people': 75, 'people-with-chronic-illness': 35, 'people-with-disabilities': 20 },
    against: ['3 older-people', '1 older-people'],
    status: 'in-progress',
  },
  {
    code: 'F-02',
    title: 'Cinq salles fraîches avec secours électrique',
    kind: 'recovery',
    theme: 'climate-resilience',
    horizon: 'months-3-12',
    systems: [3, 7, 8],
    summary:
      'Médiathèque, deux gymnases, deux maisons de quartier : 26 °C au plus, même sans réseau.',
    lead: 'Bâtiments',
    cost: [620_000, 780_000, 1_050_000],
    from: 40,
    to: 270,
    result: 'Une salle à moins de dix minutes à pied pour neuf habitants sur dix.',
    for: { 'older-people': 45, tenants: 40, 'low-income-households': 40 },
    against: ['7 tenants', '3 older-people'],
    status: 'approved',
  },
  {
    code: 'F-03',
    title: 'Volets et toitures claires dans 900 logements sociaux',
    kind: 'renewal',
    theme: 'housing-and-land',
    horizon: 'years-1-3',
    systems: [3, 7],
    summary: 'Avec deux bailleurs : volets, peinture réfléchissante, ventilation de nuit.',
    lead: 'Habitat',
    partners: 'Deux bailleurs sociaux',
    cost: [2_900_000, 3_600_000, 4_800_000],
    from: 120,
    to: 900,
    result: 'Moins de dix nuits par été au-dessus de 28 °C dans les logements mesurés.',
    for: { tenants: 95, 'low-income-households': 80, 'older-people': 35 },
    against: ['7 tenants'],
    status: 'proposed',
  },
  {
    code: 'F-04',
    title: 'Désimperméabiliser et ombrer sept cours d’école',
    kind: 'renewal',
    theme: 'climate-resilience',
    horizon: 'years-1-3',
    systems: [3, 4, 7],
    summary: 'Des cours ouvertes au quartier le soir et le week-end.',
    lead: 'Éducation',
    cost: [1_400_000, 1_750_000, 2_300_000],
    from: 90,
    to: 720,
    for: { children: 70, 'older-people': 15 },
    status: 'proposed',
  },
  {
    code: 'F-05',
    title: 'Batteries de secours pour les appareils médicaux à domicile',
    kind: 'recovery',
    theme: 'health-and-care',
    horizon: 'months-0-3',
    systems: [3, 8],
    summary: 'Prêt gratuit de batteries, testées deux fois par an.',
    lead: 'CCAS',
    partners: 'Prestataires de santé à domicile',
    cost: [90_000, 120_000, 165_000],
    from: -5,
    to: 75,
    result: '210 appareils secourus pendant huit heures.',
    for: { 'people-with-chronic-illness': 90, 'older-people': 60 },
    against: ['3 people-with-chronic-illness', '8 people-with-disabilities'],
    status: 'in-progress',
  },
  {
    code: 'F-06',
    title: 'Boucle d’alimentation du quartier de la Gare',
    kind: 'recovery',
    theme: 'climate-resilience',
    horizon: 'months-3-12',
    systems: [8, 12],
    summary: 'Une seconde arrivée pour les trois quartiers, demandée au gestionnaire du réseau.',
    lead: 'Voirie et réseaux',
    cost: [1_100_000, 1_350_000, 1_900_000],
    from: 60,
    to: 330,
    for: { 'small-businesses': 30, tenants: 35 },
    against: ['8 everyone'],
    blocked: {
      until: 'Le gestionnaire du réseau confirme le partage des coûts par écrit.',
      owner: 'Voirie et réseaux',
    },
  },
  {
    code: 'F-07',
    title: 'Aide aux commerces : froid mutualisé',
    kind: 'renewal',
    theme: 'urban-finance',
    horizon: 'months-3-12',
    systems: [2, 6],
    summary: 'Une chambre froide partagée, utile les jours ordinaires, vitale les jours de panne.',
    lead: 'Commerce',
    cost: [180_000, 240_000, 320_000],
    from: 100,
    to: 300,
    for: { 'small-businesses': 85 },
    against: ['2 small-businesses'],
    status: 'draft',
  },
]

const PLAN: DemoPlan = {
  title: 'Cadre de rétablissement après la canicule',
  lang: 'fr',
  from: null,
  begun: 7,
  currency: 'EUR',
  vision: {
    text: 'Une ville où la chaleur et une panne ne se conjuguent plus contre les mêmes habitants : de l’ombre, du frais et un voisin qui appelle, dans chaque quartier.',
  },
  objectives: {
    text: '',
    rows: [
      ['Aucune personne fragile sans visite ou appel un jour d’alerte.', 'recovery'],
      ['Une salle fraîche à moins de dix minutes à pied, même sans réseau.', 'both'],
      ['Des logements où l’on dort en été sans climatiseur.', 'renewal'],
    ],
  },
  recoveryGroup: {
    text: '',
    rows: [
      ['Pilotage', 'Cabinet du maire'],
      ['Coordination', 'Mission résilience', 'Gita Morel'],
      ['Action sociale', 'CCAS'],
      ['Réseaux', 'Voirie et réseaux'],
    ],
  },
  renewalGroup: { notYet: 'deux bailleurs n’ont pas encore nommé leur représentant.' },
  situation: {
    text: 'Le courant tient de nouveau ; la chaleur dans les logements sous toiture s’est aggravée.',
  },
}

export const orvanne: Story = {
  crises: [HEAT],
  currency: 'EUR',
  begun: 10,
  actions: ACTIONS,
  plans: [PLAN],
}
