import { createHash } from 'node:crypto'

/** One piece of an original: a field, or a paragraph. `key` names its place: `headline`, `check:2`. */
export type Segment = {
  readonly key: string
  readonly text: string
  /** What the words are about, where that may change under them: the picture that they describe. */
  readonly about?: string
}

export type Maker = 'human' | 'machine'

/** A translated piece, with what it was made from. */
export type Held = {
  readonly key: string
  readonly hash: string
  readonly source: string
  readonly text: string
  readonly maker: Maker
}

/**
 * A piece of the original with its translation: `fresh` was made from exactly this text, `stale` from
 * an older one, and for `missing` there is none.
 */
export type Aligned<T extends Held = Held> = {
  readonly segment: Segment
  readonly held: T | null
  readonly state: 'fresh' | 'stale' | 'missing'
}

/** What a translated piece is pinned to: the words, and what they are about. */
export const sealOf = ({ text, about }: Omit<Segment, 'key'>): string =>
  createHash('sha256')
    .update(about === undefined ? text : `${about}\n${text}`)
    .digest('hex')

/** From here on two texts are one text that was changed. Units: share of their groups of three letters. */
const ALIKE = 0.4

/**
 * Lays translated pieces beside an original that may have changed since. Text that is the same is
 * found wherever it has moved to; of what is left, the most alike of the same field are one that was
 * changed, then what stands in the same place. So a paragraph put in makes no other one stale.
 */
export function aligned<T extends Held>(
  original: readonly Segment[],
  held: readonly T[],
): readonly Aligned<T>[] {
  const hashes = original.map(sealOf)
  const pairs = new Map<number, number>()
  const free = new Set(held.keys())
  const pair = (at: number, index: number | undefined) => {
    if (index === undefined) return
    pairs.set(at, index)
    free.delete(index)
  }
  const open = () => [...original.keys()].filter((at) => !pairs.has(at))
  const match = (fits: (one: T, at: number) => boolean) => {
    const one = (index: number, at: number) => {
      const piece = held[index]
      return piece !== undefined && fits(piece, at)
    }
    for (const at of open())
      pair(
        at,
        [...free].find((index) => one(index, at)),
      )
  }
  const inPlace = (one: T, at: number) => one.key === original[at]?.key
  match((one, at) => one.hash === hashes[at] && inPlace(one, at))
  match((one, at) => one.hash === hashes[at])
  const fresh = new Set(pairs.keys())
  for (const [at, index] of likePairs(original, held, open(), [...free]))
    if (!pairs.has(at) && free.has(index)) pair(at, index)
  match(inPlace)
  return original.map((segment, at) => {
    const found = held[pairs.get(at) ?? -1]
    if (!found) return { segment, held: null, state: 'missing' }
    return { segment, held: found, state: fresh.has(at) ? 'fresh' : 'stale' }
  })
}

/** Of which field a piece is: `check` of `check:2`. */
export const fieldOf = (key: string): string => key.split(':')[0] ?? key

/** Pairs of one field that are alike, the most alike first. */
function likePairs(
  original: readonly Segment[],
  held: readonly Held[],
  places: readonly number[],
  indexes: readonly number[],
): readonly (readonly [number, number])[] {
  const groups = (text: string) => new Set([...text].map((_, at) => text.slice(at, at + 3)))
  const before = indexes.map((index) => ({ index, groups: groups(held[index]?.source ?? '') }))
  const found = places.flatMap((at) => {
    const mine = groups(original[at]?.text ?? '')
    return before
      .filter(({ index }) => fieldOf(held[index]?.key ?? '') === fieldOf(original[at]?.key ?? ''))
      .map((one) => ({
        at,
        index: one.index,
        share:
          (2 * [...mine].filter((group) => one.groups.has(group)).length) /
          (mine.size + one.groups.size),
      }))
  })
  return found
    .filter(({ share }) => share >= ALIKE)
    .toSorted((one, other) => other.share - one.share)
    .map(({ at, index }) => [at, index] as const)
}
