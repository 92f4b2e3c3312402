import type { Lang } from '#kernel/languages.ts'

/**
 * The cities of the demo coalition. None of them exists and no gazetteer holds their names, so that
 * nothing is said of a real place. Coordinates lie near the right region, on no town in particular.
 */

type SignedBy = {
  readonly office: 'chief-resilience-officer' | 'mayor' | 'deputy-mayor' | 'city-manager'
  readonly title: string
  /** Named in public only where the office holder agreed. */
  readonly name: string | null
}

export type DemoCity = {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly division: string
  /** Degrees, WGS 84. */
  readonly at: readonly [latitude: number, longitude: number]
  /** IANA. */
  readonly zone: string
  readonly population: number
  /** ISO 639-1, as spoken in the town hall. */
  readonly languages: string
  /** The language its people use on the platform. */
  readonly lang: Lang
  /** Days before today. */
  readonly joined: number
  readonly networkCity: boolean
  readonly type: 'city' | 'metropolitan-body' | 'group-of-municipalities'
  readonly signed: SignedBy
  /** A city that stopped answering: it keeps no promise and confirms nobody. */
  readonly silent?: true
  /** Lead first, then deputy; a third is the analyst. */
  readonly team: readonly string[]
}

type Where = Pick<DemoCity, 'country' | 'division' | 'at' | 'zone'>
type Who = Pick<DemoCity, 'population' | 'languages' | 'lang' | 'joined' | 'team'> & {
  readonly networkCity?: true
  readonly silent?: true
  readonly type?: DemoCity['type']
}

export const city = (name: string, where: Where, who: Who, signed: SignedBy): DemoCity => ({
  networkCity: false,
  type: 'city',
  ...where,
  ...who,
  name,
  signed,
})

export const mayor = (name: string | null, title = 'Mayor'): SignedBy => ({
  office: 'mayor',
  title,
  name,
})

const AFRICA = {
  nyamirende: city(
    'Nyamirende',
    { country: 'UG', division: 'Western Region', at: [0.21, 30.74], zone: 'Africa/Kampala' },
    {
      ...{ population: 175_000, languages: 'en, nyn', lang: 'en', joined: 330 },
      team: ['Patience Kyomugabe', 'Moses Byaruhanga-Tumu', 'Ritah Nambozo'],
    },
    { office: 'city-manager', title: 'Town Clerk', name: null },
  ),
  oduwari: city(
    'Oduwari',
    { country: 'NG', division: 'Delta', at: [5.71, 6.21], zone: 'Africa/Lagos' },
    {
      ...{ population: 1_900_000, languages: 'en, ig', lang: 'en', joined: 260, networkCity: true },
      team: ['Ngozi Ebeleku', 'Tamuno Alabrabe', 'Chuka Onyewele'],
    },
    {
      office: 'chief-resilience-officer',
      title: 'Chief Resilience Officer',
      name: 'Ngozi Ebeleku',
    },
  ),
  louzia: city(
    'Aïn Louzia',
    { country: 'TN', division: 'Kairouan', at: [35.48, 9.77], zone: 'Africa/Tunis' },
    {
      ...{ population: 64_000, languages: 'ar, fr', lang: 'fr', joined: 210 },
      team: ['Rim Belhaouas', 'Slim Tazarkani'],
    },
    { office: 'mayor', title: 'Présidente de la municipalité', name: null },
  ),
  lwandlethu: city(
    'Lwandlethu',
    { country: 'ZA', division: 'Eastern Cape', at: [-32.61, 27.93], zone: 'Africa/Johannesburg' },
    {
      ...{ population: 520_000, languages: 'en, xh', lang: 'en', joined: 900, silent: true },
      team: ['Sibusiso Mqhaywa', 'Anele Dlangisa'],
    },
    { office: 'deputy-mayor', title: 'Deputy Executive Mayor', name: null },
  ),
} as const

