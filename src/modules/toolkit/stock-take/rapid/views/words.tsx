import { SYSTEMS, type System } from '#kernel/frame.ts'
import type { Words } from '#web/words.ts'
import type { Pace, Spread } from '../../spread/index.ts'

const systemAt = (system: number): System => SYSTEMS.find((known) => known === system) ?? 1

export const questionText = (t: Words, system: number): string =>
  t(`rapid.question.${systemAt(system)}`)

export const questionHelp = (t: Words, system: number): string =>
  t(`rapid.question-help.${systemAt(system)}`)

/** What the answers to one question say together: one state, several as often, or nothing yet. */
export function findingText(t: Words, { states }: Pick<Spread, 'states'>): string {
  const known = states.reduce((sum, count) => sum + count, 0)
  if (known === 0) return t('rapid.spread.nobody')
  const count = Math.max(...states)
  const most = ([3, 2, 1, 0] as const).filter((state) => states[state] === count)
  const state = t.list(most.map((state) => t(`rapid.state.${state}`)))
  if (most.length > 1) return t('rapid.spread.split', { states: state })
  return count === known
    ? t('rapid.spread.all', { known, state })
    : t('rapid.spread.most', { count, known, state })
}

/** The estimate as a sentence that says what it rests on. */
export function paceText(t: Words, pace: Pace, done: number): string {
  if (done >= SYSTEMS.length) return t('rapid.pace.done', { minutes: pace.minutesUsed })
  if (pace.minutesLeft === null) return t('rapid.pace.none')
  return t('rapid.pace', { minutes: Math.max(1, pace.minutesLeft), basis: pace.basis })
}
