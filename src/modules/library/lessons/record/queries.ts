import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { jsonText } from '#platform/database/json.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { atDesk } from './policy.ts'
import type { Anchor, LessonTables, LessonViews, Other, Source } from './tables.ts'
import { type LessonValues, placesOf } from './values/index.ts'

const db = (work: Work) => tablesOf<LessonTables & LessonViews & PeopleViews>(work)

/** Lessons this actor may see: published to them, of their own body, or in the desk's queue. */
export function seenLessons(work: Work, actor: Actor) {
  const person = actor.person?.id ?? null
  return db(work)
    .selectFrom('library.lesson as lesson')
    .innerJoin('people.body_card as body', 'body.id', 'lesson.body_id')
    .where((is) => {
      const away = is('lesson.state', 'not in', ['held', 'withdrawn'])
      return is.or([
        visible(actor, { body: 'lesson.body_id', visibility: 'lesson.visibility' }),
        ...(atDesk(actor) ? [away] : []),
        ...(person === null ? [] : [is.and([away, is('lesson.suggested_by', '=', person)])]),
      ])
    })
}

const headColumns = [
  ...(['lesson.id', 'lesson.number', 'lesson.state', 'lesson.visibility'] as const),
  ...(['lesson.revision', 'lesson.version', 'lesson.reason'] as const),
  ...(['body.name as bodyName', 'body.slug as bodySlug', 'body.kind as bodyKind'] as const),
  ...(['body.demo', 'lesson.body_id as bodyId'] as const),
  ...(['lesson.suggestion_lang as suggestionLang'] as const),
  ...(['lesson.suggestion_headline as suggestionHeadline'] as const),
  ...(['lesson.suggestion_text as suggestionText'] as const),
  ...(['lesson.suggestion_place as suggestionPlace'] as const),
  ...(['lesson.suggestion_url as suggestionUrl', 'lesson.suggested_by as suggestedBy'] as const),
  ...(['lesson.suggested_at as suggestedAt', 'lesson.duplicate_of as duplicateOf'] as const),
  ...(['lesson.anchor_kind as anchorKind', 'lesson.anchor_id as anchorId'] as const),
  ...(['lesson.anchor_detail as anchorDetail', 'lesson.published_at as publishedAt'] as const),
  ...(['lesson.revised_at as revisedAt', 'lesson.ended_at as endedAt'] as const),
] as const

/** One lesson's head by its number or its id, through the actor. */
export const findLesson = (work: Work, actor: Actor, which: { id: string } | { number: number }) =>
  seenLessons(work, actor)
    .select(headColumns)
    .$if('id' in which, (query) => query.where('lesson.id', '=', 'id' in which ? which.id : ''))
    .$if('number' in which, (query) =>
      query.where('lesson.number', '=', 'number' in which ? which.number : 0),
    )
    .executeTakeFirst()

export type Lesson = NonNullable<Awaited<ReturnType<typeof findLesson>>>

const revisionColumns = [
  ...([
    'revision',
    'lang',
    'headline',
    'situation',
    'others',
    'checks',
    'themes',
    'goals',
  ] as const),
  ...(['stages', 'hazards', 'grade', 'limits', 'sources', 'version'] as const),
  ...(['grade_reason as gradeReason', 'shown_to as shownTo', 'anchor_kind', 'anchor_id'] as const),
  ...(['anchor_detail', 'what_changed as whatChanged', 'written_by as writtenBy'] as const),
  ...(['drafted_at as draftedAt', 'returned_note as returnedNote'] as const),
  ...(['checked_by as checkedBy', 'checked_at as checkedAt'] as const),
  ...(['published_by as publishedBy', 'published_at as publishedAt'] as const),
] as const

/** One revision, as it was or is being written. */
export async function findRevision(work: Work, lesson: string, which: number | 'working') {
  const row = await db(work)
    .selectFrom('library.lesson_revision')
    .select(revisionColumns)
    .where('lesson_id', '=', lesson)
    .$if(which === 'working', (query) => query.where('published_at', 'is', null))
    .$if(which !== 'working', (query) => query.where('revision', '=', Number(which)))
    .executeTakeFirst()
  return row && revisionFrom(row)
}

type RevisionRow = {
  readonly others: unknown
  readonly sources: unknown
  readonly anchor_kind: Anchor['kind'] | null
  readonly anchor_id: string | null
  readonly anchor_detail: string
}

function revisionFrom<T extends RevisionRow>(row: T) {
  const { anchor_kind, anchor_id, anchor_detail, ...rest } = row
  const anchor: Anchor | null =
    anchor_kind === null || anchor_id === null
      ? null
      : { kind: anchor_kind, id: anchor_id, detail: anchor_detail }
  return {
    ...rest,
    others: row.others as readonly Other[],
    sources: row.sources as readonly Source[],
    anchor,
  }
}

