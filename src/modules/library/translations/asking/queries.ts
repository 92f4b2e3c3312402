import { sql } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { TranslationState, TranslationTables } from '../tables.ts'

export type TranslationFilter = {
  readonly lang?: string
  readonly state?: TranslationState | 'stale'
}

/** Translations, what was asked for longest first; which of them a reader may see their rooms say. */
export const listTranslations = (work: Work, filter: TranslationFilter, page: number) =>
  tablesOf<TranslationTables>(work)
    .selectFrom('library.translation')
    .select(['id', 'kind', 'subject_id as subjectId', 'lang', 'state', 'stale'])
    .select('changed_at as changedAt')
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(filter.lang !== undefined, (query) => query.where('lang', '=', filter.lang ?? ''))
    .$if(filter.state === 'stale', (query) => query.where('stale', '>', 0))
    .$if(filter.state !== undefined && filter.state !== 'stale', (query) =>
      query.where(
        'state',
        '=',
        filter.state === 'stale' ? 'published' : (filter.state ?? 'in-work'),
      ),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type TranslationRow = Awaited<ReturnType<typeof listTranslations>>[number]
