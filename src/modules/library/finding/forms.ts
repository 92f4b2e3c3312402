import { CRISIS_TYPES } from '#kernel/frame.ts'
import { INCOMES } from '#platform/places/countries.ts'
import { CLIMATES, isTag, POPULATION_BANDS, type Tag } from '#platform/search/about.ts'
import type { Order } from '#platform/search/candidates.ts'

const MOST_FILTERS = 8
const LONGEST_QUERY = 200

/** The fields that say what a place is like, with what each may hold. */
export const PLACE_FIELDS = {
  population: POPULATION_BANDS,
  income: INCOMES,
  climate: CLIMATES,
  hazard: CRISIS_TYPES,
} as const
export type PlaceField = keyof typeof PLACE_FIELDS

/** What an address asks for. */
export type Wanted = {
  readonly query: string
  readonly filters: readonly Tag[]
  readonly order: Order
  /** The place said on the page; empty: the reader's own, where we know it. */
  readonly place: readonly Tag[]
  /** Compare with no place at all. */
  readonly anyPlace: boolean
  /** All of it, to make the addresses of its neighbours from; without the page number. */
  readonly fields: ReadonlyMap<string, readonly string[]>
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

/** Reads what an address asks for; what makes no sense is left out. */
export function readWanted(params: URLSearchParams): Wanted {
  const query = (params.get('q') ?? '').replaceAll('\u0000', ' ').trim().slice(0, LONGEST_QUERY)
  const filters = unique(params.getAll('f').filter(isTag)).slice(0, MOST_FILTERS)
  const order: Order = params.get('order') === 'newest' ? 'newest' : 'best'
  const said = (Object.keys(PLACE_FIELDS) as PlaceField[]).map((field) => {
    const known: readonly string[] = PLACE_FIELDS[field]
    return [field, unique(params.getAll(field).filter((key) => known.includes(key)))] as const
  })
  const place = said.flatMap(([field, keys]) => keys.map((key): Tag => `${field}:${key}`))
  const anyPlace = place.length === 0 && params.get('place') === 'any'
  const fields = new Map<string, readonly string[]>([
    ['q', [query]],
    ['f', filters],
    ...said,
    ['order', order === 'best' ? [] : [order]],
    ['place', anyPlace ? ['any'] : []],
  ])
  return { query, filters, order, place, anyPlace, fields }
}
