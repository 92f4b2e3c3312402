import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { type LessonViews, seenLessons } from '../record/index.ts'
import type { LessonFilter } from './forms.ts'

type ShortText = {
  readonly lang: string
  readonly original: boolean
  readonly headline: string
  readonly situation: string
}

const texts = sql<readonly ShortText[]>`(
  select json_agg(json_build_object('lang', said.lang, 'original', said.original,
    'headline', said.headline, 'situation', left(said.situation, 400)) order by said.lang)
  from library.lesson_text as said where said.lesson_id = card.id)`

const published = (work: Work, actor: Actor) =>
  tablesOf<LessonViews>(work)
    .selectFrom('library.lesson_card as card')
    .where('card.original', '=', true)
    .where('card.state', '=', 'published')
    .where(visible(actor, { body: 'card.body_id', visibility: 'card.visibility' }))

/** Published lessons, the newest first, each with its texts in every language: one statement. */
export const listLessons = (
  work: Work,
  actor: Actor,
  filter: LessonFilter,
  { page, size = PAGE_SIZE }: { readonly page: number; readonly size?: number },
) => {
  const has = (column: string, value: string | number) =>
    sql<boolean>`${value} = any(${sql.ref(column)})`
  const { theme, goal, stage, hazard, country, grade } = filter
  return published(work, actor)
    .select(['card.number', 'card.themes', 'card.countries', 'card.grade', 'card.lang'])
    .select(['card.published_at as publishedAt', 'card.revised_at as revisedAt'])
    .select(texts.as('texts'))
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(theme !== undefined, (query) => query.where(has('card.themes', theme ?? '')))
    .$if(goal !== undefined, (query) => query.where(has('card.goals', goal ?? 0)))
    .$if(stage !== undefined, (query) => query.where(has('card.stages', stage ?? '')))
    .$if(hazard !== undefined, (query) => query.where(has('card.hazards', hazard ?? '')))
    .$if(country !== undefined, (query) => query.where(has('card.countries', country ?? '')))
    .$if(grade !== undefined, (query) => query.where('card.grade', '=', grade ?? 0))
    .orderBy('card.published_at', 'desc')
    .orderBy('card.number', 'desc')
    .offset((page - 1) * size)
    .limit(size)
    .execute()
}

export type LessonRow = Awaited<ReturnType<typeof listLessons>>[number]

/** How many published lessons each theme and each goal has. */
export async function lessonCounts(work: Work, actor: Actor) {
  const counted = (column: 'card.themes' | 'card.goals') =>
    published(work, actor)
      .select([sql<string>`unnest(${sql.ref(column)})::text`.as('key')])
      .select(sql<number>`count(*)::int`.as('count'))
      .groupBy('key')
      .execute()
  const byKey = (rows: readonly { key: string; count: number }[]) =>
    new Map(rows.map(({ key, count }) => [key, count]))
  return { themes: byKey(await counted('card.themes')), goals: byKey(await counted('card.goals')) }
}

export type LessonCounts = Awaited<ReturnType<typeof lessonCounts>>

/** What became of what the actor, or the body they act for, suggested. */
export const listSuggestions = (work: Work, actor: Actor, page: number) =>
  seenLessons(work, actor)
    .select(['lesson.number', 'lesson.state', 'lesson.suggestion_headline as headline'])
    .select(['lesson.suggested_at as suggestedAt', 'lesson.reason'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((is) =>
      is.or([
        is('lesson.suggested_by', '=', actor.person?.id ?? null),
        is('lesson.body_id', '=', actor.acting?.bodyId ?? null),
      ]),
    )
    .orderBy('lesson.suggested_at', 'desc')
    .orderBy('lesson.number', 'desc')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type SuggestionRow = Awaited<ReturnType<typeof listSuggestions>>[number]
