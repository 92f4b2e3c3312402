import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { ActionTables } from '../tables.ts'

/** The view that the stock-take publishes of its impacts. */
export type ImpactView = {
  'toolkit.impact_card': { id: string; body_id: string; visibility: Visibility }
}

/**
 * Links of an action to records that this actor may not see. Whoever cannot see a link can neither
 * name it in a form nor take it out, so it stays whatever they send.
 */
export async function hiddenLinks(work: Work, actor: Actor, id: string) {
  const db = tablesOf<ActionTables & ImpactView>(work)
  const impactSeen = visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' })
  const otherSeen = visible(actor, { body: 'other.body_id', visibility: 'other.visibility' })
  const impacts = await db
    .selectFrom('toolkit.action_impact as link')
    .leftJoin('toolkit.impact_card as impact', 'impact.id', 'link.impact_id')
    .select('link.impact_id as id')
    .where('link.action_id', '=', id)
    .where((is) => is.not(impactSeen))
    .execute()
  const dependencies = await db
    .selectFrom('toolkit.action_dependency as link')
    .innerJoin('toolkit.action as other', 'other.id', 'link.needs_id')
    .select('other.id')
    .where('link.action_id', '=', id)
    .where((is) => is.not(otherSeen))
    .execute()
  const exclusions = await db
    .selectFrom('toolkit.action_exclusion as link')
    .innerJoin('toolkit.action as other', (on) =>
      on.on((is) =>
        is.or([
          is.and([is('link.a_id', '=', id), is('other.id', '=', is.ref('link.b_id'))]),
          is.and([is('link.b_id', '=', id), is('other.id', '=', is.ref('link.a_id'))]),
        ]),
      ),
    )
    .select('other.id')
    .where((is) => is.not(otherSeen))
    .execute()
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
  return {
    impacts: idsOf(impacts),
    dependencies: idsOf(dependencies),
    exclusions: idsOf(exclusions),
  }
}

export function beneficiariesOf(work: Work, ids: readonly string[]) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action_beneficiary')
    .selectAll()
    .where('action_id', 'in', [...ids])
    .orderBy('share_percent', 'desc')
    .orderBy('group_key')
    .execute()
}

export function impactsOf(work: Work, ids: readonly string[]) {
  return tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action_impact')
    .selectAll()
    .where('action_id', 'in', [...ids])
    .orderBy('impact_id')
    .execute()
}

const SEEN = { body: 'other.body_id', visibility: 'other.visibility' }

/** The links come first: joined at once, thousands of ids are looked through for every action of the city. */
export function needsOf(work: Work, actor: Actor, ids: readonly string[]) {
  return tablesOf<ActionTables>(work)
    .with(
      (cte) => cte('link').materialized(),
      (db) =>
        db
          .selectFrom('toolkit.action_dependency')
          .select(['action_id', 'needs_id'])
          .where('action_id', 'in', [...ids]),
    )
    .selectFrom('link')
    .innerJoin('toolkit.action as other', 'other.id', 'link.needs_id')
    .select(['link.action_id', 'link.needs_id'])
    .where(visible(actor, SEEN))
    .orderBy('other.code_order')
    .execute()
}

/** The other one of each pair must be visible too: one of the two is among `ids` already. */
export function exclusionsOf(work: Work, actor: Actor, ids: readonly string[]) {
  const list = [...ids]
  return tablesOf<ActionTables>(work)
    .with(
      (cte) => cte('pair').materialized(),
      (db) =>
        db
          .selectFrom('toolkit.action_exclusion')
          .select(['a_id', 'b_id'])
          .where((is) => is.or([is('a_id', 'in', list), is('b_id', 'in', list)])),
    )
    .selectFrom('pair')
    .innerJoin('toolkit.action as other', 'other.id', 'pair.a_id')
    .innerJoin('toolkit.action as second', 'second.id', 'pair.b_id')
    .select(['pair.a_id', 'pair.b_id'])
    .where(visible(actor, SEEN))
    .where(visible(actor, { body: 'second.body_id', visibility: 'second.visibility' }))
    .orderBy('other.code_order')
    .orderBy('second.code_order')
    .execute()
}
