import type { Actor } from '#kernel/actor.ts'
import { type ActionRecord, MOVES, may, type Status } from '../record/index.ts'

export type Move = (typeof MOVES)[number]

export const isMove = (text: string): text is Move => (MOVES as readonly string[]).includes(text)

const UNDER_WAY: readonly Status[] = ['approved', 'in-progress', 'blocked', 'paused']
const LIVE: readonly Status[] = ['draft', 'proposed', ...UNDER_WAY]

/** From where to where each move leads. */
export const RULES: Readonly<
  Record<Move, { readonly from: readonly Status[]; readonly to: Status }>
> = {
  proposal: { from: ['draft'], to: 'proposed' },
  approval: { from: ['proposed'], to: 'approved' },
  start: { from: ['approved'], to: 'in-progress' },
  blockage: { from: ['approved', 'in-progress', 'paused'], to: 'blocked' },
  pause: { from: ['in-progress', 'blocked'], to: 'paused' },
  resumption: { from: ['blocked', 'paused'], to: 'in-progress' },
  completion: { from: ['in-progress'], to: 'done' },
  withdrawal: { from: LIVE, to: 'dropped' },
  supersession: { from: LIVE, to: 'superseded' },
  reopening: { from: ['done', 'dropped', 'superseded'], to: 'proposed' },
}

/** Moves that need words or another action: they have a page of their own. */
export const ASKING: ReadonlySet<Move> = new Set([
  'blockage',
  'completion',
  'withdrawal',
  'supersession',
  'reopening',
])

/** The moves open to this actor, in the order of the life of an action. */
export const movesFor = (actor: Actor, action: ActionRecord): readonly Move[] =>
  MOVES.filter(
    (move) => RULES[move].from.includes(action.status) && may.move(actor, action, RULES[move].to),
  )
