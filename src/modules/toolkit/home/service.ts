import type { Actor, Seat } from '#kernel/actor.ts'
import { ensure } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type PathView, pathOf } from '../plan/index.ts'
import { type StockTakeNumbers, stockTakeNumbers } from '../stock-take/index.ts'
import { newestPlans, type Standing, standingOf, stuckActions } from './queries.ts'

const STUCK = 10
const OTHERS = 6

export type Home = {
  readonly seat: Seat
  readonly path: PathView
  readonly standing: Standing
  /** What the stock-take of each open crisis counts, the newest crisis first. */
  readonly hurts: readonly StockTakeNumbers[]
  readonly stuck: Awaited<ReturnType<typeof stuckActions>>
  readonly others: Awaited<ReturnType<typeof newestPlans>>
}

/**
 * What a city's people see first on a Monday: where we stand, what is stuck, what others published.
 *
 * Errors  forbidden: nobody who acts for a city
 */
export async function openHome(work: Work, actor: Actor): Promise<Home> {
  const seat = actor.acting
  ensure(seat?.bodyKind === 'city', 'home.no-city')
  const path = await pathOf(work, actor)
  const standing = await standingOf(work, actor, seat.bodyId)
  const hurts = await stockTakeNumbers(work, actor, { bodyId: seat.bodyId })
  const stuck = await stuckActions(work, actor, seat.bodyId, STUCK)
  const others = await newestPlans(work, actor, { but: seat.bodyId }, OTHERS)
  return { seat, path, standing, hurts, stuck, others }
}
