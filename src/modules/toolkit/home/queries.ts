import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { HomeTables } from './tables.ts'

const dbOf = (work: Work) => tablesOf<HomeTables & PeopleViews>(work)

export type Standing = {
  readonly openCrises: number
  readonly actions: number
  readonly renewal: number
  readonly plan: { readonly id: string; readonly title: string; readonly state: string } | null
}

/** Where a body stands, as far as this actor may see: one query for the figures, one for the plan. */
export async function standingOf(work: Work, actor: Actor, body: string): Promise<Standing> {
  const figures = await figuresOf(work, actor, body)
  return {
    openCrises: figures.openCrises ?? 0,
    actions: figures.actions ?? 0,
    renewal: figures.renewal ?? 0,
    plan: (await currentPlan(work, actor, body)) ?? null,
  }
}

const seenBy = (actor: Actor, alias: string) =>
  visible(actor, { body: `${alias}.body_id`, visibility: `${alias}.visibility` })

/** What the actor sees of a body: its crises and its actions. */
function rowsOf(work: Work, actor: Actor, body: string) {
  const db = dbOf(work)
  const crises = db
    .selectFrom('toolkit.crisis as crisis')
    .where('crisis.body_id', '=', body)
    .where(seenBy(actor, 'crisis'))
  const actions = db
    .selectFrom('toolkit.action as action')
    .where('action.body_id', '=', body)
    .where(seenBy(actor, 'action'))
    .select((all) => all.fn.countAll<number>().as('n'))
  return { crises, actions }
}

function figuresOf(work: Work, actor: Actor, body: string) {
  const { crises, actions } = rowsOf(work, actor, body)
  const open = crises
    .where('crisis.closed_on', 'is', null)
    .select((all) => all.fn.countAll<number>().as('n'))
  return dbOf(work)
    .selectNoFrom([
      open.as('openCrises'),
      actions.as('actions'),
      actions.where('action.kind', '=', 'renewal').as('renewal'),
    ])
    .executeTakeFirstOrThrow()
}

function currentPlan(work: Work, actor: Actor, body: string) {
  return dbOf(work)
    .selectFrom('toolkit.plan as plan')
    .select(['plan.id', 'plan.title', 'plan.state'])
    .where('plan.body_id', '=', body)
    .where('plan.state', '<>', 'superseded')
    .where(seenBy(actor, 'plan'))
    .orderBy('plan.updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The blocked actions of a body, the longest untouched first. */
export function stuckActions(work: Work, actor: Actor, body: string, limit: number) {
  return dbOf(work)
    .selectFrom('toolkit.action as action')
    .select(['action.id', 'action.title', 'action.unblock_condition as condition'])
    .select(['action.unblock_owner as owner', 'action.updated_at as since'])
    .where('action.body_id', '=', body)
    .where('action.status', '=', 'blocked')
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .orderBy('action.updated_at')
    .limit(limit)
    .execute()
}

type Newest = {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly demo: boolean
  readonly at: Date
}

/** Which bodies a showcase is about: one, or all but the one that is asking. */
export type Whose = { readonly only?: string | undefined; readonly but?: string | undefined }

export function newestCrises(
  work: Work,
  actor: Actor,
  whose: Whose,
  limit: number,
): Promise<Newest[]> {
  return dbOf(work)
    .selectFrom('toolkit.crisis as crisis')
    .innerJoin('people.body_card as body', 'body.id', 'crisis.body_id')
    .select([
      'crisis.id',
      'crisis.title',
      'body.name as by',
      'body.demo',
      'crisis.created_at as at',
    ])
    .where(visible(actor, { body: 'crisis.body_id', visibility: 'crisis.visibility' }))
    .$if(whose.only !== undefined, (all) => all.where('crisis.body_id', '=', whose.only ?? ''))
    .$if(whose.but !== undefined, (all) => all.where('crisis.body_id', '<>', whose.but ?? ''))
    .orderBy('crisis.created_at', 'desc')
    .limit(limit)
    .execute()
}

export function newestActions(
  work: Work,
  actor: Actor,
  whose: Whose,
  limit: number,
): Promise<Newest[]> {
  return dbOf(work)
    .selectFrom('toolkit.action as action')
    .innerJoin('people.body_card as body', 'body.id', 'action.body_id')
    .select([
      'action.id',
      'action.title',
      'body.name as by',
      'body.demo',
      'action.updated_at as at',
    ])
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .where('action.status', 'not in', ['dropped', 'superseded'])
    .$if(whose.only !== undefined, (all) => all.where('action.body_id', '=', whose.only ?? ''))
    .$if(whose.but !== undefined, (all) => all.where('action.body_id', '<>', whose.but ?? ''))
    .orderBy('action.updated_at', 'desc')
    .limit(limit)
    .execute()
}

/** Published frameworks by the day of their newest version. A draft is nobody else's business. */
export function newestPlans(
  work: Work,
  actor: Actor,
  whose: Whose,
  limit: number,
): Promise<(Newest & { slug: string })[]> {
  return dbOf(work)
    .selectFrom('toolkit.plan as plan')
    .innerJoin('people.body_card as body', 'body.id', 'plan.body_id')
    .innerJoin('toolkit.plan_version as version', 'version.plan_id', 'plan.id')
    .select(['plan.id', 'plan.slug', 'plan.title', 'body.name as by', 'body.demo'])
    .select(sql<Date>`max(version.published_at)`.as('at'))
    .where('plan.state', '=', 'published')
    .where(visible(actor, { body: 'plan.body_id', visibility: 'plan.visibility' }))
    .$if(whose.only !== undefined, (all) => all.where('plan.body_id', '=', whose.only ?? ''))
    .$if(whose.but !== undefined, (all) => all.where('plan.body_id', '<>', whose.but ?? ''))
    .groupBy(['plan.id', 'plan.slug', 'plan.title', 'body.name', 'body.demo'])
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}
