import { type SearchDimension, type Tag, tagParts } from './about.ts'
import type { Candidate, Order } from './candidates.ts'
import { fitting, type Reason } from './fit.ts'

/** One record, in the language in which it matches best. */
export type Weighed = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly tags: readonly string[]
  readonly publishedAt: Date
  /** From 0 to 1: how well the words stand in it, beside the best of all that were found. */
  readonly words: number
  /** From 0 to 1: how much its places are like the reader's. */
  readonly fit: number
  readonly reasons: readonly Reason[]
  readonly score: number
}

/** How much the fit to the reader's place and the grade of the evidence count beside the words. */
const FIT = 0.5
const GRADE = 0.06

/** From here on a part of the query counts as standing in the document with all its weight. */
const HALF = 0.08

/** More of the same word says ever less: BM25's saturation, on PostgreSQL's rank of one part. */
const standing = (rank: number): number => rank / (rank + HALF)

/** Of two that say the same, the one whose title says little else. */
const brief = (length: number): number => 1 - Math.min(length, 200) / 4_000

/** A part that few of the candidates have says more than one that all of them have. */
function rarity(documents: readonly Candidate[], parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, at) => {
    const having = documents.filter(({ ranks }) => (ranks[at] ?? 0) > 0).length
    return Math.log(1 + documents.length / (having + 0.5))
  })
}

function wordsOf(documents: readonly Candidate[]): readonly number[] {
  const parts = documents[0]?.ranks.length ?? 0
  const worth = rarity(documents, parts)
  const sums = documents.map(
    ({ ranks, length }) =>
      ranks.reduce((sum, rank, at) => sum + (worth[at] ?? 0) * standing(rank), 0) * brief(length),
  )
  const best = Math.max(...sums, 0)
  return sums.map((sum) => (best === 0 ? 0 : sum / best))
}

const gradeOf = (tags: readonly string[]): number =>
  Number(tags.find((tag) => tag.startsWith('grade:'))?.slice('grade:'.length) ?? 0) / 4

/** Candidates made to records and weighed: by their words, and by how they fit the reader's place. */
export function weigh(documents: readonly Candidate[], reader: readonly Tag[]): readonly Weighed[] {
  const words = wordsOf(documents)
  const fitOf = fitting(reader)
  const best = new Map<string, { document: Candidate; words: number; tags: Set<string> }>()
  for (const [at, document] of documents.entries()) {
    const key = `${document.kind} ${document.id}`
    const own = words[at] ?? 0
    const held = best.get(key)
    if (!held) best.set(key, { document, words: own, tags: new Set(document.tags) })
    else {
      for (const tag of document.tags) held.tags.add(tag)
      if (own > held.words) Object.assign(held, { document, words: own })
    }
  }
  return [...best.values()].map(({ document, words, tags: all }) => {
    const { share, reasons } = fitOf(all)
    const tags = [...all]
    const { kind, id, lang, publishedAt } = document
    const score = words + FIT * share + GRADE * gradeOf(tags)
    return { kind, id, lang, publishedAt, tags, words, fit: share, reasons, score }
  })
}

const newer = (one: Weighed, other: Weighed): number =>
  other.publishedAt.getTime() - one.publishedAt.getTime()

const byId = (one: Weighed, other: Weighed): number => (one.id < other.id ? -1 : 1)

/** In the order asked for; what is equal, the newest first, then by its id: pages never overlap. */
export const inOrder = (records: readonly Weighed[], order: Order): readonly Weighed[] =>
  records.toSorted((one, other) =>
    order === 'newest'
      ? newer(one, other) || byId(one, other)
      : other.score - one.score || newer(one, other) || byId(one, other),
  )

/** One value that the results may be narrowed to, with how many records have it. */
export type Facet = { readonly key: string; readonly count: number }

/** How many of the records have each tag, most first, by dimension. */
export function facetsOf(
  records: readonly Weighed[],
): ReadonlyMap<SearchDimension, readonly Facet[]> {
  const counts = new Map<string, number>()
  for (const { tags } of records)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const facets = new Map<SearchDimension, Facet[]>()
  for (const [tag, count] of counts) {
    const parts = tagParts(tag)
    if (!parts) continue
    const own = facets.get(parts.dimension) ?? []
    own.push({ key: parts.key, count })
    facets.set(parts.dimension, own)
  }
  for (const own of facets.values())
    own.sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
  return facets
}
