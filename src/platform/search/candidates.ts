import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { jsonText } from '#platform/database/json.ts'
import { PLANNED_ANEW } from '#platform/database/prepared.ts'
import { visible } from '#platform/database/visible.ts'
import type { Work } from '#platform/database/work.ts'
import type { Tag } from './about.ts'
import type { Reading } from './reading.ts'

/** So many documents at most are weighed against each other. */
export const MOST_WEIGHED = 300
/** Where so many say it in title or summary, nobody needs those that say it in passing. */
const ENOUGH_AT_HEAD = 100

export type Order = 'best' | 'newest'

/** What the documents searched must have, whatever was typed. */
export type Within = {
  readonly filters: readonly Tag[]
  /** Only these kinds; all where none are named. */
  readonly kinds: readonly string[]
  /** Only what was published after it. */
  readonly since?: Date | undefined
  /** Of more than can be weighed: those that say it in title or summary, or the newest. */
  readonly order?: Order | undefined
}

/** One document that may be what was asked for, with how well each part of the query stands in it. */
export type Candidate = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly tags: readonly string[]
  readonly publishedAt: Date
  readonly ranks: readonly number[]
  /** Which parts stand in it as they were typed, and not only what may stand for them. */
  readonly typed: readonly boolean[]
  /** Of the title. Units: bytes. */
  readonly length: number
}

export type Candidates = { readonly documents: readonly Candidate[]; readonly more: boolean }

type Row = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly tags: string
  readonly published_at: Date
  readonly ranks: string
  readonly length: number
  /** 0: it says it in title or summary. */
  readonly tier: number
}

/** What stands for a word has its rank below nothing. */
function candidateOf(row: Row): Candidate {
  const ranks = row.ranks === '' ? [] : row.ranks.split(' ').map(Number)
  return {
    ...{ kind: row.kind, id: row.id, lang: row.lang, publishedAt: row.published_at },
    length: row.length,
    tags: row.tags.split(' '),
    ranks: ranks.map(Math.abs),
    typed: ranks.map((rank) => rank > 0),
  }
}

/** A word in the title weighs ten times as much as one far down. D, C, B, A. */
const WEIGHING = sql`'{0.1, 0.2, 0.5, 1.0}'::real[]`

/** What stands for a word says less than the word itself. */
const INSTEAD = 0.6

const inside = (actor: Actor, { filters, kinds, since }: Within): RawBuilder<boolean> => {
  const held = [visible(actor, { body: 'body_id', visibility: 'visibility' })]
  if (filters.length > 0) held.push(sql<boolean>`tags @> ${[...filters]}::text[]`)
  if (kinds.length > 0)
    held.push(sql<boolean>`tags && ${kinds.map((kind) => `kind:${kind}`)}::text[]`)
  if (since) held.push(sql<boolean>`published_at > ${since}::timestamptz`)
  return sql<boolean>`${sql.join(held, sql` and `)}`
}

/** With enough of the first tier the others were not looked for: there may be more. */
const take = (rows: readonly Row[]): Candidates => ({
  documents: rows.slice(0, MOST_WEIGHED).map(candidateOf),
  more:
    rows.length > MOST_WEIGHED || rows.filter(({ tier }) => tier === 0).length >= ENOUGH_AT_HEAD,
})

/** Everything this actor may see within the filters, newest first. */
export async function everything(work: Work, actor: Actor, within: Within): Promise<Candidates> {
  const { rows } = await sql<Row>`${PLANNED_ANEW} select kind, id::text, lang,
      array_to_string(tags, ' ') as tags, published_at,
      octet_length(title) as length, '' as ranks, 1 as tier
    from platform.search_document where ${inside(actor, within)}
    order by published_at desc, id limit ${MOST_WEIGHED + 1}`.execute(work.db)
  return take(rows)
}

/** Where a record says something: in title and summary, or anywhere. */
type Where = 'head' | 'tsv'

type Sought = {
  /** A tsquery of marked stems for each language. */
  readonly queries: readonly string[]
  readonly inside: RawBuilder<boolean>
}

/**
 * Each language is looked up by itself: of stems that must all be there the index skips what the
 * rarest has not, and within one query for all languages nothing must be.
 */
