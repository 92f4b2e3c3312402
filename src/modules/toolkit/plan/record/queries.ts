import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../../crises/index.ts'
import { SECTIONS, type SectionContent, type SectionKey } from '../content/index.ts'
import type { PlanTables } from '../tables.ts'

type Tables = PlanTables & PeopleViews & CrisisTables

const draftSeen = (actor: Actor) =>
  visible(actor, { body: 'plan.body_id', visibility: 'plan.draft_visibility' })
const publishedSeen = (actor: Actor) =>
  visible(actor, { body: 'plan.body_id', visibility: 'plan.visibility' })

const newest = sql<number | null>`(select max(version.number) from toolkit.plan_version version
  where version.plan_id = plan.id)`

function plans(work: Work) {
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.plan as plan')
    .innerJoin('people.body_card as body', 'body.id', 'plan.body_id')
    .innerJoin('toolkit.crisis as crisis', 'crisis.id', 'plan.crisis_id')
    .leftJoin('toolkit.plan as next', 'next.id', 'plan.superseded_by')
    .select(['plan.id', 'plan.title', 'plan.slug', 'plan.lang', 'plan.state', 'plan.visibility'])
    .select(['plan.version', 'plan.body_id as bodyId', 'plan.crisis_id as crisisId'])
    .select(['plan.portfolio_id as portfolioId', 'plan.board_id as boardId'])
    .select(['plan.updated_at as updatedAt', 'plan.created_at as createdAt'])
    .select(['body.name as bodyName', 'body.slug as bodySlug', 'body.country', 'body.demo'])
    .select(['crisis.title as crisisTitle', 'crisis.visibility as crisisVisibility'])
    .select('next.slug as nextSlug')
    .select(newest.as('newestVersion'))
}

/** A plan as its own city works on it. */
export const findDraft = (work: Work, actor: Actor, id: string) =>
  plans(work)
    .where('plan.id', '=', id)
    .where('plan.body_id', '=', actor.acting?.bodyId ?? null)
    .where(draftSeen(actor))
    .executeTakeFirst()

export type PlanRecord = NonNullable<Awaited<ReturnType<typeof findDraft>>>

/** A plan that has been published, for whoever may read what is published. */
export const findPublished = (work: Work, actor: Actor, slug: string) =>
  plans(work)
    .where('plan.slug', '=', slug)
    .where(publishedSeen(actor))
    .where(sql<boolean>`${newest} is not null`)
    .executeTakeFirst()

/** A page of the plans this actor may see: the own city's with their drafts, others once published. */
export const listPlans = (work: Work, actor: Actor, page: number) =>
  plans(work)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(
      sql<boolean>`((plan.body_id = ${actor.acting?.bodyId ?? null} and ${draftSeen(actor)})
        or (${publishedSeen(actor)} and ${newest} is not null))`,
    )
    .orderBy(sql`coalesce(plan.body_id = ${actor.acting?.bodyId ?? null}, false)`, 'desc')
    .orderBy('plan.updated_at', 'desc')
    .orderBy('plan.id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export const planCards = (work: Work, actor: Actor, ids: readonly string[]) =>
  plans(work)
    .where('plan.id', 'in', [...ids])
    .where(
      sql<boolean>`((plan.body_id = ${actor.acting?.bodyId ?? null} and ${draftSeen(actor)})
        or (${publishedSeen(actor)} and ${newest} is not null))`,
    )
    .execute()

export const slugTaken = (work: Work, slug: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.plan')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()

export async function insertPlan(
  work: Work,
  row: {
    readonly id: string
    readonly bodyId: string
    readonly crisisId: string
    readonly portfolioId: string | null
    readonly boardId: string | null
    readonly slug: string
    readonly title: string
    readonly lang: Lang
    readonly by: string | null
  },
): Promise<void> {
  const db = tablesOf<Tables>(work)
  await db
    .insertInto('toolkit.plan')
    .values({
      id: row.id,
      body_id: row.bodyId,
      crisis_id: row.crisisId,
      portfolio_id: row.portfolioId,
      board_id: row.boardId,
      slug: row.slug,
      title: row.title,
      lang: row.lang,
      visibility: 'public',
      superseded_by: null,
      created_at: work.now,
      created_by: row.by,
      updated_at: work.now,
    })
    .execute()
  await db
    .insertInto('toolkit.plan_section')
    .values(
      SECTIONS.map((key) => ({
        plan_id: row.id,
        key,
        opened_at: null,
        updated_at: work.now,
        updated_by: null,
      })),
    )
    .execute()
}

export type SectionRecord = {
  readonly key: SectionKey
  readonly state: 'open' | 'filled' | 'not-yet'
  readonly content: SectionContent
  readonly reason: string
  readonly version: number
  readonly openedAt: Date | null
  readonly updatedAt: Date
}

/** The sections of a plan in reading order. */
export async function sectionsOf(work: Work, planId: string): Promise<readonly SectionRecord[]> {
  const rows = await tablesOf<Tables>(work)
    .selectFrom('toolkit.plan_section')
    .select(['key', 'state', 'content', 'reason', 'version'])
    .select(['opened_at as openedAt', 'updated_at as updatedAt'])
    .where('plan_id', '=', planId)
    .execute()
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return SECTIONS.flatMap((key) => {
    const row = byKey.get(key)
    if (!row) return []
    const held = row.content as Partial<SectionContent>
    return [{ ...row, content: { text: held.text ?? '', rows: held.rows ?? [] } }]
  })
}

export async function updatePlan(
  work: Work,
  plan: { readonly id: string; readonly version: number },
  change: {
    readonly title?: string
    readonly visibility?: Visibility
    readonly lang?: Lang
    readonly portfolio_id?: string | null
    readonly board_id?: string | null
    readonly state?: 'draft' | 'published' | 'superseded'
    readonly superseded_by?: string
  },
): Promise<boolean> {
  const done = await tablesOf<Tables>(work)
    .updateTable('toolkit.plan')
    .set({ ...change, version: plan.version + 1, updated_at: work.now })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveSection(
  work: Work,
  planId: string,
  section: {
    readonly key: SectionKey
    readonly version: number
    readonly state: 'open' | 'filled' | 'not-yet'
    readonly content: SectionContent
    readonly reason: string
    readonly openedAt: Date | null
    readonly by: string | null
  },
): Promise<boolean> {
  const done = await tablesOf<Tables>(work)
    .updateTable('toolkit.plan_section')
    .set({
      state: section.state,
      content: JSON.stringify(section.content),
      reason: section.reason,
      opened_at: section.openedAt,
      updated_at: work.now,
      updated_by: section.by,
      version: section.version + 1,
    })
    .where('plan_id', '=', planId)
    .where('key', '=', section.key)
    .where('version', '=', section.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
