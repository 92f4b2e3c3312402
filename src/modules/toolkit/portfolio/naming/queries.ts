import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { ActionViews } from '../../actions/index.ts'

/** The titles of those actions that this actor may see. */
export async function titlesOf(
  work: Work,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: string; readonly title: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tablesOf<ActionViews>(work)
    .selectFrom('toolkit.action_card as action')
    .select(['action.id', 'action.code', 'action.title'])
    .where('action.id', 'in', [...ids])
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
