import { typingErrors } from './distance.ts'
import { BAR, bitOf, type Gazetteer, LINE_BREAK } from './load.ts'

/** `name` is a position in `nameStart`; a lower `rank` is a better match; `weight` parts equals. */
export type Hit = { place: number; name: number; rank: number; weight: number }

export const EXACT = 0
export const BEGINNING = 1
/** Two and three: one typing error, two typing errors. */
const SIMILAR = 1

/** Places without a known population weigh like a village, so that they come last among equals. */
const UNKNOWN_POPULATION = 1000
const ALIAS_SHARE = 0.1
const INNER_WORD_SHARE = 0.1

/** The best hit of each place for a folded query: whole names, beginnings of words, typing errors. */
export function find(all: Gazetteer, query: string, accepts: (place: number) => boolean): Hit[] {
  const best = new Map<number, Hit>()
  const keep = (hit: Hit) => {
    if (!accepts(hit.place)) return
    const known = best.get(hit.place)
    if (!known || isBetter(hit, known)) best.set(hit.place, hit)
  }
  for (const before of ['\n', '|', ' ']) findBeginnings(all, query, before, keep)
  findSimilar(all, query, keep)
  return [...best.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1))
}

function isBetter(a: Hit, b: Hit): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank
  return a.weight === b.weight ? a.place < b.place : a.weight > b.weight
}

function populationOf(all: Gazetteer, place: number): number {
  return Number(all.rows[place]?.[8]) || UNKNOWN_POPULATION
}

type Keep = (hit: Hit) => void

function findBeginnings(all: Gazetteer, query: string, before: string, keep: Keep): void {
  const { text } = all
  const sought = before + query
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const after = text.charCodeAt(at + sought.length)
    const whole = before !== ' ' && (after === BAR || after === LINE_BREAK)
    const name = nameAt(all.nameStart, at + 1)
    const place = all.nameOwner[name] ?? 0
    const share = (before === '\n' ? 1 : ALIAS_SHARE) * (before === ' ' ? INNER_WORD_SHARE : 1)
    const weight = populationOf(all, place) * share
    keep({ place, name, rank: whole ? EXACT : BEGINNING, weight })
  }
}

/** The name that holds a position of the text: the last that starts at or before it. */
function nameAt(starts: Int32Array, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

function allowedErrors(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * An error changes at most two letter bits, so names that differ in more bits than that are passed
 * over by two machine operations; of some 110,000 names a few hundred remain to be compared. This
 * needs no index of letter groups and misses nothing within the bound, which such an index can.
 */
function findSimilar(all: Gazetteer, query: string, keep: Keep): void {
  const most = allowedErrors(query.length)
  if (most === 0) return
  const wanted = lettersOf(query)
  for (let name = 0; name < all.letters.length; name++) {
    if (bitCount((all.letters[name] ?? 0) ^ wanted) > 2 * most) continue
    const errors = errorsAgainst(all, name, query, most)
    if (errors === 0 || errors > most) continue
    const place = all.nameOwner[name] ?? 0
    const shown = all.text.charCodeAt((all.nameStart[name] ?? 0) - 1) === LINE_BREAK
    const weight = populationOf(all, place) * (shown ? 1 : ALIAS_SHARE)
    keep({ place, name, rank: SIMILAR + errors, weight })
  }
}

function errorsAgainst(all: Gazetteer, name: number, query: string, most: number): number {
  const start = all.nameStart[name] ?? 0
  const end = all.nameEnd[name] ?? 0
  if (Math.abs(end - start - query.length) > most) return most + 1
  return typingErrors(query, all.text.slice(start, end), most)
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= bitOf(word.charCodeAt(at))
  return letters
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
