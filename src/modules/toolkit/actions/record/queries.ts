import type { SelectQueryBuilder } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Horizon, Theme } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { beneficiariesOf, exclusionsOf, impactsOf, needsOf } from './links/index.ts'
import type { ActionTables, Beneficiary, Kind, Note, Status } from './tables.ts'

/** An action as plain values. Costs are minor units of `currency`, at prices of `priceYear`. */
export type ActionRecord = {
  readonly id: string
  readonly bodyId: string
  readonly code: string
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly kind: Kind
  readonly kindReason: string
  readonly theme: Theme
  readonly system: readonly number[]
  readonly horizon: Horizon
  /** The named person who drives it; empty for readers outside the body. */
  readonly champion: string
  /** The department that leads. */
  readonly lead: string
  readonly partners: string
  readonly place: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly costLow: number | null
  readonly costLikely: number | null
  readonly costHigh: number | null
  readonly currency: string | null
  readonly priceYear: number | null
  readonly expectedResult: string
  readonly risks: string
  readonly legalBasis: string
  readonly status: Status
  readonly unblockCondition: string
  readonly unblockOwner: string
  readonly supersededBy: string | null
  readonly visibility: Visibility
  /** Columns of its file that no field took; none for readers outside the body. */
  readonly notes: readonly Note[]
  readonly importId: string | null
  readonly externalRef: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly beneficiaries: readonly Beneficiary[]
  /** Ids of the impacts it addresses; none for readers outside the body. */
  readonly impacts: readonly string[]
  /** Ids of the actions that must be done first, as far as this actor may see them. */
  readonly dependencies: readonly string[]
  /** Ids of the actions that cannot be chosen together with it, as far as this actor may see them. */
  readonly exclusions: readonly string[]
}

type Row = Omit<ActionRecord, 'beneficiaries' | 'impacts' | 'dependencies' | 'exclusions'>

export type ActionFilter = {
  readonly ids?: readonly string[]
  readonly statuses?: readonly Status[]
  readonly kind?: Kind
  readonly theme?: Theme
  readonly horizon?: Horizon
  readonly importId?: string
}

/** The actions of a body that this actor may see, by code, whole, in six queries however many. */
export async function actionsOf(
  work: Work,
  actor: Actor,
  bodyId: string,
  filter: ActionFilter = {},
): Promise<readonly ActionRecord[]> {
  const query = seenActions(work, actor).where('action.body_id', '=', bodyId)
  return withLinks(
    work,
    actor,
    await filtered(query, filter).orderBy('action.code_order').execute(),
  )
}

