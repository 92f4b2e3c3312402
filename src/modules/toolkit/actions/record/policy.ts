import { type Actor, holds } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Status } from './tables.ts'

type Owned = { readonly bodyId: string; readonly lead: string }

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** A contributor's own department leads it. */
const leadsIt = (actor: Actor, action: Owned): boolean => {
  const department = folded(actor.acting?.department ?? '')
  return (
    holds(actor, action.bodyId, 'contributor') &&
    department !== '' &&
    department === folded(action.lead)
  )
}

const inCharge = (actor: Actor, bodyId: string): boolean =>
  actor.acting?.bodyKind === 'city' && holds(actor, bodyId, 'lead', 'deputy', 'analyst')

/** The ways an action's status changes, each a noun of the address. */
export const MOVES = [
  'proposal',
  'approval',
  'start',
  'blockage',
  'pause',
  'resumption',
  'completion',
  'withdrawal',
  'supersession',
  'reopening',
] as const

/** Changes that only the lead of the office or the deputy decide. */
const DECISIONS: ReadonlySet<Status> = new Set(['approved', 'dropped', 'superseded'])

export const may = {
  /** Begin an action at all; whether this one is theirs is `edit`. */
  add: (actor: Actor, bodyId: string): boolean =>
    inCharge(actor, bodyId) ||
    (actor.acting?.bodyKind === 'city' &&
      holds(actor, bodyId, 'contributor') &&
      folded(actor.acting.department ?? '') !== ''),
  edit: (actor: Actor, action: Owned): boolean =>
    inCharge(actor, action.bodyId) || leadsIt(actor, action),
  /** What leaves the city, or comes back into it, is the lead's word or the deputy's. */
  show: (actor: Actor, bodyId: string, visibility: Visibility): boolean =>
    visibility === 'office' || visibility === 'city' || holds(actor, bodyId, 'lead', 'deputy'),
  comment: (actor: Actor, action: Owned): boolean =>
    holds(actor, action.bodyId, 'lead', 'deputy', 'analyst', 'contributor', 'reviewer'),
  readComments: (actor: Actor, bodyId: string): boolean => actor.acting?.bodyId === bodyId,
  move: (actor: Actor, action: Owned, to: Status): boolean =>
    DECISIONS.has(to)
      ? actor.acting?.bodyKind === 'city' && holds(actor, action.bodyId, 'lead', 'deputy')
      : inCharge(actor, action.bodyId) || leadsIt(actor, action),
  import: (actor: Actor, bodyId: string): boolean => inCharge(actor, bodyId),
}
