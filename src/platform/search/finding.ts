import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { bestLang } from '#kernel/languages.ts'
import { jsonText } from '#platform/database/json.ts'
import { visible } from '#platform/database/visible.ts'
import { type Work, withinTransaction } from '#platform/database/work.ts'
import type { SearchDimension, Tag } from './about.ts'
import {
  type Candidates,
  everything,
  lookalikes,
  MOST_WEIGHED,
  matching,
  type Order,
  type Within,
} from './candidates.ts'
import {
  looseQuery,
  type Reading,
  readQuery,
  type Typed,
  typedQuery,
  wholeQuery,
} from './reading.ts'
import { meantWords } from './spelling.ts'
import { type Facet, facetsOf, inOrder, type Weighed, weigh } from './weighing.ts'

export type Asked = Partial<Within> & {
  readonly query: string
  readonly order?: Order
  /** The reader's place, as tags: what the records are compared with. */
  readonly reader?: readonly Tag[]
  /** The languages the reader reads, best first. */
  readonly langs: readonly string[]
  readonly page: { readonly offset: number; readonly limit: number }
  /** Records, each as `kind id`, that are neither shown nor counted. */
  readonly without?: ReadonlySet<string>
}

/** One record as the page shows it, in the language that suits the reader best. */
export type Found = Weighed & {
  readonly title: string
  readonly href: string
  /** A piece of it, with what was looked for marked by `MARK_BEGIN` and `MARK_END`. */
  readonly excerpt: string
  readonly langs: readonly string[]
}

/** A word that nothing visible has, and what was looked for instead. */
type Meant = { readonly word: string; readonly instead: readonly string[] }

export type Answer = {
  /** How many records; with `more` there are more than these. */
  readonly total: number
  readonly more: boolean
  /** Nothing, or little, has all the words: these have most of them. */
  readonly partly: boolean
  /** Nothing has the words: these have a title that looks like them. */
  readonly alike: boolean
  readonly meant: readonly Meant[]
  readonly facets: ReadonlyMap<SearchDimension, readonly Facet[]>
  readonly found: readonly Found[]
}

/** With fewer than these, slips are looked for, and records that have only most of the words. */
const ENOUGH = 8

/** From so many words on what is typed is a question rather than what to look for. */
const QUESTION = 5

/** Letters no text holds: what stands between them was looked for. */
export const MARK_BEGIN = '\u0002'
export const MARK_END = '\u0003'

type Gathered = Pick<Answer, 'more' | 'partly' | 'alike' | 'meant'> & {
  readonly documents: Candidates['documents']
  readonly reading: Reading
}

const NOTHING: Gathered = {
  ...{ documents: [], more: false, partly: false, alike: false, meant: [] },
  reading: { langs: [], parts: [] },
}

const recordsIn = ({ documents }: Candidates): number => new Set(documents.map(keyOf)).size

async function gather(work: Work, actor: Actor, asked: Asked, within: Within): Promise<Gathered> {
  const typed = typedQuery(asked.query)
  if (typed.text === '') return { ...NOTHING, ...(await everything(work, actor, within)) }
  return byIndex(work, (work) => gatherWords(work, actor, { asked, within, typed }))
}

/**
 * Never through the whole table: the planner thinks that unpacking the stems of every record costs
 * nothing. Nor by several processes: to begin them takes longer than a search.
 */
const byIndex = <T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> =>
  withinTransaction(work, async (work) => {
    const set = (scan: string, workers: string) =>
      sql`set local enable_seqscan = ${sql.raw(scan)};
        set local max_parallel_workers_per_gather = ${sql.raw(workers)}`.execute(work.db)
    await set('off', '0')
    const found = await act(work)
    await set('default', 'default')
    return found
  })

/** What may be meant, from the narrowest reading to the widest, until there is enough. */
type WordsAsked = { readonly asked: Asked; readonly within: Within; readonly typed: Typed }

