import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { HomeTables } from './tables.ts'

const dbOf = (work: Work) => tablesOf<HomeTables & PeopleViews>(work)

export type Standing = {
  readonly openCrises: number
  readonly lastWaveOn: string | null
  readonly known: number
  readonly unknown: number
  readonly actions: number
  readonly renewal: number
  readonly blocked: number
  readonly plan: { readonly id: string; readonly title: string; readonly state: string } | null
}

/** Where a body stands, as far as this actor may see: one query for the figures, one for the plan. */
export async function standingOf(work: Work, actor: Actor, body: string): Promise<Standing> {
  const db = dbOf(work)
  const seen = (alias: string) =>
    visible(actor, { body: `${alias}.body_id`, visibility: `${alias}.visibility` })
  const crises = db
    .selectFrom('toolkit.crisis as crisis')
    .where('crisis.body_id', '=', body)
    .where(seen('crisis'))
  const waves = crises.innerJoin('toolkit.wave as wave', 'wave.crisis_id', 'crisis.id')
  const actions = db
    .selectFrom('toolkit.action as action')
    .where('action.body_id', '=', body)
    .where(seen('action'))
  const newestWave = waves.select('wave.id').orderBy('wave.opened_on', 'desc').limit(1)
  const impacts = db.selectFrom('toolkit.impact').where('wave_id', 'in', newestWave)
  const figures = await db
    .selectNoFrom([
      crises
        .where('crisis.closed_on', 'is', null)
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('openCrises'),
      waves.select((all) => all.fn.max('wave.opened_on').as('on')).as('lastWaveOn'),
      impacts
        .where('severity', 'is not', null)
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('known'),
      impacts
        .where('severity', 'is', null)
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('unknown'),
      actions.select((all) => all.fn.countAll<number>().as('n')).as('actions'),
      actions
        .where('action.kind', '=', 'renewal')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('renewal'),
      actions
        .where('action.status', '=', 'blocked')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('blocked'),
    ])
    .executeTakeFirstOrThrow()
  const plan = await db
    .selectFrom('toolkit.plan as plan')
    .select(['plan.id', 'plan.title', 'plan.state'])
    .where('plan.body_id', '=', body)
    .where('plan.state', '<>', 'superseded')
    .where(seen('plan'))
    .orderBy('plan.updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    openCrises: figures.openCrises ?? 0,
    lastWaveOn: figures.lastWaveOn,
    known: figures.known ?? 0,
    unknown: figures.unknown ?? 0,
    actions: figures.actions ?? 0,
    renewal: figures.renewal ?? 0,
    blocked: figures.blocked ?? 0,
    plan: plan ?? null,
  }
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
    .select(['crisis.id', 'crisis.title', 'body.name as by', 'crisis.created_at as at'])
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
    .select(['action.id', 'action.title', 'body.name as by', 'action.updated_at as at'])
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
    .select(['plan.id', 'plan.slug', 'plan.title', 'body.name as by'])
    .select(sql<Date>`max(version.published_at)`.as('at'))
    .where('plan.state', '=', 'published')
    .where(visible(actor, { body: 'plan.body_id', visibility: 'plan.visibility' }))
    .$if(whose.only !== undefined, (all) => all.where('plan.body_id', '=', whose.only ?? ''))
    .$if(whose.but !== undefined, (all) => all.where('plan.body_id', '<>', whose.but ?? ''))
    .groupBy(['plan.id', 'plan.slug', 'plan.title', 'body.name'])
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}
