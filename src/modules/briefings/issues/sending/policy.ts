import { invalid } from '#kernel/refusals.ts'
import type { ChosenTime } from '#kernel/times.ts'
import type { IssueState } from '../tables.ts'
import type { underWay } from './queries.ts'

export type Schedule =
  /** Everybody at one instant. */
  | { readonly how: 'instant'; readonly at: ChosenTime }
  /** Each reader at their own hour of a day. */
  | { readonly how: 'local'; readonly day: string }

/** The first hour of a day anywhere in the world is fourteen hours before it begins in UTC. */
const FIRST_HOUR_MS = 14 * 3_600_000
/** The last hour of a day anywhere ends twelve hours after it ends in UTC. */
const LAST_HOUR_MS = 12 * 3_600_000

/** When the first copy may leave. */
export const beginOf = (schedule: Schedule): Date =>
  schedule.how === 'instant'
    ? schedule.at.instant
    : new Date(Date.parse(`${schedule.day}T00:00:00Z`) - FIRST_HOUR_MS)

export const sendingTime = (schedule: Schedule) => {
  const at = schedule.how === 'instant' ? schedule.at : null
  return {
    send_wall: at?.wall ?? null,
    send_zone: at?.zone ?? null,
    send_tzdb: at?.tzdb ?? null,
  }
}

/** What is typed may lie a little back while a form is filled in; a day or year mistaken may not. */
const GRACE_MS = 15 * 60_000

export function ensureToCome(schedule: Schedule, now: Date): void {
  if (schedule.how === 'instant') {
    if (schedule.at.instant.getTime() < now.getTime() - GRACE_MS)
      invalid('issues.schedule.past', {}, 'at')
  } else if (Date.parse(`${schedule.day}T23:59:59Z`) + LAST_HOUR_MS < now.getTime())
    invalid('issues.schedule.past', {}, 'day')
}

type OnTheWay = Awaited<ReturnType<typeof underWay>>[number]

/** Where the issue stands, told by its mailing; without a reader it is out at its hour. */
export function stateBy(row: OnTheWay, now: Date): IssueState {
  const due = row.starts_at !== null && row.starts_at <= now
  if (row.mailing_state === 'scheduled') {
    if (!due) return 'scheduled'
    return row.recipients === 0 ? 'sent' : 'sending'
  }
  // Without a reader it was out at its hour; what the mailing still does then changes nothing.
  const over = row.state === 'sent' && row.recipients === 0
  if (row.mailing_state === 'frozen' || over) return row.state
  return row.mailing_state
}
