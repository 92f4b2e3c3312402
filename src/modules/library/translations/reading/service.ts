import { bestLang } from '#kernel/languages.ts'
import { conflict } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { holdTranslationsOf, type Subject, translationsOf, updateTranslation } from '../queries.ts'
import { aligned, type Segment } from '../segments/index.ts'
import type { Original, Read, Translatable } from '../service.ts'

const REVIEW_TAKEN_BACK = { state: 'in-work', reviewed_by: null, reviewed_at: null } as const

/**
 * The original has a new revision: marks what is stale in each translation, and renews what readers
 * have of it. A room calls it in the transaction that publishes the revision.
 */
export async function originalRevised(
  work: Work,
  source: Translatable,
  original: Original,
): Promise<void> {
  for (const one of await holdTranslationsOf(work, { kind: source.kind, id: original.id })) {
    const pieces = aligned(original.segments, one.published ?? [])
    const stale = one.published ? pieces.filter(({ state }) => state !== 'fresh').length : 0
    const away = one.state === 'reviewed' ? REVIEW_TAKEN_BACK : {}
    if (!(await updateTranslation(work, one, { ...away, stale })))
      conflict('translating.refusal.changed-meanwhile')
    if (one.published && one.publishedRevision)
      await source.keep(work, original, { lang: one.lang, revision: one.publishedRevision, pieces })
  }
}

/** What readers have of a record in one language, laid beside the original as it is now. */
export async function readIn(
  work: Work,
  subject: Subject,
  segments: readonly Segment[],
  lang: string,
): Promise<Read | null> {
  const found = (await translationsOf(work, subject)).find((one) => one.lang === lang)
  if (!found?.published || found.publishedRevision === null) return null
  const pieces = aligned(segments, found.published)
  return { lang, revision: found.publishedRevision, pieces }
}

type InALanguage = { readonly number: number; readonly lang: string; readonly original: boolean }

/** Rows of records in each of their languages as one row a record: the first of the reader's that there is. */
export function inOneLanguage<T extends InALanguage>(
  rows: readonly T[],
  order: readonly string[],
): readonly T[] {
  return [...Map.groupBy(rows, ({ number }) => number).values()].flatMap((same) => {
    const original = same.find((row) => row.original) ?? same[0]
    if (!original) return []
    const langs = same.map(({ lang }) => lang)
    const lang = bestLang(langs, order, original.lang)
    return [same.find((row) => row.lang === lang) ?? original]
  })
}