/** What lessons say now, by their ids: the published revisions. */
export async function currentRevisions(work: Work, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Revision>()
  const rows = await db(work)
    .selectFrom('library.lesson_revision as revision')
    .select([...revisionColumns, 'lesson_id'])
    .where('lesson_id', 'in', [...ids])
    .where('revision', '=', (is) =>
      is
        .selectFrom('library.lesson as lesson')
        .select('lesson.revision')
        .whereRef('lesson.id', '=', 'revision.lesson_id'),
    )
    .execute()
  return new Map<string, Revision>(rows.map((row) => [row.lesson_id, revisionFrom(row)]))
}

export type Revision = NonNullable<Awaited<ReturnType<typeof findRevision>>>

export const openingOf = async (work: Work, lang: string): Promise<string | undefined> =>
  (
    await db(work)
      .selectFrom('library.headline_form')
      .select('opening')
      .where('lang', '=', lang)
      .executeTakeFirst()
  )?.opening

type Suggested = LessonTables['library.lesson']

export async function insertLesson(
  work: Work,
  row: Pick<
    Suggested,
    'id' | 'body_id' | 'state' | 'visibility' | 'suggestion_lang' | 'suggestion_headline'
  > &
    Pick<Suggested, 'suggestion_text' | 'suggested_by'> & {
      readonly suggestion_place: string
      readonly suggestion_url: string
      readonly anchor: Anchor | null
    },
): Promise<number> {
  const { anchor, ...columns } = row
  const { number } = await db(work)
    .insertInto('library.lesson')
    .values({ ...columns, ...anchorColumns(anchor), suggested_at: work.now, ...NOTHING_YET })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

const NOTHING_YET = {
  reason: null,
  duplicate_of: null,
  published_at: null,
  revised_at: null,
  ended_at: null,
}

const anchorColumns = (anchor: Anchor | null) => ({
  anchor_kind: anchor?.kind ?? null,
  anchor_id: anchor?.id ?? null,
  anchor_detail: anchor?.detail ?? '',
})

const json = (value: unknown) => sql<unknown>`${jsonText(value)}::jsonb`

const columnsOf = ({ gradeReason, shownTo, anchor, others, sources, ...values }: LessonValues) => ({
  ...values,
  checks: [...values.checks],
  themes: [...values.themes],
  goals: [...values.goals],
  stages: [...values.stages],
  hazards: [...values.hazards],
  others: json(others),
  sources: json(sources),
  places: json(placesOf(others)),
  countries: [...new Set(others.map(({ country }) => country).filter((code) => code !== null))],
  grade_reason: gradeReason,
  shown_to: shownTo,
  ...anchorColumns(anchor),
})

export async function insertRevision(
  work: Work,
  at: { readonly lesson: string; readonly revision: number; readonly person: string },
  values: LessonValues,
  whatChanged: string,
): Promise<void> {
  await db(work)
    .insertInto('library.lesson_revision')
    .values({
      ...columnsOf(values),
      lesson_id: at.lesson,
      revision: at.revision,
      what_changed: whatChanged,
      written_by: [at.person],
      drafted_at: work.now,
      checked_by: null,
      checked_at: null,
      published_by: null,
      published_at: null,
    })
    .execute()
}

/** Writes the working revision anew; a check that was made before no longer counts. */
export async function updateRevision(
  work: Work,
  at: { readonly lesson: string; readonly version: number; readonly person: string },
  values: LessonValues,
  whatChanged: string,
): Promise<boolean> {
  const done = await db(work)
    .updateTable('library.lesson_revision')
    .set({
      ...columnsOf(values),
      what_changed: whatChanged,
      written_by: sql<string[]>`case when ${at.person}::uuid = any (written_by) then written_by
        else written_by || ${at.person}::uuid end`,
      drafted_at: work.now,
      checked_by: null,
      checked_at: null,
      version: at.version + 1,
    })
    .where('lesson_id', '=', at.lesson)
    .where('published_at', 'is', null)
    .where('version', '=', at.version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Changes what is said about the working revision, not what it says. */
export async function markRevision(
  work: Work,
  at: { readonly lesson: string; readonly version: number },
  marks: Partial<
    Pick<
      LessonTables['library.lesson_revision'],
      'checked_by' | 'checked_at' | 'published_by' | 'published_at'
    > & { returned_note: string }
  >,
): Promise<boolean> {
  const done = await db(work)
    .updateTable('library.lesson_revision')
    .set({ ...marks, version: at.version + 1 })
    .where('lesson_id', '=', at.lesson)
    .where('published_at', 'is', null)
    .where('version', '=', at.version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Moves the head on; false when somebody else has meanwhile. */
export async function updateHead(
  work: Work,
  seen: { readonly id: string; readonly version: number },
  change: Partial<
    Pick<
      LessonTables['library.lesson'],
      | 'state'
      | 'visibility'
      | 'reason'
      | 'duplicate_of'
      | 'published_at'
      | 'revised_at'
      | 'ended_at'
    > & { revision: number }
  >,
): Promise<boolean> {
  const done = await db(work)
    .updateTable('library.lesson')
    .set({ ...change, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