const says = (where: Where, queries: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    queries.map((query) => sql`${sql.ref(where)} @@ ${query}::tsquery`),
    sql` or `,
  )})`

/** Nothing of a row but what decides is looked at; what is told of the few that are left is read later. */
const saying = ({ queries, inside }: Sought, where: Where) => sql`
  select ctid as place, published_at, id from platform.search_document document
  where ${says(where, queries)} and ${inside}`

const MOST = MOST_WEIGHED + 1

/**
 * Of a common word the newest are among the newest of all: in the order of time until there are enough.
 * One query for all languages, so that the stems of a record are fetched once; where several stems must
 * be there the index would take long over it, and there are fewer: those are not looked for here.
 */
const newest = ({ queries, inside }: Sought, where: Where): RawBuilder<unknown> => {
  const any = queries.map((query) => `(${query})`).join(' | ')
  const common = queries.some((query) => query.includes(' & ')) ? sql`false` : says(where, [any])
  return sql`select ctid as place, published_at, id from platform.search_document document
    where ${common} and ${inside}
      and published_at > (select newest_since from platform.search_words_done)
    order by published_at desc, id limit ${MOST}`
}

/**
 * All that say it, which are not many, or there were enough already. Put in order afterwards: for an
 * order the planner would go through time, unpacking the stems of every record it comes by.
 */
const allOf = (
  sought: Sought,
  where: Where,
  { before, enough }: { readonly before: string; readonly enough: number },
): RawBuilder<unknown> => sql`
  select * from (${saying(sought, where)}
    and (select count(*) < ${enough} from ${sql.table(before)}) offset 0) as said
  order by published_at desc, id limit ${MOST}`

/**
 * So many documents at most: first those that say it in title or summary, then those that say it
 * anywhere, each the newest first. In the order of time alone it makes no difference where.
 */
function weighed(sought: Sought, order: Within['order']): RawBuilder<unknown> {
  if (order === 'newest')
    return sql`lately as materialized (${newest(sought, 'tsv')}),
      ever as materialized (${allOf(sought, 'tsv', { before: 'lately', enough: MOST })}),
      picked as materialized (
        select distinct place, published_at, id, 1 as tier from (
          select * from lately union all select * from ever) as any_time
        order by published_at desc, id limit ${MOST})`
  return sql`lately as materialized (${newest(sought, 'head')}),
    ever as materialized (${allOf(sought, 'head', { before: 'lately', enough: MOST })}),
    head as materialized (select * from lately union select * from ever),
    body as materialized (${allOf(sought, 'tsv', { before: 'head', enough: ENOUGH_AT_HEAD })}),
    picked as materialized (
      select place, min(tier) as tier, published_at, id from (
        select 0 as tier, * from head union all select 1, * from body) as anywhere
      group by place, published_at, id
      order by tier, published_at desc, id limit ${MOST})`
}

/** A tsquery whose every stem says its language. */
const marked = (lang: string, query: string): string =>
  query.replace(/(^|[ (!])'(?!')/g, `$1'${lang}:`)

/** Each part of a query in a language: what was typed, and what else may stand for it. */
const partsIn = ({ parts }: Reading, lang: string) => ({
  lang,
  exact: parts.map((part) => marked(lang, part.exact.get(lang) ?? '')),
  wide: parts.map((part) => marked(lang, part.wide.get(lang) ?? '')),
})

/** How well each part stands in a document, as text. */
const ranksOf = (parts: number): RawBuilder<string> => {
  const each = Array.from({ length: parts }, (_, at) => {
    const [exact, wide] = [sql`exact[${sql.lit(at + 1)}]`, sql`wide[${sql.lit(at + 1)}]`]
    return sql`coalesce(nullif(ts_rank(${WEIGHING}, stems, ${exact}), 0),
      -${sql.lit(INSTEAD)} * ts_rank(${WEIGHING}, stems, ${wide}))`
  })
  return sql<string>`concat_ws(' ', ${sql.join(each)})`
}

/**
 * What stands in the documents this actor may see; `queryOf` makes the condition of each language, and
 * every part of the query is weighed by itself.
 */
export async function matching(
  work: Work,
  actor: Actor,
  reading: Reading,
  within: Within & { readonly queryOf: (lang: string) => string },
): Promise<Candidates> {
  const queries = reading.langs.flatMap((lang) => marked(lang, within.queryOf(lang)) || [])
  if (queries.length === 0) return { documents: [], more: false }
  const parts = jsonText(reading.langs.map((lang) => partsIn(reading, lang)))
  const sought = { queries, inside: inside(actor, within) }
  const { rows } = await sql<Row>`${PLANNED_ANEW} with part as materialized (
      select lang, exact::tsquery[] as exact, wide::tsquery[] as wide
      from jsonb_to_recordset(${parts}::jsonb) as one (lang text, exact text[], wide text[])
    ), ${weighed(sought, within.order)}
    select kind, id::text, lang, array_to_string(tags, ' ') as tags, published_at,
      octet_length(title) as length, ${ranksOf(reading.parts.length)} as ranks, tier
    from (
      -- The stems are fetched once, not once for every part of the query.
      select document.kind, document.id, document.lang, document.tags, document.published_at,
        document.title, document.tsv || ''::tsvector as stems, part.exact, part.wide, picked.tier
      from picked join platform.search_document document on document.ctid = picked.place
      join part on part.lang = document.lang
      offset 0
    ) as found order by tier, published_at desc, id`.execute(work.db)
  return take(rows)
}

/**
 * How much a title looks like what was asked for, from 0 to 1. A title that has it word for word is
 * all alike: to find that out by its letters would be half of the work of a search.
 */
export const likeness = (text: string): RawBuilder<number> => sql<number>`case
  when position(' ' || platform.folded(${text}) || ' ' in ' ' || title_folded || ' ') > 0 then 1::real
  else word_similarity(platform.folded(${text}), title_folded) end`

/** Titles that look like what was typed: the last resort, for names that no dictionary holds. */
export async function lookalikes(
  work: Work,
  actor: Actor,
  text: string,
  within: Within,
): Promise<Candidates> {
  const { rows } = await sql<Row>`${PLANNED_ANEW} select kind, id::text, lang,
      array_to_string(tags, ' ') as tags, published_at,
      octet_length(title) as length, (${likeness(text)})::text as ranks, 1 as tier
    from platform.search_document
    where platform.folded(${text}) <% title_folded and ${inside(actor, within)}
    order by published_at desc, id limit ${MOST_WEIGHED + 1}`.execute(work.db)
  return take(rows)
}
