import { type Actor, holds } from '#kernel/actor.ts'

type Owned = { readonly bodyId: string }

export const may = {
  /** A plan belongs to the city acted for. */
  create: (actor: Actor): boolean =>
    actor.acting?.bodyKind === 'city' &&
    holds(actor, actor.acting.bodyId, 'lead', 'deputy', 'analyst'),
  edit: (actor: Actor, owned: Owned): boolean =>
    holds(actor, owned.bodyId, 'lead', 'deputy', 'analyst'),
  /** Publish, adopt, and say who may read it. */
  publish: (actor: Actor, owned: Owned): boolean => holds(actor, owned.bodyId, 'lead', 'deputy'),
  /** The draft and its sections are the city's own. */
  readDraft: (actor: Actor, owned: Owned): boolean => actor.acting?.bodyId === owned.bodyId,
}