async function gatherWords(
  work: Work,
  actor: Actor,
  { asked, within, typed }: WordsAsked,
): Promise<Gathered> {
  const order = asked.langs
  const reading = await readQuery(work, typed, { order })
  const first = await matching(work, actor, reading, {
    ...within,
    queryOf: (lang) => wholeQuery(reading, lang),
  })
  if (recordsIn(first) >= ENOUGH || !typed.plain) return { ...NOTHING, ...first, reading }
  const wide = await widen(work, actor, reading, { within, first })
  // A question in whole sentences has words that no record needs to have: none of them is a slip then.
  const isAnswered = typed.words.length >= QUESTION && recordsIn(wide) >= ENOUGH
  const strange = isAnswered ? [] : unfound(reading, wide, typed.words)
  const meant = await meantWords(work, actor, strange)
  const read = { reading, wide, meant: [] }
  const found = meant.size > 0 ? await readAs(work, actor, { asked, within, typed }, meant) : read
  if (found.wide.documents.length > 0)
    return { ...NOTHING, ...found.wide, meant: found.meant, reading: found.reading }
  const like = await lookalikes(work, actor, typed.text, within)
  const { reading: last, meant: told } = found
  return { ...NOTHING, ...like, alike: like.documents.length > 0, meant: told, reading: last }
}

/** Of the words that were typed those that stand in nothing that was found. */
function unfound(
  { parts }: Reading,
  { documents }: Candidates,
  words: readonly string[],
): readonly string[] {
  const found = parts.filter((_, at) => documents.some(({ typed }) => typed[at]))
  const known = new Set(found.flatMap((part) => part.words))
  return words.filter((word) => !known.has(word))
}

/** The query with the words that were meant. */
async function readAs(
  work: Work,
  actor: Actor,
  { asked, within, typed }: WordsAsked,
  meant: ReadonlyMap<string, readonly string[]>,
) {
  const reading = await readQuery(work, typed, { order: asked.langs, meant })
  const queryOf = (lang: string) => wholeQuery(reading, lang)
  const first = await matching(work, actor, reading, { ...within, queryOf })
  const wide = await widen(work, actor, reading, { within, first })
  const told = [...meant].map(([word, instead]) => ({ word, instead }))
  return { reading, wide, meant: told }
}

type Widened = { readonly within: Within; readonly first: Candidates }

/** With most of the words, then with any of them, until there is enough. */
async function widen(
  work: Work,
  actor: Actor,
  reading: Reading,
  { within, first }: Widened,
): Promise<Candidates & { readonly partly: boolean }> {
  let held = first
  for (const need of ['half', 'any'] as const) {
    if (reading.parts.length < 2 || recordsIn(held) >= ENOUGH) break
    const queryOf = (lang: string) => looseQuery(reading, lang, need)
    held = joined(held, await matching(work, actor, reading, { ...within, queryOf }))
  }
  return { ...held, partly: recordsIn(held) > recordsIn(first) }
}

/** Of a document found both ways the first counts; it has all that the second has. */
function joined(first: Candidates, second: Candidates): Candidates {
  const keys = new Set(first.documents.map(({ kind, id, lang }) => `${kind} ${id} ${lang}`))
  const others = second.documents.filter(({ kind, id, lang }) => !keys.has(`${kind} ${id} ${lang}`))
  return {
    documents: [...first.documents, ...others].slice(0, MOST_WEIGHED),
    more: first.more || second.more,
  }
}

/**
 * Finds what this actor may see: by its words, each language read as itself, and by how well it fits
 * the reader's place. A record in several languages is found once. Counts are of the same records;
 * where more match than are weighed, those come first that say it in title or summary, and `more` says so.
 */
