import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import type { Query } from './queries.ts'

const DICTIONARIES: Readonly<Record<string, string>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
}

/**
 * What one writes who wants a search and no more: PostgreSQL's own words, index and rank, the twenty
 * best that are public. One language, no other word for the same thing, no slip forgiven, no place, no
 * count, no piece of text.
 */
export async function askBarely(work: Work, { query, lang, filters }: Query): Promise<number> {
  const within = filters === undefined ? sql`true` : sql`document.tags @> ${[...filters]}::text[]`
  const { rows } =
    query === ''
      ? await sql`select kind, id, title from platform.search_document document
          where visibility = 'public' and ${within}
          order by published_at desc limit 20`.execute(work.db)
      : await sql`select kind, id, title, ts_rank(tsv, asked) as rank
          from platform.search_document document,
            platform.marked(${lang}, websearch_to_tsquery(
              ${DICTIONARIES[lang] ?? 'simple'}::regconfig, ${query})) as asked
          where tsv @@ asked and visibility = 'public' and ${within}
          order by rank desc limit 20`.execute(work.db)
  return rows.length
}
