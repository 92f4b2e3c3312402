import type { DigestRhythm } from './tables.ts'

const DAY_MS = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
/** Monday is 1. */
const weekdayOf = (ms: number): number => new Date(ms).getUTCDay() || 7

/** The day it is for somebody. Shapes  `YYYY-MM-DD` */
export function localDay(now: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}`
}

export type Plan = { readonly rhythm: DigestRhythm; readonly weekday: number }

/**
 * The next day of a rhythm, always later than the one before: counted in days of the calendar, so that
 * no change of the clock skips one or makes two of it.
 */
export function nextDay({ rhythm, weekday }: Plan, after: string): string {
  const first = at(after) + DAY_MS
  if (rhythm === 'daily') return dayOf(first)
  const next = onWeekday(first, weekday)
  if (rhythm === 'weekly') return dayOf(next)
  // From one of its own days two weeks on; from any other the next that comes.
  if (rhythm === 'fortnightly')
    return dayOf(weekdayOf(at(after)) === weekday ? next + 7 * DAY_MS : next)
  const here = firstOfMonth(at(after), 0, weekday)
  return dayOf(here > at(after) ? here : firstOfMonth(at(after), 1, weekday))
}

const onWeekday = (ms: number, weekday: number): number =>
  ms + ((weekday - weekdayOf(ms) + 7) % 7) * DAY_MS

function firstOfMonth(ms: number, months: number, weekday: number): number {
  const day = new Date(ms)
  return onWeekday(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1), weekday)
}

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other)

export const dayBefore = (day: string): string => dayOf(at(day) - DAY_MS)
