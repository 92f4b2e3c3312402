import type { Actor } from '#kernel/actor.ts'
import { may as mayAction, type Status } from '../record/index.ts'
import type { Moment } from './tables.ts'

type Owned = { readonly bodyId: string; readonly lead: string }

const CLOSED: ReadonlySet<Status> = new Set(['done', 'dropped', 'superseded'])

export const CLOSED_STATUSES: readonly Status[] = [...CLOSED]

/** Which question an answer given now belongs to. */
export const momentOf = (status: Status): Moment => (CLOSED.has(status) ? 'closing' : 'later')

export const may = {
  /** Whoever may begin an action of a city may begin one from somebody else's. */
  adopt: (actor: Actor): boolean =>
    actor.person !== null && mayAction.add(actor, actor.acting?.bodyId ?? ''),
  report: (actor: Actor, action: Owned): boolean => mayAction.edit(actor, action),
}

/** What somebody who may not adopt needs first. */
export function lackOf(actor: Actor): 'sign-in' | 'join' | 'office' | null {
  if (may.adopt(actor)) return null
  if (actor.person === null) return 'sign-in'
  return actor.acting?.bodyKind === 'city' ? 'office' : 'join'
}
