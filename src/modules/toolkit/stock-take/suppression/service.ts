/** Counts of people below this are never shown outside the office. Units: people. */
export const FEWEST = 5

/**
 * What a reader is shown of the people a cell counts. `under`: fewer than five. `up-to`: a range that
 * begins under five. `kept`: a larger figure that would give a small one away.
 */
export type People =
  | { readonly kind: 'none' }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'under' }
  | { readonly kind: 'up-to'; readonly high: number }
  | { readonly kind: 'kept' }

/** A cell of one wave with its true figures; `seen`: this reader may see the cell. */
export type Counted = {
  readonly id: string
  readonly system: number
  readonly groupKey: string
  /** Empty: the whole city, the total of the places beside it. */
  readonly place: string
  readonly peopleLow: number | null
  readonly peopleHigh: number | null
  readonly seen: boolean
}

type Figure = {
  readonly id: string
  readonly low: number
  readonly high: number
  readonly seen: boolean
}

/**
 * What of the figures of one wave may be shown outside the office: small counts never, and neither
 * what a reader could work a small count out from: the whole city less its other places.
 *
 * Shapes   every cell of the wave goes in, also those the reader may not see: they leak through sums
 * Returns  by cell id
 * Source   cell suppression with complementary suppression, the threshold of five
 */
export function protectPeople(
  rows: readonly Counted[],
  inOffice: boolean,
): ReadonlyMap<string, People> {
  const shown = new Map<string, People>(rows.map((row) => [row.id, shownAlone(row, inOffice)]))
  if (inOffice) return shown
  for (const cells of Map.groupBy(rows, (row) => `${row.system} ${row.groupKey}`).values())
    for (const id of alsoKept(cells)) shown.set(id, { kind: 'kept' })
  return shown
}

function shownAlone(row: Counted, inOffice: boolean): People {
  const { peopleLow: low, peopleHigh: high } = row
  if (low === null || high === null) return { kind: 'none' }
  if (inOffice || low >= FEWEST) return { kind: 'range', low, high }
  return high < FEWEST ? { kind: 'under' } : { kind: 'up-to', high }
}

function figureOf(row: Counted): Figure[] {
  const { id, seen, peopleLow: low, peopleHigh: high } = row
  return low === null || high === null ? [] : [{ id, seen, low, high }]
}

const isSmall = (figure: Figure): boolean => figure.low < FEWEST

/**
 * The least that must be left between the whole city and its shown places so that a small place in it
 * can still be anything from none to four: four for it, five for the larger one hidden beside it.
 */
const LEAST_REST = 2 * FEWEST - 1

/** The larger figures of one system and group that have to be kept back because of a small one. */
function alsoKept(cells: readonly Counted[]): readonly string[] {
  const [total] = cells.filter((row) => row.place === '').flatMap(figureOf)
  if (!total?.seen || isSmall(total)) return []
  const places = cells.filter((row) => row.place !== '').flatMap(figureOf)
  const open = places.filter((place) => place.seen && !isSmall(place))
  const rest = total.low - open.reduce((sum, place) => sum + place.high, 0)
  // every place is shown: what is left over must not be a small group either
  if (!places.some(isSmall)) return rest > 0 && rest < FEWEST ? [total.id] : []
  const hidesLarger = places.some((place) => !place.seen && !isSmall(place))
  if (hidesLarger && rest >= LEAST_REST) return []
  const partner = open
    .toSorted((a, b) => a.high - b.high)
    .find((place) => rest + place.high >= LEAST_REST)
  return [partner?.id ?? total.id]
}
