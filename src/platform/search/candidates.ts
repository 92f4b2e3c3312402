import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { jsonText } from '#platform/database/json.ts'
import { PLANNED_ANEW } from '#platform/database/prepared.ts'
import { visible } from '#platform/database/visible.ts'
import type { Work } from '#platform/database/work.ts'
import type { Tag } from './about.ts'
import type { Part, Reading } from './reading.ts'

/** So many documents at most are weighed against each other: of more, the newest. */
export const MOST_WEIGHED = 500

/** What the documents searched must have, whatever was typed. */
export type Within = {
  readonly filters: readonly Tag[]
  /** Only these kinds; all where none are named. */
  readonly kinds: readonly string[]
  /** Only what was published after it. */
  readonly since?: Date | undefined
}

/** One document that may be what was asked for, with how well each part of the query stands in it. */
export type Candidate = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly tags: readonly string[]
  readonly publishedAt: Date
  readonly ranks: readonly number[]
  /** Of the title. Units: characters. */
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
}

const candidateOf = (row: Row): Candidate => ({
  ...{ kind: row.kind, id: row.id, lang: row.lang, publishedAt: row.published_at },
  length: row.length,
  tags: row.tags.split(' '),
  ranks: row.ranks === '' ? [] : row.ranks.split(' ').map(Number),
})

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

const take = (rows: readonly Row[]): Candidates => ({
  documents: rows.slice(0, MOST_WEIGHED).map(candidateOf),
  more: rows.length > MOST_WEIGHED,
})

/** Everything this actor may see within the filters, newest first. */
export async function everything(work: Work, actor: Actor, within: Within): Promise<Candidates> {
  const { rows } = await sql<Row>`${PLANNED_ANEW} select kind, id::text, lang,
      array_to_string(tags, ' ') as tags, published_at,
      length(title) as length, '' as ranks
    from platform.search_document where ${inside(actor, within)}
    order by published_at desc, id limit ${MOST_WEIGHED + 1}`.execute(work.db)
  return take(rows)
}

/** The query of each language as one condition: each document is asked in its own. */
function asked(queries: ReadonlyMap<string, string>): RawBuilder<boolean> {
  const said = [...queries]
  const any = sql.join(
    said.map(([, query]) => sql`${query}::tsquery`),
    sql` || `,
  )
  const cases = said.map(([lang, query]) => sql`when ${lang} then tsv @@ ${query}::tsquery`)
  return sql<boolean>`tsv @@ (${any}) and case lang ${sql.join(cases, sql` `)} else false end`
}

const rowsOf = (parts: readonly Part[], langs: readonly string[]) =>
  langs.flatMap((lang) =>
    parts.map((part, at) => ({
      ...{ lang, at, exact: part.exact.get(lang) ?? '', wide: part.wide.get(lang) ?? '' },
    })),
  )

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
  const queries = new Map(
    reading.langs.flatMap((lang) => {
      const query = within.queryOf(lang)
      return query === '' ? [] : [[lang, query] as const]
    }),
  )
  if (queries.size === 0) return { documents: [], more: false }
  const parts = jsonText(rowsOf(reading.parts, [...queries.keys()]))
  const { rows } = await sql<Row>`${PLANNED_ANEW} with part as materialized (
      select lang, at, exact::tsquery as exact, wide::tsquery as wide
      from jsonb_to_recordset(${parts}::jsonb) as one (lang text, at int, exact text, wide text)
    ), found as materialized (
      select kind, id, lang, tags, published_at, title, tsv from platform.search_document
      where ${asked(queries)} and ${inside(actor, within)}
      order by published_at desc, id limit ${MOST_WEIGHED + 1}
    )
    select kind, id::text, lang, array_to_string(tags, ' ') as tags, published_at,
      length(title) as length, array_to_string(array(
        select coalesce(nullif(ts_rank(${WEIGHING}, tsv, exact), 0),
          ${INSTEAD} * ts_rank(${WEIGHING}, tsv, wide))
        from part where part.lang = found.lang order by at
      ), ' ') as ranks
    from found`.execute(work.db)
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
      length(title) as length, (${likeness(text)})::text as ranks
    from platform.search_document
    where platform.folded(${text}) <% title_folded and ${inside(actor, within)}
    order by published_at desc, id limit ${MOST_WEIGHED + 1}`.execute(work.db)
  return take(rows)
}
