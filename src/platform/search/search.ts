import { sql } from 'kysely'
import type { Visibility } from '#kernel/visibility.ts'
import { jsonText } from '#platform/database/json.ts'
import { type Work, withinTransaction } from '#platform/database/work.ts'
import { type About, tagsOf } from './about.ts'

/** What a room puts into the index for one record in one language. */
export type SearchDocument = {
  readonly kind: string
  readonly id: string
  /** A BCP 47 tag; the words are analysed as that language's. */
  readonly lang: string
  readonly body: string
  readonly visibility: Visibility
  readonly title: string
  /** Two or three sentences that say what it is about: shown, and weighed more than the text. */
  readonly summary?: string
  readonly text: string
  readonly href: string
  /** Was it written in this language first? It is, unless told otherwise. */
  readonly original?: boolean
  /** When it was published, if it says so; else when it was first there for its readers. */
  readonly publishedAt?: Date
  readonly about?: About
}

/** Puts or renews a record in the index, in the transaction that changes the record. */
export const indexDocument = (work: Work, document: SearchDocument): Promise<void> =>
  indexDocuments(work, [document])

/** Puts or renews many records in one statement; each of them is named once in a language. */
export async function indexDocuments(
  work: Work,
  documents: readonly SearchDocument[],
): Promise<void> {
  if (documents.length === 0) return
  await sql`insert into platform.search_lang
    select unnest(${[...new Set(documents.map(({ lang }) => lang))].sort()}::text[])
    on conflict do nothing`.execute(work.db)
  await sql`insert into platform.search_document
      (kind, id, lang, body_id, visibility, title, summary, text, href, original, updated_at,
       published_at, tags, tsv, head)
    select kind, id, lang, body, visibility, title, coalesce(summary, ''), text, href,
      coalesce(original, true), ${work.now}::timestamptz, first.at,
      document.tags || place.tags || array['kind:' || kind, 'lang:' || split_part(lang, '-', 1),
        'year:' || extract(year from first.at at time zone 'UTC')],
      platform.marked(lang, stems.head || setweight(platform.stems(lang, text), 'C')),
      platform.marked(lang, strip(stems.head))
    from jsonb_to_recordset(${jsonText(documents.map(rowOf))}::jsonb) as document
      (kind text, id uuid, lang text, body uuid, visibility text, title text, summary text,
       text text, href text, original boolean, "publishedAt" timestamptz, tags text[], placed boolean),
    lateral (select coalesce("publishedAt", (
      -- There already, in any language, for everybody who sees it now: it is not new.
      select min(held.published_at) from platform.search_document held
      where held.kind = document.kind and held.id = document.id
        and platform.openness(held.visibility) >= platform.openness(document.visibility)
    ), ${work.now}::timestamptz) as at) as first,
    lateral (select coalesce((select body.tags from platform.search_body body
      where body.body_id = document.body and not document.placed), '{}') as tags) as place,
    lateral (select setweight(platform.stems(lang, title), 'A')
      || setweight(platform.stems(lang, coalesce(summary, '')), 'B') as head offset 0) as stems
    on conflict (kind, id, lang) do update set body_id = excluded.body_id,
      visibility = excluded.visibility, title = excluded.title, summary = excluded.summary,
      text = excluded.text, href = excluded.href, original = excluded.original,
      updated_at = excluded.updated_at, published_at = excluded.published_at,
      tags = excluded.tags, tsv = excluded.tsv, head = excluded.head`.execute(work.db)
}

const rowOf = ({ about, ...document }: SearchDocument) => ({
  ...document,
  tags: tagsOf(about ?? {}),
  placed: isPlaced(about ?? {}),
})

/** Does the record say itself of which places it tells? Otherwise it tells of its body's. */
const isPlaced = ({ countries = [], populations = [], latitudes = [] }: About): boolean =>
  countries.length + populations.length + latitudes.length > 0

/**
 * Says of which place a body is, so that every record of that body, in whichever room, is found by
 * readers of similar places. Records that tell of other places say so themselves.
 */
export async function describeBody(work: Work, body: string, about: About): Promise<void> {
  const tags = tagsOf(about)
  await sql`with before as (
      select coalesce((select tags from platform.search_body where body_id = ${body}), '{}') as tags
    ), now as (
      insert into platform.search_body (body_id, tags) values (${body}, ${[...tags]})
      on conflict (body_id) do update set tags = excluded.tags
    )
    update platform.search_document held
    set tags = array(select unnest(held.tags) except select unnest(before.tags)) || ${[...tags]}::text[]
    from before where held.body_id = ${body} and before.tags <> ${[...tags]}::text[]
      and before.tags <> '{}' and held.tags @> before.tags`.execute(work.db)
}

/**
 * Puts records into the index in the languages given and takes them out of every other: for records
 * that are there in the language of whoever wrote last.
 */
export const reindexDocuments = (work: Work, documents: readonly SearchDocument[]): Promise<void> =>
  withinTransaction(work, async (work) => {
    if (documents.length === 0) return
    await indexDocuments(work, documents)
    const rows = jsonText(documents.map(({ kind, id, lang }) => ({ kind, id, lang })))
    await sql`with now as (
        select * from jsonb_to_recordset(${rows}::jsonb) as one (kind text, id uuid, lang text)
      )
      delete from platform.search_document as old
      where exists (select from now where now.kind = old.kind and now.id = old.id)
        and not exists (select from now
          where now.kind = old.kind and now.id = old.id and now.lang = old.lang)`.execute(work.db)
  })

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
