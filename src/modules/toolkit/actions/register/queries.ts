import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { HORIZONS } from '#kernel/frame.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import {
  type ActionRecord,
  type ActionTables,
  filtered,
  STATUSES,
  seenActions,
  withLinks,
} from '../record/index.ts'
import type { ListQuery, SortKey } from './forms.ts'

type Tables = ActionTables & PeopleViews

const SEEN = { body: 'action.body_id', visibility: 'action.visibility' }

/** The orders that are no alphabet: soonest first, the life of an action. */
const ORDERS: Readonly<Record<SortKey, ReturnType<typeof sql>>> = {
  code: sql`action.code_order`,
  title: sql`platform.folded(action.title)`,
  theme: sql`action.theme`,
  horizon: sql`array_position(${[...HORIZONS]}::text[], action.horizon)`,
  status: sql`array_position(${[...STATUSES]}::text[], action.status)`,
  updated: sql`action.updated_at`,
}

/** One page of the list, with the whole count, in one query. */
export function listActions(work: Work, actor: Actor, query: ListQuery, page: number) {
  const rows = tablesOf<Tables>(work)
    .selectFrom('toolkit.action as action')
    .innerJoin('people.body_card as body', 'body.id', 'action.body_id')
    .select(['action.id', 'action.code', 'action.title', 'action.kind', 'action.theme'])
    .select(['action.horizon', 'action.status', 'action.lead', 'action.currency'])
    .select(['action.cost_low as costLow', 'action.cost_likely as costLikely'])
    .select(['action.cost_high as costHigh', 'body.name as city', 'body.demo'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(visible(actor, SEEN))
    .where(scoped(actor, query))
    .where(filters(query))
    .orderBy(ORDERS[query.sort], query.direction)
    .orderBy('action.code_order')
    .orderBy('action.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  return rows.execute()
}

const scoped = (actor: Actor, { of }: ListQuery) =>
  of === 'own' ? sql<boolean>`action.body_id = ${actor.acting?.bodyId ?? null}` : sql<boolean>`true`

function filters({ filter }: ListQuery) {
  const { theme = null, kind = null, horizon = null } = filter
  const status = filter.statuses?.[0] ?? null
  return sql<boolean>`(${theme}::text is null or action.theme = ${theme})
    and (${kind}::text is null or action.kind = ${kind})
    and (${horizon}::text is null or action.horizon = ${horizon})
    and (${status}::text is null or action.status = ${status})`
}

/** The figures over the list, from one query so that they add up. */
export async function countActions(work: Work, actor: Actor, query: ListQuery) {
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`count(*) filter (where ${condition})`
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.action as action')
    .select([
      sql<number>`count(*)`.as('all'),
      count(sql<boolean>`kind = 'recovery'`).as('recovery'),
      count(sql<boolean>`kind = 'renewal'`).as('renewal'),
      count(sql<boolean>`status = 'in-progress'`).as('going'),
      count(sql<boolean>`status = 'blocked'`).as('blocked'),
      count(sql<boolean>`status = 'done'`).as('done'),
    ])
    .where(visible(actor, SEEN))
    .where(scoped(actor, query))
    .executeTakeFirstOrThrow()
}

const MOST_EXPORTED = 5_000

/** Everything the list asks for, whole, for a file: at most 5,000 actions. */
export async function exportActions(work: Work, actor: Actor, query: ListQuery) {
  const rows = await filtered(seenActions(work, actor), query.filter)
    .where(scoped(actor, query))
    .orderBy(ORDERS[query.sort], query.direction)
    .orderBy('action.code_order')
    .orderBy('action.id')
    .limit(MOST_EXPORTED)
    .execute()
  const actions: readonly ActionRecord[] = await withLinks(work, actor, rows)
  const bodies = [...new Set(actions.map(({ bodyId }) => bodyId))]
  const names = bodies.length === 0 ? [] : await bodyNames(work, bodies)
  return { actions, cities: new Map(names.map(({ id, name }) => [id, name])) }
}

const bodyNames = (work: Work, ids: readonly string[]) =>
  tablesOf<PeopleViews>(work)
    .selectFrom('people.body_card')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
