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
