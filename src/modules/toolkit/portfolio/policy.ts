import { type Actor, holds } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'

type Owned = { readonly bodyId: string }

export const may = {
  /** A portfolio belongs to the city acted for. */
  create: (actor: Actor): boolean =>
    actor.acting?.bodyKind === 'city' &&
    holds(actor, actor.acting.bodyId, 'lead', 'deputy', 'analyst'),
  edit: (actor: Actor, owned: Owned): boolean =>
    holds(actor, owned.bodyId, 'lead', 'deputy', 'analyst'),
  decide: (actor: Actor, owned: Owned): boolean => holds(actor, owned.bodyId, 'lead', 'deputy'),
  /** What leaves the city is the lead's word or the deputy's. */
  show: (actor: Actor, owned: Owned, visibility: Visibility): boolean =>
    visibility === 'office' || visibility === 'city'
      ? may.edit(actor, owned)
      : may.decide(actor, owned),
}
