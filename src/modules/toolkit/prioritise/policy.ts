import { type Actor, holds } from '#kernel/actor.ts'
import type { BoardState } from './tables.ts'

type Owned = { readonly bodyId: string; readonly state: BoardState }

const inCity = (actor: Actor, bodyId: string): boolean =>
  actor.acting?.bodyKind === 'city' && actor.acting.bodyId === bodyId

/** Once a board is closed its question stands: only decisions are still noted. */
const open = (board: Owned): boolean => board.state === 'open'

export const may = {
  begin: (actor: Actor, bodyId: string): boolean =>
    inCity(actor, bodyId) && holds(actor, bodyId, 'lead', 'deputy', 'analyst'),
  /** Title, actions, criteria, stakeholders and their links, rankings. */
  edit: (actor: Actor, board: Owned): boolean => may.begin(actor, board.bodyId) && open(board),
  /** Close the board and open it again; who may see it. */
  settle: (actor: Actor, board: Owned): boolean =>
    inCity(actor, board.bodyId) && holds(actor, board.bodyId, 'lead', 'deputy'),
  /** Departments score what they know best. */
  score: (actor: Actor, board: Owned): boolean =>
    inCity(actor, board.bodyId) &&
    open(board) &&
    holds(actor, board.bodyId, 'lead', 'deputy', 'analyst', 'contributor'),
  /** A new run changes nothing that was said: it may be asked for on a closed board too. */
  rank: (actor: Actor, board: Owned): boolean => may.begin(actor, board.bodyId),
  decide: (actor: Actor, board: Owned): boolean => may.settle(actor, board),
  /** Names of stakeholders, authors and the links' state stay in the city. */
  readNames: (actor: Actor, board: Owned): boolean => inCity(actor, board.bodyId),
  /** What a stakeholder said is theirs to change, and the office's that took it down in a workshop. */
  speakFor: (actor: Actor, board: Owned, stakeholder: { personId: string | null }): boolean =>
    open(board) &&
    (may.edit(actor, board) || (actor.person !== null && stakeholder.personId === actor.person.id)),
}
