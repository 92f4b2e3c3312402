import { city, mayor } from './cities.ts'

/** The two cities of the small world: their people are in `tests/world.ts`. */
export const WORLD_CITIES = {
  tamsara: city(
    'Tamsara',
    { country: 'SN', division: 'Saint-Louis', at: [16.12, -15.62], zone: 'Africa/Dakar' },
    {
      ...{ population: 410_000, languages: 'fr, wo, ff', lang: 'en', joined: 470, team: [] },
      networkCity: true,
    },
    {
      office: 'chief-resilience-officer',
      title: 'Chief Resilience Officer',
      name: 'Amina Diallo',
    },
  ),
  orvanne: city(
    'Orvanne-sur-Lisse',
    { country: 'FR', division: 'Centre-Val de Loire', at: [47.19, 1.87], zone: 'Europe/Paris' },
    { population: 88_000, languages: 'fr', lang: 'fr', joined: 390, team: [] },
    mayor('Bastien Courcelle', 'Maire'),
  ),
} as const
