import { type Actor, holds, inOffice } from '#kernel/actor.ts'
import { FACILITATORS } from '../crises/index.ts'

type Owned = { readonly bodyId: string }

export const may = {
  /** Fills cells, invites respondents, closes questions. */
  assess: (actor: Actor, crisis: Owned): boolean => holds(actor, crisis.bodyId, ...FACILITATORS),
  /** Answers the twelve questions: the office, and a contributor for the department they speak for. */
  answer: (actor: Actor, crisis: Owned): boolean =>
    holds(actor, crisis.bodyId, ...FACILITATORS) ||
    (holds(actor, crisis.bodyId, 'contributor') && Boolean(actor.acting?.department)),
  /** Counts under five, and who answered what. */
  readSmall: (actor: Actor, crisis: Owned): boolean => inOffice(actor, crisis.bodyId),
  /** Who assessed a cell is the city's own business. */
  readNames: (actor: Actor, crisis: Owned): boolean => actor.acting?.bodyId === crisis.bodyId,
}