export async function search(work: Work, actor: Actor, asked: Asked): Promise<Answer> {
  const { filters = [], kinds = [], since, order } = asked
  const gathered = await gather(work, actor, asked, { filters, kinds, since, order })
  const { reading, documents, ...told } = gathered
  const wanted = asked.without
    ? documents.filter((document) => !asked.without?.has(keyOf(document)))
    : documents
  const records = inOrder(weigh(wanted, asked.reader ?? []), asked.order ?? 'best')
  const { offset, limit } = asked.page
  const found = await shown(work, actor, records.slice(offset, offset + limit), {
    reading,
    langs: asked.langs,
  })
  return { ...told, total: records.length, facets: facetsOf(records), found }
}

type Version = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly original: boolean
  readonly title: string
  readonly href: string
}

/** The records of one page in the reader's languages, each with a piece of its text. */
async function shown(
  work: Work,
  actor: Actor,
  records: readonly Weighed[],
  { reading, langs }: { readonly reading: Reading; readonly langs: readonly string[] },
): Promise<readonly Found[]> {
  if (records.length === 0) return []
  const versions = await versionsOf(work, actor, records)
  const chosen = records.flatMap((record) => {
    const own = versions.get(keyOf(record)) ?? []
    const there = own.map(({ lang }) => lang)
    const original = own.find((one) => one.original)?.lang ?? record.lang
    const best = bestLang(there, langs, original)
    const version = own.find(({ lang }) => lang === best)
    return version ? [{ ...record, ...version, langs: there }] : []
  })
  const excerpts = await excerptsOf(work, reading, chosen)
  return chosen.map(({ original: _, ...one }, at) => ({ ...one, excerpt: excerpts.get(at) ?? '' }))
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`

/** In which languages each record is there for this actor. */
async function versionsOf(
  work: Work,
  actor: Actor,
  records: readonly Weighed[],
): Promise<ReadonlyMap<string, readonly Version[]>> {
  const keys = jsonText(records.map(({ kind, id }) => ({ kind, id })))
  const { rows } = await sql<Version>`
    select kind, id::text, lang, original, title, href
    from platform.search_document document
    join jsonb_to_recordset(${keys}::jsonb) as one (kind text, id uuid) using (kind, id)
    where ${visible(actor, { body: 'document.body_id', visibility: 'document.visibility' })}`.execute(
    work.db,
  )
  return Map.groupBy(rows, keyOf)
}

/** Of a summary or text so much is looked through for a piece to show. Units: characters. */
const LOOKED_THROUGH = 1200

/** A piece of each version that is shown, by its place among them. */
async function excerptsOf(
  work: Work,
  reading: Reading,
  versions: readonly Version[],
): Promise<ReadonlyMap<number, string>> {
  const keys = jsonText(
    versions.map(({ kind, id, lang }, at) => ({
      ...{ at, kind, id, lang, query: looseQuery(reading, lang, 'any') },
    })),
  )
  const { rows } = await sql<{ at: number; excerpt: string; whole: string }>`
    select one.at, left(case when summary = '' then text else summary end, ${LOOKED_THROUGH}) as whole,
      ts_headline(platform.dictionary(document.lang),
      left(case when summary = '' then text else summary end, ${LOOKED_THROUGH}),
      one.query::tsquery,
      ${`StartSel=${MARK_BEGIN}, StopSel=${MARK_END}, MaxWords=32, MinWords=18`}) as excerpt
    from jsonb_to_recordset(${keys}::jsonb) as one (at int, kind text, id uuid, lang text, query text)
    join platform.search_document document using (kind, id, lang)`.execute(work.db)
  return new Map(rows.map(({ at, excerpt, whole }) => [at, cutOut(excerpt, whole)]))
}

/** Says by its dots where a piece was cut out of the text. */
function cutOut(excerpt: string, whole: string): string {
  const plain = excerpt.replaceAll(MARK_BEGIN, '').replaceAll(MARK_END, '').trim()
  if (plain === '') return ''
  const begins = whole.trimStart().startsWith(plain)
  const ends = whole.trimEnd().endsWith(plain) || /[.!?…]$/.test(plain)
  return `${begins ? '' : '… '}${excerpt.trim()}${ends ? '' : ' …'}`
}
