import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'

/** Where the demo is played: a Work whose clock can be set back, and the people on it. */

const DAY_MS = 86_400_000
/** At eleven in UTC it is the same calendar day from Honolulu to Fiji. */
const HOUR = 11

const midnight = (at: Date): number => Math.floor(at.getTime() / DAY_MS) * DAY_MS

/** The same database, so many days ago and a little after eleven in UTC. */
export const ago = (work: Work, days: number, minutes = 0): Work => ({
  db: work.db,
  now: new Date(midnight(work.now) - days * DAY_MS + HOUR * 3_600_000 + minutes * 60_000),
})

/** A calendar day counted from today; behind us when negative. */
export const dayFrom = (work: Work, days: number): string =>
  new Date(midnight(work.now) + days * DAY_MS).toISOString().slice(0, 10)

/** A city on the stage: its body and who acts for it. */
export type Cast = {
  readonly bodyId: string
  readonly slug: string
  readonly lead: Actor
  readonly deputy: Actor
  readonly analyst: Actor
}

/** What must be there: the demo's own data names it. */
export function found<T>(thing: T | null | undefined, what: string): T {
  if (thing === null || thing === undefined) throw new Error(`the demo has no ${what}`)
  return thing
}
