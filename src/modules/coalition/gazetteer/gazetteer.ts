import { BEGINNING, EXACT, find, type Hit } from './find.ts'
import { fold, withoutOffice } from './fold.ts'
import { type Gazetteer, gazetteer, namesOf } from './load.ts'

export { similarNames } from './fold.ts'

/**
 * A place as GeoNames describes it; the member's own record overrides it. Degrees are WGS 84,
 * `country` is ISO 3166-1 alpha-2 (XK for Kosovo), `zone` an IANA name, `divisionCode` a GeoNames
 * first-order code, unique within the country only. `division` is empty where the source has none.
 * `geonamesId` is below zero where GeoNames has no record that we could find: a number of our own.
 * `population` is null where the source does not know it. `partOfCity` marks boroughs and quarters.
 */
export type GazetteerPlace = {
  geonamesId: number
  name: string
  asciiName?: string
  aliases: string[]
  country: string
  division: string
  divisionCode: string
  latitude: number
  longitude: number
  zone: string
  population: number | null
  capital: 'national' | 'first-order' | null
  partOfCity: boolean
}

/**
 * A place a person may mean. `exact` says that the whole name was typed, accents and case aside;
 * it never says that this is the place: several candidates can be exact, and a person chooses.
 */
export type PlaceCandidate = {
  place: GazetteerPlace
  /** The name that matched, as it is spelt in the source. */
  matched: string
  how: 'name' | 'alias' | 'beginning' | 'similar'
  exact: boolean
}

export type PlaceSearch = { country?: string; limit?: number }

/** The longest name in the file has at most 80 letters; longer queries are no names. */
const LONGEST_QUERY = 120
const USUAL_LIMIT = 10
const LARGEST_LIMIT = 100

/**
 * Places whose name or alias is, begins with, or nearly is what was typed. What follows a comma
 * ("San José, Costa Rica") brings places of that country or division to the front.
 *
 * *Shapes:* `limit` from 1 to 100, 10 if not given. Homonyms are never cut off: every exact
 * candidate is returned, even beyond the limit.
 *
 * *Returns:* the most likely first; nothing for a blank or overlong query or an unknown country.
 */
export function searchPlaces(query: string, search: PlaceSearch = {}): PlaceCandidate[] {
  if (query.length > LONGEST_QUERY) return []
  const all = gazetteer()
  const country = search.country?.toUpperCase()
  const accepts = (place: number) => country === undefined || all.rows[place]?.[3] === country
  const [head = '', ...rest] = query.split(',')
  const whole = hitsFor(all, fold(query), accepts)
  const hits =
    rest.length > 0 && whole[0]?.rank !== EXACT
      ? hintedFirst(all, hitsFor(all, fold(head), accepts), fold(rest.join(' ')))
      : whole
  const limit = Math.min(Math.max(Math.trunc(search.limit ?? USUAL_LIMIT) || 1, 1), LARGEST_LIMIT)
  return hits
    .filter((hit, index) => index < limit || hit.rank === EXACT)
    .map((hit) => candidate(all, hit))
}

function hitsFor(all: Gazetteer, folded: string, accepts: (place: number) => boolean): Hit[] {
  if (folded === '') return []
  const hits = find(all, folded, accepts)
  const bare = withoutOffice(folded)
  return bare === folded || hits[0]?.rank === EXACT ? hits : find(all, bare, accepts)
}

function hintedFirst(all: Gazetteer, hits: Hit[], hint: string): Hit[] {
  if (hint === '') return hits
  const fits = new Set(hits.filter((hit) => fitsHint(all, all.rows[hit.place] ?? [], hint)))
  return [...fits, ...hits.filter((hit) => !fits.has(hit))]
}

let countryNames: Intl.DisplayNames[] | undefined

function namesOfCountry(code: string): string[] {
  countryNames ??= ['en', 'es', 'fr', 'pt', 'ar'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region' }),
  )
  return countryNames.map((names) => names.of(code) ?? '')
}

function fitsHint(all: Gazetteer, row: readonly string[], hint: string): boolean {
  const [country = '', code = ''] = row.slice(3, 5)
  const words = [
    country,
    // Numbers are GeoNames' own; letters are what people write (Springfield, IL).
    /^\p{L}+$/u.test(code) ? code : '',
    all.divisions.get(`${country}.${code}`) ?? '',
    ...namesOfCountry(country),
  ]
  return words.some((word) => word !== '' && fold(word).startsWith(hint))
}

function candidate(all: Gazetteer, hit: Hit): PlaceCandidate {
  const row = all.rows[hit.place] ?? []
  let first = hit.name
  while (first > 0 && all.nameOwner[first - 1] === hit.place) first--
  const exact = hit.rank === EXACT
  const partly = hit.rank === BEGINNING ? 'beginning' : 'similar'
  return {
    place: placeOf(all, row),
    matched: namesOf(row)[hit.name - first] ?? '',
    how: exact ? (hit.name === first ? 'name' : 'alias') : partly,
    exact,
  }
}

function placeOf(all: Gazetteer, row: readonly string[]): GazetteerPlace {
  const [id, name = '', ascii, country = '', code = '', latitude, longitude, zone = ''] = row
  const [population, marks = '', aliases] = row.slice(8)
  return {
    geonamesId: Number(id),
    name,
    ...(ascii ? { asciiName: ascii } : {}),
    aliases: aliases ? aliases.split('|') : [],
    country,
    division: all.divisions.get(`${country}.${code}`) ?? '',
    divisionCode: code,
    latitude: Number(latitude),
    longitude: Number(longitude),
    zone,
    population: population ? Number(population) : null,
    capital: marks.includes('N') ? 'national' : marks.includes('F') ? 'first-order' : null,
    partOfCity: marks.includes('S'),
  }
}

/** Whether a number of the gazetteer is a GeoNames id, and not one of our own. */
export const isOfGeonames = (id: number): boolean => id > 0

/** The place with this GeoNames id, if the gazetteer holds it. */
export function placeByGeonamesId(id: number): GazetteerPlace | undefined {
  const all = gazetteer()
  const row = all.rows[all.indexById.get(id) ?? -1]
  return row && placeOf(all, row)
}
