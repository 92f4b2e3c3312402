import {
  CRISIS_TYPES,
  type CrisisType,
  PHASES,
  type Phase,
  SYSTEMS,
  THEMES,
  type Theme,
} from '#kernel/frame.ts'
import { COUNTRY_CODES, INCOMES, incomeOf, REGIONS, regionOf } from '#platform/places/countries.ts'

/** What a record is about: what its room knows of it, all of it optional. */
export type About = {
  readonly themes?: readonly Theme[]
  /** Of the City Resilience Framework, 1 to 12. */
  readonly goals?: readonly number[]
  readonly stages?: readonly Phase[]
  readonly hazards?: readonly CrisisType[]
  /** ISO 3166-1 alpha-2; region and income group follow from it. */
  readonly countries?: readonly string[]
  /** How many live in the places it tells of. */
  readonly populations?: readonly number[]
  /** Where these places lie. Units: degrees, south negative. */
  readonly latitudes?: readonly number[]
  /** How strong its evidence is, 0 to 4. */
  readonly grade?: number | null
}

/** Inhabitants of a place in steps that a city of another step would plan differently in. */
export const POPULATION_BANDS = [
  'under-50k',
  '50k-100k',
  '100k-500k',
  '500k-1m',
  '1m-5m',
  'over-5m',
] as const
type PopulationBand = (typeof POPULATION_BANDS)[number]

const POPULATION_STEPS = [50_000, 100_000, 500_000, 1_000_000, 5_000_000]

/** Units: inhabitants. The first of a step belongs to the step above. */
const populationBand = (people: number): PopulationBand =>
  POPULATION_BANDS[POPULATION_STEPS.filter((step) => people >= step).length] ?? 'over-5m'

/**
 * A place's climate by its latitude alone: between the tropics; to 35° subtropical; to 55° temperate;
 * colder beyond. Coarse on purpose: a table of climates by place would say more than we know of places
 * added by hand. It says nothing of height above the sea or of the sea's nearness.
 *
 * Source  the tropics lie at 23.44° (obliquity of the ecliptic); the other bounds are round degrees of
 *         the belts of geography's common division
 */
export const CLIMATES = ['tropical', 'subtropical', 'temperate', 'cold'] as const
type Climate = (typeof CLIMATES)[number]

const CLIMATE_BOUNDS = [23.44, 35, 55]

/** Units: degrees. */
const climateAt = (latitude: number): Climate =>
  CLIMATES[CLIMATE_BOUNDS.filter((bound) => Math.abs(latitude) > bound).length] ?? 'cold'

/** What is filtered by, counted and compared; in the order the page shows them. */
const DIMENSIONS = [
  'kind',
  'theme',
  'goal',
  'stage',
  'hazard',
  'population',
  'income',
  'climate',
  'region',
  'country',
  'grade',
  'lang',
  'year',
] as const
export type SearchDimension = (typeof DIMENSIONS)[number]

/** One thing a record is about, as the index keeps it: `hazard:flood`. */
export type Tag = `${SearchDimension}:${string}`

const isDimension = (text: string): text is SearchDimension =>
  (DIMENSIONS as readonly string[]).includes(text)

/** The keys of the dimensions that have a closed list; of the others what a key looks like. */
const CLOSED: Partial<Record<SearchDimension, readonly string[]>> = {
  theme: THEMES,
  goal: SYSTEMS.map(String),
  stage: PHASES,
  hazard: CRISIS_TYPES,
  population: POPULATION_BANDS,
  income: INCOMES,
  climate: CLIMATES,
  region: REGIONS,
  country: COUNTRY_CODES,
  grade: ['0', '1', '2', '3', '4'],
}
const OPEN: Partial<Record<SearchDimension, RegExp>> = {
  kind: /^[a-z][a-z-]{0,40}$/,
  lang: /^[a-z]{2,3}$/,
  year: /^\d{4}$/,
}

/** Is this a tag of a dimension we know, with a key that it may have? */
export function isTag(text: string): text is Tag {
  const parts = tagParts(text)
  if (!parts) return false
  const { dimension, key } = parts
  return CLOSED[dimension]?.includes(key) ?? OPEN[dimension]?.test(key) ?? false
}

/** A tag's two halves, or null where the first is no dimension. */
export function tagParts(tag: string): { dimension: SearchDimension; key: string } | null {
  const at = tag.indexOf(':')
  const dimension = tag.slice(0, at)
  return isDimension(dimension) ? { dimension, key: tag.slice(at + 1) } : null
}

const known = <T>(found: readonly (T | undefined)[]): readonly T[] =>
  found.filter((one): one is T => one !== undefined)

/** The tags of what a record is about; kind, language and year are added by the index. */
export function tagsOf(about: About): readonly Tag[] {
  const countries = about.countries ?? []
  const lists: Partial<Record<SearchDimension, readonly (string | number)[]>> = {
    theme: about.themes ?? [],
    goal: about.goals ?? [],
    stage: about.stages ?? [],
    hazard: about.hazards ?? [],
    country: countries,
    region: known(countries.map(regionOf)),
    income: known(countries.map(incomeOf)),
    population: (about.populations ?? []).map(populationBand),
    climate: (about.latitudes ?? []).map(climateAt),
    grade: typeof about.grade === 'number' ? [about.grade] : [],
  }
  const tags = Object.entries(lists).flatMap(([dimension, keys]) =>
    keys.map((key) => `${dimension}:${key}` as Tag),
  )
  return [...new Set(tags)]
}

/** Keys that have an order: what lies one step away is half alike. */
export const ORDERED: Partial<Record<SearchDimension, readonly string[]>> = {
  population: POPULATION_BANDS,
  income: INCOMES,
  climate: CLIMATES,
}
