import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { invalid } from '#kernel/refusals.ts'
import { jsonText } from '#platform/database/json.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { relate, unrelate } from '#platform/provenance/provenance.ts'
import type { ActionTables, Beneficiary } from '../tables.ts'
import { hiddenLinks, type ImpactView } from './queries.ts'

type Here = { readonly id: string; readonly bodyId: string }

/** What an action names: impacts it addresses, actions it needs, actions it rules out. */
type Named = {
  readonly impacts: readonly string[]
  readonly dependencies: readonly string[]
  readonly exclusions: readonly string[]
}

type Lists = Named & { readonly beneficiaries: readonly Beneficiary[] }

/** An action's lists: what they are to be, and what they were; null for a new action. */
type Listed = Here & { readonly whole: Lists; readonly before: Named | null }

/**
 * Makes actions' lists what the values say: groups, impacts, dependencies, exclusions. Groups are
 * written together; the others only where they change, and one action after the other, since
 * each of them may close a circle.
 */
export async function setLinks(work: Work, actor: Actor, many: readonly Listed[]): Promise<void> {
  await setBeneficiaries(work, many)
  for (const one of many) if (isRelinked(one)) await relink(work, actor, one, one.whole)
}

const LISTS = ['impacts', 'dependencies', 'exclusions'] as const

const isRelinked = ({ whole, before }: Listed): boolean =>
  LISTS.some((list) => [...(before?.[list] ?? [])].sort().join() !== whole[list].join())

async function relink(work: Work, actor: Actor, here: Here, whole: Named): Promise<void> {
  const hidden = await hiddenLinks(work, actor, here.id)
  await setImpacts(work, actor, here.id, together(whole.impacts, hidden.impacts))
  await refuseStrangers(work, here, whole)
  await setDependencies(work, here, together(whole.dependencies, hidden.dependencies))
  await setExclusions(work, here.id, together(whole.exclusions, hidden.exclusions))
}

const together = (named: readonly string[], hidden: readonly string[]): readonly string[] => [
  ...new Set([...named, ...hidden]),
]

async function setBeneficiaries(work: Work, many: readonly Listed[]): Promise<void> {
  const db = tablesOf<ActionTables>(work)
  const known = many.filter(({ before }) => before !== null).map(({ id }) => id)
  if (known.length > 0)
    await db.deleteFrom('toolkit.action_beneficiary').where('action_id', 'in', known).execute()
  const groups = many.flatMap(({ id, whole }) =>
    whole.beneficiaries.map(({ group, sharePercent }) => ({ id, group, share: sharePercent })),
  )
  if (groups.length === 0) return
  await sql`insert into toolkit.action_beneficiary (action_id, group_key, share_percent)
    select id, "group", share from jsonb_to_recordset(${jsonText(groups)}::jsonb)
      as given (id uuid, "group" text, share smallint)`.execute(work.db)
}

async function setImpacts(
  work: Work,
  actor: Actor,
  id: string,
  impacts: readonly string[],
): Promise<void> {
  const db = tablesOf<ActionTables>(work)
  const held = await db
    .selectFrom('toolkit.action_impact')
    .select('impact_id')
    .where('action_id', '=', id)
    .execute()
  const before = held.map((row) => row.impact_id)
  const edge = (impact: string) =>
    ({
      from: { kind: 'action', id },
      relation: 'addresses',
      to: { kind: 'impact', id: impact },
    }) as const
  for (const impact of before.filter((one) => !impacts.includes(one))) {
    await db
      .deleteFrom('toolkit.action_impact')
      .where('action_id', '=', id)
      .where('impact_id', '=', impact)
      .execute()
    await unrelate(work, edge(impact))
  }
  const added = impacts.filter((one) => !before.includes(one))
  await refuseUnseenImpacts(work, actor, added)
  for (const impact of added) {
    await db
      .insertInto('toolkit.action_impact')
      .values({ action_id: id, impact_id: impact })
      .execute()
    await relate(work, actor, edge(impact))
  }
}

/** Only impacts of the body itself that the actor may see: an id from elsewhere links nothing. */
async function refuseUnseenImpacts(work: Work, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return
  if (!ids.every(isId)) invalid('actions.refusal.link', {}, 'impacts')
  const seen = await tablesOf<ImpactView>(work)
    .selectFrom('toolkit.impact_card as impact')
    .select('impact.id')
    .where('impact.id', 'in', ids)
    .where('impact.body_id', '=', actor.acting?.bodyId ?? null)
    .where(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' }))
    .execute()
  if (seen.length !== ids.length) invalid('actions.refusal.link', {}, 'impacts')
}

/** Actions of one body may depend on and exclude each other; others are none of theirs. */
async function refuseStrangers(work: Work, here: Here, whole: Named): Promise<void> {
  for (const field of ['dependencies', 'exclusions'] as const) {
    const ids = whole[field]
    if (ids.length === 0) continue
    if (ids.includes(here.id)) invalid('actions.refusal.itself', {}, field)
    const known = ids.every(isId)
      ? await tablesOf<ActionTables>(work)
          .selectFrom('toolkit.action')
          .select('id')
          .where('id', 'in', ids)
          .where('body_id', '=', here.bodyId)
          .execute()
      : []
    if (known.length !== ids.length) invalid('actions.refusal.link', {}, field)
  }
  const both = whole.dependencies.filter((id) => whole.exclusions.includes(id))
  if (both.length > 0) invalid('actions.refusal.needs-and-excludes', {}, 'exclusions')
}

async function setDependencies(work: Work, here: Here, needs: readonly string[]): Promise<void> {
  const db = tablesOf<ActionTables>(work)
  // Two people who each add one half of a circle must not both succeed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`needs ${here.bodyId}`}, 0))`.execute(
    work.db,
  )
  await db.deleteFrom('toolkit.action_dependency').where('action_id', '=', here.id).execute()
  if (needs.length === 0) return
  const chain = await chainBack(work, here.id, needs)
  if (chain) invalid('actions.refusal.circle', { chain: chain.join(' → ') }, 'dependencies')
  await db
    .insertInto('toolkit.action_dependency')
    .values(needs.map((needs_id) => ({ action_id: here.id, needs_id })))
    .execute()
}

/** The codes of the shortest way from one of `needs` back to `id`, or undefined when there is none. */
async function chainBack(work: Work, id: string, needs: readonly string[]) {
  const found = await sql<{ codes: string[] }>`
    with recursive way (at, ids) as (
      select first, array[${id}::uuid, first] from unnest(${[...needs]}::uuid[]) as first
      union all
      select link.needs_id, way.ids || link.needs_id
      from way join toolkit.action_dependency link on link.action_id = way.at
      where not link.needs_id = any(way.ids[2:]) and way.at <> ${id}::uuid
    )
    select (select array_agg(action.code order by step.place)
      from unnest(way.ids) with ordinality as step (id, place)
      join toolkit.action action on action.id = step.id) as codes
    from way where at = ${id}::uuid order by cardinality(ids) limit 1`.execute(work.db)
  return found.rows[0]?.codes
}

async function setExclusions(work: Work, id: string, others: readonly string[]): Promise<void> {
  const db = tablesOf<ActionTables>(work)
  await db
    .deleteFrom('toolkit.action_exclusion')
    .where((is) => is.or([is('a_id', '=', id), is('b_id', '=', id)]))
    .execute()
  if (others.length === 0) return
  await db
    .insertInto('toolkit.action_exclusion')
    .values(
      others.map((other) => (other < id ? { a_id: other, b_id: id } : { a_id: id, b_id: other })),
    )
    .execute()
}
