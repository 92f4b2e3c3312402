import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { jsonText } from '#platform/database/json.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Held } from './segments/index.ts'
import type { TranslatedKind, TranslationTables } from './tables.ts'

const db = (work: Work) => tablesOf<TranslationTables>(work)

export type Subject = { readonly kind: TranslatedKind; readonly id: string }

const columns = [
  ...(['id', 'kind', 'subject_id as subjectId', 'lang', 'state', 'stale', 'version'] as const),
  ...(['source_revision as sourceRevision', 'written_by as writtenBy'] as const),
  ...(['requested_by as requestedBy', 'requested_at as requestedAt'] as const),
  ...(['changed_at as changedAt', 'reviewed_by as reviewedBy'] as const),
  ...(['published_revision as publishedRevision', 'published_at as publishedAt'] as const),
] as const

export const findTranslation = (work: Work, id: string) =>
  db(work).selectFrom('library.translation').select(columns).where('id', '=', id).executeTakeFirst()

export type Translation = NonNullable<Awaited<ReturnType<typeof findTranslation>>>

const ofSubject = (work: Work, subject: Subject) =>
  db(work)
    .selectFrom('library.translation')
    .select([...columns, 'published'])
    .where('kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('lang')

type Found = Awaited<ReturnType<ReturnType<typeof ofSubject>['execute']>>

const withText = (rows: Found) =>
  rows.map((row) => ({ ...row, published: row.published as readonly Held[] | null }))

/** All translations of one record, with what readers have of each. */
export const translationsOf = async (work: Work, subject: Subject) =>
  withText(await ofSubject(work, subject).execute())

/** The same, held until the transaction ends: who else changes one waits, and finds it changed. */
export const holdTranslationsOf = async (work: Work, subject: Subject) =>
  withText(await ofSubject(work, subject).forUpdate().execute())

/** The work in hand. */
export const segmentsOf = (work: Work, translation: string) =>
  db(work)
    .selectFrom('library.translation_segment')
    .select(['key', 'hash', 'source', 'text', 'maker', 'person_id as personId', 'at'])
    .where('translation_id', '=', translation)
    .orderBy('place')
    .execute()

export type HeldSegment = Awaited<ReturnType<typeof segmentsOf>>[number]

/** Asks for a translation; the one that is there where somebody asked before. */
export async function insertTranslation(
  work: Work,
  subject: Subject,
  asked: { readonly lang: string; readonly revision: number; readonly person: string | null },
): Promise<string> {
  await db(work)
    .insertInto('library.translation')
    .values({
      ...{ id: newId(), kind: subject.kind, subject_id: subject.id, lang: asked.lang },
      ...{ state: 'requested', source_revision: asked.revision, requested_by: asked.person },
      ...{ requested_at: work.now, changed_at: work.now, reviewed_by: null, reviewed_at: null },
      ...{ published: null, published_revision: null, published_at: null },
    })
    .onConflict((on) => on.doNothing())
    .execute()
  const { id } = await db(work)
    .selectFrom('library.translation')
    .select('id')
    .where('kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('lang', '=', asked.lang)
    .executeTakeFirstOrThrow()
  return id
}

type Row = TranslationTables['library.translation']

/** Changes a translation that is still as it was seen. */
export async function updateTranslation(
  work: Work,
  seen: { readonly id: string; readonly version: number },
  change: Partial<
    Pick<
      Row,
      'state' | 'source_revision' | 'reviewed_by' | 'reviewed_at' | 'published_revision'
    > & {
      published_at: Date
      published: readonly Held[]
      written_by: string[]
      stale: number
      writer: string
    }
  >,
): Promise<boolean> {
  const { published, writer, ...columns } = change
  const done = await db(work)
    .updateTable('library.translation')
    .set({
      ...columns,
      ...(published ? { published: sql`${jsonText(published)}::jsonb` } : {}),
      ...(writer === undefined
        ? {}
        : {
            written_by: sql<string[]>`case when ${writer}::uuid = any (written_by) then written_by
              else written_by || ${writer}::uuid end`,
          }),
      changed_at: work.now,
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function replaceSegments(
  work: Work,
  translation: string,
  segments: readonly HeldSegment[],
): Promise<void> {
  await db(work)
    .deleteFrom('library.translation_segment')
    .where('translation_id', '=', translation)
    .execute()
  if (segments.length === 0) return
  await db(work)
    .insertInto('library.translation_segment')
    .values(
      segments.map(({ personId, ...segment }, place) => ({
        ...segment,
        ...{ translation_id: translation, place, person_id: personId },
      })),
    )
    .execute()
}