const ASIA = {
  devgiripur: city(
    'Devgiripur',
    { country: 'IN', division: 'Gujarat', at: [23.34, 71.31], zone: 'Asia/Kolkata' },
    {
      ...{ population: 2_400_000, languages: 'gu, hi, en', lang: 'en', joined: 820 },
      networkCity: true,
      team: ['Meera Trivedkar', 'Harshad Vaghasiya-Rana', 'Falguni Desarwala'],
    },
    {
      office: 'chief-resilience-officer',
      title: 'Chief Resilience Officer',
      name: 'Meera Trivedkar',
    },
  ),
  meghkhali: city(
    'Meghkhali',
    { country: 'BD', division: 'Barisal', at: [22.24, 90.29], zone: 'Asia/Dhaka' },
    {
      ...{ population: 290_000, languages: 'bn, en', lang: 'en', joined: 480, silent: true },
      team: ['Farhana Mollickdar', 'Tanvir Shikdarzada'],
    },
    mayor(null),
  ),
  serayan: city(
    'Teluk Serayan',
    { country: 'ID', division: 'Central Java', at: [-6.83, 110.02], zone: 'Asia/Jakarta' },
    {
      ...{ population: 780_000, languages: 'id, jv', lang: 'en', joined: 240 },
      team: ['Dewi Prasetyaning', 'Agus Wirasaba', 'Ratna Kusumadwi'],
    },
    mayor('Bambang Sulistyadi', 'Wali Kota'),
  ),
  malinaw: city(
    'Malinaw Bay',
    { country: 'PH', division: 'Eastern Visayas', at: [11.63, 125.21], zone: 'Asia/Manila' },
    {
      ...{ population: 330_000, languages: 'en, tl, war', lang: 'en', joined: 610 },
      networkCity: true,
      team: ['Luzviminda Abrenilla', 'Jomar Casidsid-Reyes', 'Tala Magbitangan'],
    },
    {
      office: 'chief-resilience-officer',
      title: 'Chief Resilience Officer',
      name: 'Luzviminda Abrenilla',
    },
  ),
  kazeura: city(
    'Kazeura',
    { country: 'JP', division: 'Mie', at: [34.18, 136.34], zone: 'Asia/Tokyo' },
    {
      ...{ population: 203_000, languages: 'ja', lang: 'en', joined: 300 },
      team: ['Haruka Minazuki', 'Sōta Kurehayashi'],
    },
    mayor(null),
  ),
  sahlan: city(
    'Qaryat Sahlan',
    { country: 'JO', division: 'Mafraq', at: [32.21, 36.47], zone: 'Asia/Amman' },
    {
      ...{ population: 118_000, languages: 'ar', lang: 'en', joined: 150 },
      team: ['Rula Haddadin-Saqr', 'Omar Zureiqan'],
    },
    mayor('Nadim Al-Khuraysat'),
  ),
} as const

const EUROPE = {
  harrowmere: city(
    'Harrowmere',
    { country: 'GB', division: 'England', at: [53.21, -0.93], zone: 'Europe/London' },
    {
      ...{ population: 142_000, languages: 'en', lang: 'en', joined: 350 },
      team: ['Bethan Oakhurst', 'Kwame Ferriday', 'Isla Thornbeck'],
    },
    { office: 'city-manager', title: 'Chief Executive', name: 'Roland Askew-Pryor' },
  ),
  grauwerth: city(
    'Grauwerth',
    { country: 'DE', division: 'North Rhine-Westphalia', at: [51.83, 6.71], zone: 'Europe/Berlin' },
    {
      ...{ population: 265_000, languages: 'de', lang: 'en', joined: 45 },
      team: ['Anneke Buschkamp', 'Tarek Lindhofer'],
    },
    mayor('Wolfram Eickelberg', 'Oberbürgermeister'),
  ),
  zlatoyavor: city(
    'Zlatoyavor',
    { country: 'BG', division: 'Lovech', at: [43.08, 24.53], zone: 'Europe/Sofia' },
    {
      ...{ population: 97_000, languages: 'bg', lang: 'en', joined: 700, silent: true },
      team: ['Milena Draganchova', 'Stoyan Varbinski'],
    },
    mayor(null),
  ),
  lindvika: city(
    'Lindvika',
    { country: 'NO', division: 'Vestland', at: [60.76, 5.42], zone: 'Europe/Oslo' },
    {
      ...{ population: 31_000, languages: 'no', lang: 'en', joined: 12 },
      team: ['Ingrid Fossbakk', 'Amadou Hellevang'],
    },
    mayor('Torvald Nesdal-Ruud', 'Ordfører'),
  ),
} as const