/** Actions by id and in the order of their codes, whichever body they are of, as far as this actor may see them. */
export async function actionsById(
  work: Work,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly ActionRecord[]> {
  if (ids.length === 0) return []
  const rows = await seenActions(work, actor)
    .where('action.id', 'in', [...ids])
    .orderBy('action.code_order')
    .orderBy('action.id')
    .execute()
  return withLinks(work, actor, rows)
}

/** One action, or undefined where this actor may not see it. */
export async function openAction(
  work: Work,
  actor: Actor,
  id: string,
): Promise<ActionRecord | undefined> {
  return (await actionsById(work, actor, [id]))[0]
}

export function filtered<O>(
  query: SelectQueryBuilder<ActionTables & { action: ActionTables['toolkit.action'] }, 'action', O>,
  filter: ActionFilter,
) {
  let narrowed = query
  if (filter.ids) narrowed = narrowed.where('action.id', 'in', [...filter.ids, NO_ID])
  if (filter.statuses?.length)
    narrowed = narrowed.where('action.status', 'in', [...filter.statuses])
  if (filter.kind) narrowed = narrowed.where('action.kind', '=', filter.kind)
  if (filter.theme) narrowed = narrowed.where('action.theme', '=', filter.theme)
  if (filter.horizon) narrowed = narrowed.where('action.horizon', '=', filter.horizon)
  if (filter.importId) narrowed = narrowed.where('action.import_id', '=', filter.importId)
  return narrowed
}

/** An id that nothing has: keeps a list of ids from being empty. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

export function seenActions(work: Work, actor: Actor) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action as action')
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .select(['action.id', 'action.code', 'action.title', 'action.summary', 'action.description'])
    .select(['action.kind', 'action.theme', 'action.system', 'action.horizon', 'action.lead'])
    .select(['action.partners', 'action.place', 'action.currency', 'action.risks', 'action.status'])
    .select(['action.visibility', 'action.version', 'action.body_id as bodyId'])
    .select(['action.kind_reason as kindReason', 'action.starts_on as startsOn'])
    .select(['action.ends_on as endsOn', 'action.cost_low as costLow'])
    .select(['action.cost_likely as costLikely', 'action.cost_high as costHigh'])
    .select(['action.price_year as priceYear', 'action.expected_result as expectedResult'])
    .select(['action.legal_basis as legalBasis', 'action.created_at as createdAt'])
    .select(['action.updated_at as updatedAt', 'action.unblock_condition as unblockCondition'])
    .select(['action.champion', 'action.unblock_owner as unblockOwner'])
    .select(['action.superseded_by as supersededBy', 'action.import_id as importId'])
    .select('action.external_ref as externalRef')
    .select((is) => is.ref('action.notes').$castTo<readonly Note[]>().as('notes'))
}

/** Puts the lists to the rows: four queries, whatever their number. */
export async function withLinks(
  work: Work,
  actor: Actor,
  rows: readonly Row[],
): Promise<readonly ActionRecord[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const groups = Map.groupBy(await beneficiariesOf(work, ids), (each) => each.action_id)
  const impacts = Map.groupBy(await impactsOf(work, ids), (each) => each.action_id)
  const needs = Map.groupBy(await needsOf(work, actor, ids), (each) => each.action_id)
  const pairs = await exclusionsOf(work, actor, ids)
  const excluded = Map.groupBy(
    pairs.flatMap(({ a_id, b_id }) => [
      { here: a_id, other: b_id },
      { here: b_id, other: a_id },
    ]),
    (each) => each.here,
  )
  return rows.map((row) => ({
    ...forReader(actor, row),
    beneficiaries: (groups.get(row.id) ?? []).map((each) => ({
      group: each.group_key,
      sharePercent: each.share_percent,
    })),
    impacts: isInside(actor, row.bodyId)
      ? (impacts.get(row.id) ?? []).map((each) => each.impact_id)
      : [],
    dependencies: (needs.get(row.id) ?? []).map((each) => each.needs_id),
    exclusions: (excluded.get(row.id) ?? []).map((each) => each.other),
  }))
}

const isInside = (actor: Actor, bodyId: string): boolean => actor.acting?.bodyId === bodyId

/** Names of persons, notes from files and the reasoning stay inside the body. */
function forReader(actor: Actor, row: Row): Row {
  if (isInside(actor, row.bodyId)) return row
  return { ...row, champion: '', unblockOwner: '', kindReason: '', notes: [], importId: null }
}

/** The little that a link to an action shows, in one query. */
export function actionCards(work: Work, actor: Actor, ids: readonly string[]) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action as action')
    .select(['action.id', 'action.code', 'action.title', 'action.status'])
    .where('action.id', 'in', [...ids, NO_ID])
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .orderBy('action.code_order')
    .execute()
}

export type ActionCard = Awaited<ReturnType<typeof actionCards>>[number]

/** The actions that need this one done first, as far as this actor may see them. */
export function neededBy(work: Work, actor: Actor, id: string) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action_dependency as link')
    .innerJoin('toolkit.action as action', 'action.id', 'link.action_id')
    .select(['action.id', 'action.code', 'action.title', 'action.status'])
    .where('link.needs_id', '=', id)
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .orderBy('action.code_order')
    .execute()
}

/** The actions of a body to choose among, by code; those that are over come last. */
export function choicesOf(work: Work, actor: Actor, bodyId: string) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action as action')
    .select(['action.id', 'action.code', 'action.title', 'action.status'])
    .where('action.body_id', '=', bodyId)
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .orderBy((is) => is('action.status', 'in', ['dropped', 'superseded']))
    .orderBy('action.code_order')
    .limit(300)
    .execute()
}

/** The currency most actions of a city are costed in; null before the first. */
export async function usualCurrency(work: Work, bodyId: string): Promise<string | null> {
  const most = await tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action as action')
    .select('action.currency')
    .where('action.body_id', '=', bodyId)
    .where('action.currency', 'is not', null)
    .groupBy('action.currency')
    .orderBy((is) => is.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirst()
  return most?.currency ?? null
}

/** The body of an action as others call it. */
export function bodyOf(work: Work, id: string) {
  return tablesOf<PeopleViews>(work)
    .selectFrom('people.body_card')
    .select(['name', 'slug', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A city's actions are numbered by one hand at a time. */
export async function highestCode(work: Work, bodyId: string): Promise<number> {
  const taken = await tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action')
    .select('code')
    .where('body_id', '=', bodyId)
    .where('code', 'like', 'A-%')
    .execute()
  return taken.map(({ code }) => numberIn(code)).reduce((most, one) => Math.max(most, one), 0)
}

export const numberIn = (code: string): number => Number(/^A-(\d{1,6})$/.exec(code)?.[1] ?? 0)
