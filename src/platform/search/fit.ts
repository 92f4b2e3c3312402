import { ORDERED, type SearchDimension, type Tag, tagParts } from './about.ts'

/**
 * How much each thing counts when the reader's place is compared with what a record tells of. What a
 * reader has not said, or we do not know of their place, counts for nothing either way.
 */
const WEIGHTS: Partial<Record<SearchDimension, number>> = {
  hazard: 3,
  population: 2,
  income: 2,
  theme: 2,
  climate: 1,
  stage: 1,
  region: 0.5,
  country: 0.5,
}

/** A step away in an order is half alike. */
const NEAR = 0.5

const NONE: ReadonlySet<string> = new Set()

/** Why a record fits: the same thing, or the next step of an order. */
export type Reason = {
  readonly dimension: SearchDimension
  readonly key: string
  readonly near: boolean
}

/** `share` is from 0 (nothing alike, or nothing known) to 1 (all of it). */
export type Fit = { readonly share: number; readonly reasons: readonly Reason[] }

type Keys = ReadonlyMap<SearchDimension, ReadonlySet<string>>

/** Tags by their dimension. */
export function keysOf(tags: readonly string[]): Keys {
  const keys = new Map<SearchDimension, Set<string>>()
  for (const tag of tags) {
    const parts = tagParts(tag)
    if (!parts) continue
    const own = keys.get(parts.dimension)
    if (own) own.add(parts.key)
    else keys.set(parts.dimension, new Set([parts.key]))
  }
  return keys
}

/** The steps of an order next to those of the reader. */
function nearOf(dimension: SearchDimension, mine: ReadonlySet<string>): readonly string[] {
  const order = ORDERED[dimension]
  if (!order) return []
  return order.filter((_, at) => mine.has(order[at - 1] ?? '') || mine.has(order[at + 1] ?? ''))
}

type Mine = {
  readonly dimension: SearchDimension
  readonly keys: ReadonlySet<string>
  readonly near: readonly string[]
  readonly weight: number
}

/** What of one dimension is alike: the same keys, or else the first that is near. */
function alike({ dimension, keys, near }: Mine, theirs: ReadonlySet<string>): readonly Reason[] {
  const same = [...keys].filter((key) => theirs.has(key))
  if (same.length > 0) return same.map((key) => ({ dimension, key, near: false }))
  const close = near.find((key) => theirs.has(key))
  return close === undefined ? [] : [{ dimension, key: close, near: true }]
}

/** Compares the reader's place, by its tags, with records. */
export function fitting(reader: readonly Tag[]): (tags: Keys) => Fit {
  const mine: readonly Mine[] = [...keysOf(reader)].flatMap(([dimension, keys]) => {
    const weight = WEIGHTS[dimension]
    return weight === undefined ? [] : [{ dimension, keys, weight, near: nearOf(dimension, keys) }]
  })
  const whole = mine.reduce((sum, { weight }) => sum + weight, 0)
  return (tags) => {
    let points = 0
    const reasons: Reason[] = []
    for (const one of mine) {
      const found = alike(one, tags.get(one.dimension) ?? NONE)
      const [first] = found
      if (first) points += one.weight * (first.near ? NEAR : 1)
      reasons.push(...found)
    }
    return { share: whole === 0 ? 0 : points / whole, reasons }
  }
}