const AMERICAS = {
  calandria: city(
    'Puerto Calandria',
    { country: 'PE', division: 'Piura', at: [-5.41, -80.69], zone: 'America/Lima' },
    {
      ...{ population: 236_000, languages: 'es', lang: 'es', joined: 540 },
      team: ['Rosa Chumpitasi', 'Édgar Saldarriego', 'Lucía Cornejal'],
    },
    mayor('Yolanda Benaventes', 'Alcaldesa'),
  ),
  villarena: city(
    'Villarena de los Sauces',
    { country: 'MX', division: 'Oaxaca', at: [16.71, -96.02], zone: 'America/Mexico_City' },
    {
      ...{ population: 640_000, languages: 'es, zap', lang: 'es', joined: 280 },
      team: ['Itzel Cordovanes', 'Fermín Ochoterena', 'Nayeli Zaragoste'],
    },
    mayor('Graciela Montalbes', 'Presidenta municipal'),
  ),
  altavera: city(
    'Altavera de la Sierra',
    { country: 'CO', division: 'Santander', at: [6.79, -73.02], zone: 'America/Bogota' },
    {
      ...{ population: 1_150_000, languages: 'es', lang: 'es', joined: 430, networkCity: true },
      type: 'metropolitan-body',
      team: ['Camila Restrepal', 'Julián Mosqueruela', 'Paola Arbeláiz-Niño'],
    },
    {
      office: 'chief-resilience-officer',
      title: 'Directora de Resiliencia',
      name: 'Camila Restrepal',
    },
  ),
  iruca: city(
    'Barra do Iruçá',
    { country: 'BR', division: 'Santa Catarina', at: [-26.91, -49.21], zone: 'America/Sao_Paulo' },
    {
      ...{ population: 152_000, languages: 'pt', lang: 'en', joined: 190 },
      team: ['Thaís Bragantini', 'Raimundo Floresbela'],
    },
    mayor('Jandira Moscatelli', 'Prefeita'),
  ),
  wexley: city(
    'Wexley Falls',
    { country: 'US', division: 'Oregon', at: [44.34, -122.71], zone: 'America/Los_Angeles' },
    {
      ...{ population: 118_000, languages: 'en, es', lang: 'en', joined: 760 },
      team: ['Marisol Whitlock', 'Dwayne Abernethy-Cole', 'Priya Sundarwal'],
    },
    { office: 'city-manager', title: 'City Manager', name: 'Harriet Coldwater' },
  ),
  aubert: city(
    'Saint-Aubert-des-Rives',
    { country: 'CA', division: 'Quebec', at: [46.34, -71.93], zone: 'America/Toronto' },
    {
      ...{ population: 52_000, languages: 'fr, en', lang: 'fr', joined: 410 },
      type: 'group-of-municipalities',
      team: ['Maude Lachevrotte', 'Olivier Tremblanc'],
    },
    mayor('Jocelyn Bellerivière', 'Préfet'),
  ),
} as const

const OCEANIA = {
  naisorolevu: city(
    'Naisorolevu',
    { country: 'FJ', division: 'Northern', at: [-16.61, 179.11], zone: 'Pacific/Fiji' },
    {
      ...{ population: 24_000, languages: 'en, fj', lang: 'en', joined: 370 },
      team: ['Litia Waqanisau', 'Jone Ratukadreu'],
    },
    { office: 'city-manager', title: 'Town Chief Executive', name: null },
  ),
} as const

/** Members that the small world does not know, in the order they are seeded. */
export const CITIES = { ...AFRICA, ...ASIA, ...EUROPE, ...AMERICAS, ...OCEANIA } as const

export type CityKey = keyof typeof CITIES
