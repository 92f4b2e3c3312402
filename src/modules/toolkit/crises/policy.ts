import { type Actor, holds, isOfficer, type Role } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'

type Owned = { readonly bodyId: string }

/** Who steers a city's assessment: opens crises and waves, closes questions. */
export const FACILITATORS: readonly Role[] = ['lead', 'deputy', 'analyst']

export const may = {
  /** A crisis belongs to the city acted for. */
  open: (actor: Actor): boolean =>
    actor.acting?.bodyKind === 'city' && holds(actor, actor.acting.bodyId, ...FACILITATORS),
  edit: (actor: Actor, crisis: Owned): boolean => holds(actor, crisis.bodyId, ...FACILITATORS),
  /** What leaves the city is a lead's word; within it the analyst's is enough. */
  show: (actor: Actor, crisis: Owned, visibility: Visibility): boolean =>
    visibility === 'office' || visibility === 'city'
      ? holds(actor, crisis.bodyId, ...FACILITATORS)
      : holds(actor, crisis.bodyId, 'lead', 'deputy'),
  /** The trail of changes: the city itself, and the secretariat's administrator. */
  readTrail: (actor: Actor, crisis: Owned): boolean =>
    actor.acting?.bodyId === crisis.bodyId || isOfficer(actor, 'administrator'),
}
