import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { LANGS } from '#kernel/languages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { jsonText } from '#platform/database/json.ts'
import { visible } from '#platform/database/visible.ts'
import type { Work } from '#platform/database/work.ts'

/** What a room puts into the index for one record in one language. */
export type SearchDocument = {
  readonly kind: string
  readonly id: string
  readonly lang: string
  readonly body: string
  readonly visibility: Visibility
  readonly title: string
  readonly text: string
  readonly href: string
}

/** Puts or renews a record in the index, in the transaction that changes the record. */
export const indexDocument = (work: Work, document: SearchDocument): Promise<void> =>
  indexDocuments(work, [document])

/** Puts or renews many records in one statement; each of them is named once. */
export async function indexDocuments(
  work: Work,
  documents: readonly SearchDocument[],
): Promise<void> {
  if (documents.length === 0) return
  await sql`insert into platform.search_document
      (kind, id, lang, body_id, visibility, title, text, href, updated_at, tsv)
    select kind, id, lang, body, visibility, title, text, href, ${work.now}::timestamptz,
      setweight(to_tsvector(platform.dictionary(lang), public.unaccent(title)), 'A')
        || setweight(to_tsvector(platform.dictionary(lang), public.unaccent(text)), 'C')
    from jsonb_to_recordset(${jsonText(documents)}::jsonb) as document
      (kind text, id uuid, lang text, body uuid, visibility text, title text, text text, href text)
    on conflict (kind, id, lang) do update set body_id = excluded.body_id,
      visibility = excluded.visibility, title = excluded.title, text = excluded.text,
      href = excluded.href, updated_at = excluded.updated_at, tsv = excluded.tsv`.execute(work.db)
}

/** Takes a record out of the index, in every language. */
export const unindexDocument = (work: Work, kind: string, id: string): Promise<void> =>
  unindexDocuments(work, kind, [id])

export async function unindexDocuments(
  work: Work,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from platform.search_document
    where kind = ${kind} and id = any(${[...ids]}::uuid[])`.execute(work.db)
}

export type Found = {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly href: string
  readonly lang: string
}

/** At most so many are weighed against each other: of more, a reader needs another word. */
const MOST_WEIGHED = 1_000

/** With fewer found by their words, titles that look alike are looked for as well. */
const ENOUGH = 40

/** A language without a dictionary of its own is taken word by word. */
const OTHER = 'other'

/**
 * The query in the words of each language, reckoned first: inside the search they would be reckoned
 * once a row, and the planner could not know how rare they are.
 */
async function wordsOf(work: Work, text: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ lang: string; words: string }>`
    select lang, websearch_to_tsquery(platform.dictionary(lang), public.unaccent(${text}))::text as words
    from unnest(${[...LANGS, OTHER]}::text[]) as lang`.execute(work.db)
  return new Map(rows.map(({ lang, words }) => [lang, words]))
}

/**
 * How much a title looks like what was asked for, from 0 to 1. A title that has it word for word is
 * all alike: to find that out by its letters would be half of the work of a search.
 */
export const likeness = (text: string): RawBuilder<number> => sql<number>`case
  when position(' ' || platform.folded(${text}) || ' ' in ' ' || title_folded || ' ') > 0 then 1::real
  else word_similarity(platform.folded(${text}), title_folded) end`

/**
 * Finds what this actor may see, best first: words in any language, then titles that look alike. A
 * record that is there in several languages is found once, in the one that matches best: put in order
 * by the id first, since a kind is the same for thousands of them.
 */
export async function findDocuments(
  work: Work,
  actor: Actor,
  query: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly found: readonly Found[] }> {
  const text = query.trim().slice(0, 200)
  if (text === '') return { total: 0, found: [] }
  const words = await wordsOf(work, text)
  const inLang = (lang: string) => sql`${words.get(lang) ?? ''}::tsquery`
  const any = sql.join([...LANGS, OTHER].map(inLang), sql` || `)
  const cases = LANGS.map((lang) => sql`when ${lang} then ${inLang(lang)}`)
  const own = sql`case lang ${sql.join(cases, sql` `)} else ${inLang(OTHER)} end`
  const seen = visible(actor, { body: 'body_id', visibility: 'visibility' })
  const columns = sql`kind, id, title, href, lang, tsv, title_folded`
  const { rows } = await sql<Found & { readonly total: number }>`
    with by_words as materialized (
      select ${columns} from platform.search_document
      where tsv @@ (${any}) and tsv @@ ${own} and ${seen} limit ${MOST_WEIGHED}
    ), by_looks as materialized (
      select ${columns} from platform.search_document
      where (select count(*) from by_words) < ${ENOUGH}
        and platform.folded(${text}) <% title_folded and ${seen} limit ${MOST_WEIGHED}
    ), best as (
      select distinct on (id, kind) kind, id, title, href, lang,
        ts_rank(tsv, ${own}) + ${likeness(text)} as score
      from (select * from by_words union all select * from by_looks) as either
      order by id, kind, score desc, lang
    )
    select kind, id, title, href, lang, count(*) over () as total from best
    order by score desc, length(title), id offset ${page.offset} limit ${page.limit}`.execute(
    work.db,
  )
  return { total: rows[0]?.total ?? 0, found: rows.map(({ total: _, ...found }) => found) }
}
