import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

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
export async function indexDocument(work: Work, document: SearchDocument): Promise<void> {
  const { kind, id, lang, visibility, title, text, href } = document
  const dictionary = sql`platform.dictionary(${lang})`
  const row = {
    kind,
    id,
    lang,
    body_id: document.body,
    visibility,
    title,
    text,
    href,
    updated_at: work.now,
    tsv: sql<string>`setweight(to_tsvector(${dictionary}, public.unaccent(${title})), 'A')
      || setweight(to_tsvector(${dictionary}, public.unaccent(${text})), 'C')`,
  }
  await tablesOf<PlatformTables>(work)
    .insertInto('platform.search_document')
    .values(row)
    .onConflict((on) => on.columns(['kind', 'id', 'lang']).doUpdateSet(row))
    .execute()
}

/** Takes a record out of the index, in every language. */
export async function unindexDocument(work: Work, kind: string, id: string): Promise<void> {
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.search_document')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
}

export type Found = {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly href: string
  readonly lang: string
}

/** Finds what this actor may see, best first: words in any language, then titles that look alike. */
export async function findDocuments(
  work: Work,
  actor: Actor,
  query: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly found: readonly Found[] }> {
  const text = query.trim().slice(0, 200)
  if (text === '') return { total: 0, found: [] }
  const words = sql`websearch_to_tsquery(platform.dictionary(lang), public.unaccent(${text}))`
  const near = sql<number>`word_similarity(platform.folded(${text}), platform.folded(title))`
  const rows = await tablesOf<PlatformTables>(work)
    .selectFrom('platform.search_document')
    .select(['kind', 'id', 'title', 'href', 'lang'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(visible(actor, { body: 'body_id', visibility: 'visibility' }))
    .where(sql<boolean>`(tsv @@ ${words} or ${near} > 0.5)`)
    .orderBy(sql`ts_rank(tsv, ${words}) + ${near}`, 'desc')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total: rows[0]?.total ?? 0, found: rows.map(({ total: _, ...found }) => found) }
}
