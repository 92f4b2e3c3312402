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
function keysOf(tags: readonly string[]): Keys {
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
  readonly weight: number
  /** The reader's own keys, and those a step away, each with its tag. */
  readonly same: readonly Known[]
  readonly near: readonly Known[]
}
type Known = { readonly tag: string; readonly reason: Reason }

const known = (dimension: SearchDimension, near: boolean) => (key: string) => ({
  tag: `${dimension}:${key}`,
  reason: { dimension, key, near },
})

/** What of one dimension is alike: the same keys, or else the first that is near. */
function alike({ same, near }: Mine, tags: ReadonlySet<string>): readonly Reason[] {
  const there = same.filter(({ tag }) => tags.has(tag))
  const found = there.length > 0 ? there : near.filter(({ tag }) => tags.has(tag)).slice(0, 1)
  return found.map(({ reason }) => reason)
}

/** Compares the reader's place, by its tags, with the tags of records. */
export function fitting(reader: readonly Tag[]): (tags: ReadonlySet<string>) => Fit {
  const mine: readonly Mine[] = [...keysOf(reader)].flatMap(([dimension, keys]) => {
    const weight = WEIGHTS[dimension]
    if (weight === undefined) return []
    const same = [...keys].map(known(dimension, false))
    return [{ weight, same, near: nearOf(dimension, keys).map(known(dimension, true)) }]
  })
  const whole = mine.reduce((sum, { weight }) => sum + weight, 0)
  return (tags) => {
    let points = 0
    const reasons: Reason[] = []
    for (const one of mine) {
      const found = alike(one, tags)
      const [first] = found
      if (first) points += one.weight * (first.near ? NEAR : 1)
      reasons.push(...found)
    }
    return { share: whole === 0 ? 0 : points / whole, reasons }
  }
}
