import { ordinalAgreement } from '#analysis'
import { SYSTEMS } from '#kernel/frame.ts'
import type { Severity, Trend } from '../tables.ts'

/** What the spread reads of an answer. Null: not known. */
export type Given = {
  readonly state: Severity | null
  readonly trend: Trend
  readonly groupKey: string | null
}

/** How the answers to one question lie: disagreement is data. */
export type Spread = {
  readonly answers: number
  /** By state, none to severe; not known stands apart. */
  readonly states: readonly [number, number, number, number]
  readonly unknown: number
  /** Van der Eijk's A over the known states: −1 two camps … 1 all the same; null below two. */
  readonly agreement: number | null
  readonly trends: Readonly<Record<Trend, number>>
  /** Groups named as hit worst, the most named first. */
  readonly groups: readonly { readonly key: string; readonly count: number }[]
}

export function spreadOf(answers: readonly Given[]): Spread {
  const state = (level: Severity) => answers.filter((answer) => answer.state === level).length
  const trend = (way: Trend) => answers.filter((answer) => answer.trend === way).length
  const states = [state(0), state(1), state(2), state(3)] as const
  const known = states.reduce((sum, count) => sum + count, 0)
  const named = answers.flatMap((answer) => (answer.groupKey === null ? [] : [answer.groupKey]))
  const groups = [...Map.groupBy(named, (key) => key)].map(([key, held]) => ({
    key,
    count: held.length,
  }))
  return {
    answers: answers.length,
    states,
    unknown: answers.filter((answer) => answer.state === null).length,
    agreement: known < 2 ? null : ordinalAgreement(states),
    trends: {
      worse: trend('worse'),
      same: trend('same'),
      better: trend('better'),
      unknown: trend('unknown'),
    },
    groups: groups.toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key, 'en')),
  }
}

/** A pause longer than this is a pause, not an answer being thought over. Units: minutes. */
const LONGEST_THOUGHT = 20
const MINUTE_MS = 60_000

export type Pace = {
  /** The answers it rests on. */
  readonly basis: number
  readonly minutesUsed: number
  /** Null while too few answers say anything about the pace. */
  readonly minutesLeft: number | null
}

/**
 * How long the rest will take at this respondent's own pace: the median time of the answers so far,
 * pauses left out, times the questions left.
 */
export function paceOf(startedAt: Date | null, answeredAt: readonly Date[]): Pace {
  const times = [...(startedAt ? [startedAt] : []), ...answeredAt]
    .map((at) => at.getTime())
    .sort((a, b) => a - b)
  const minutes = times
    .slice(1)
    .map((at, index) => (at - (times[index] ?? at)) / MINUTE_MS)
    .filter((gap) => gap <= LONGEST_THOUGHT)
    .sort((a, b) => a - b)
  const middle = Math.floor(minutes.length / 2)
  const upper = minutes[middle] ?? 0
  const median = minutes.length % 2 === 1 ? upper : ((minutes[middle - 1] ?? 0) + upper) / 2
  const left = SYSTEMS.length - answeredAt.length
  return {
    basis: minutes.length,
    minutesUsed: Math.round(minutes.reduce((sum, gap) => sum + gap, 0)),
    minutesLeft: minutes.length < 2 ? null : Math.ceil(median * left),
  }
}
