import { type RawBuilder, sql } from 'kysely'
import { type Actor, OFFICE_ROLES } from '#kernel/actor.ts'

/**
 * The condition that every query for visible things carries: which rows this actor may see, by the
 * row's owning body and its visibility. The seat that counts is the one being acted for.
 *
 * Shapes  `columns` are SQL references of the query at hand, `action.body_id` and `action.visibility`
 */
export function visible(
  actor: Actor,
  columns: { readonly body: string; readonly visibility: string },
): RawBuilder<boolean> {
  const shown = sql.ref(columns.visibility)
  const seat = actor.acting
  if (!seat) return sql<boolean>`(${shown} = 'public')`
  const own = seat.roles.some((role) => OFFICE_ROLES.includes(role))
    ? ['office', 'city', 'coalition', 'public']
    : ['city', 'coalition', 'public']
  const others = seat.standing === 'active' ? ['coalition', 'public'] : ['public']
  return sql<boolean>`(${shown} = any(${others}::text[]) or (${sql.ref(columns.body)} = ${seat.bodyId} and ${shown} = any(${own}::text[])))`
}
