import { wilsonHalfWidth } from '#analysis'
import type { MessageKey } from '#kernel/messages.ts'
import type { Words } from '#web/words.ts'
import type { Saying, Shares } from '../result/index.ts'
import type { DoneRun } from '../service.ts'

/** Names of what a result speaks of, as far as the reader may see them. */
export type Names = {
  readonly action: (at: number) => string
  readonly actionById: (id: string) => string
  readonly criterion: (at: number) => string
  readonly criterionById: (id: string) => string
  readonly stakeholder: (id: string) => string
}

/**
 * A share's rank, with as many digits as its half-width allows: whole per cents up to 2.5 points,
 * then fives, then tens.
 */
export function allowedShare(share: number, halfWidth: number): number {
  const step = halfWidth <= 0.025 ? 0.01 : halfWidth <= 0.1 ? 0.05 : 0.1
  return Math.round(share / step) * step
}

export type RankShare = { readonly share: number; readonly halfWidth: number }

/** One action's ranks, with half-widths, ready to be drawn. */
export const rankShares = (shares: Shares, action: number): readonly RankShare[] =>
  (shares.ranks[action] ?? []).map((share) => {
    const halfWidth = wilsonHalfWidth(share * shares.samples, shares.samples)
    return { share: allowedShare(share, halfWidth), halfWidth }
  })

/** Names are looked up once, so that a page with many sentences asks for them once. */
export function namesIn(
  t: Words,
  { input, result }: DoneRun,
  known: {
    readonly titles: ReadonlyMap<string, string>
    /** Null: the reader may not know who the stakeholders are. */
    readonly stakeholders: ReadonlyMap<string, string> | null
  },
): Names {
  const labels = new Map(input.criteria.map(({ id, label }) => [id, label]))
  const actionById = (id: string) => known.titles.get(id) ?? t('prioritise.action-hidden')
  const criterionById = (id: string) => labels.get(id) ?? t('prioritise.criterion-gone')
  const places = new Map(result.stakeholders.map(({ id }, at) => [id, at + 1]))
  return {
    action: (at) => actionById(result.actions[at] ?? ''),
    actionById,
    criterion: (at) => criterionById(result.criteria[at] ?? ''),
    criterionById,
    stakeholder: (id) => {
      const number = places.get(id) ?? 0
      if (result.stakeholders.length === 1 && result.stakeholders[0]?.said === false)
        return t('prioritise.anyone')
      return known.stakeholders?.get(id) ?? t('prioritise.stakeholder-number', { number })
    },
  }
}

/** The library's messages that have a sentence here; another one is passed over. */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  'ranking.tied': 'prioritise.say.tied',
  'ranking.leader': 'prioritise.say.leader',
  'ranking.lead': 'prioritise.say.lead',
  'ranking.because': 'prioritise.say.because',
  'ranking.despite': 'prioritise.say.despite',
  'robust.first': 'prioritise.say.first',
  'robust.never-first': 'prioritise.say.never-first',
  'robust.for-whom': 'prioritise.say.for-whom',
  'stability.below': 'prioritise.say.below',
  'stability.above': 'prioritise.say.above',
  'regret.safest': 'prioritise.say.safest',
}

const keyOf = ({ key, values }: Saying): MessageKey | undefined => {
  const unloved = Array.isArray(values.lastFor) && values.lastFor.length > 0
  if (key === 'robust.for-whom' && !unloved) return 'prioritise.say.for-whom-only'
  return SENTENCES[key]
}

/** Numbers that are shares of one; the others are values of 0 to 1, shown as points of 100. */
const SHARES = new Set(['share', 'weight', 'limit'])

/** More names than this make a list nobody reads. */
const MOST_NAMES = 6

/** The sentences of a result, in the reader's language. */
export const sentencesOf = (
  t: Words,
  names: Names,
  sayings: readonly Saying[],
): readonly string[] =>
  sayings.flatMap((saying) => {
    const key = keyOf(saying)
    return key ? [t(key, valuesOf(t, names, saying))] : []
  })

function valuesOf(t: Words, names: Names, { values }: Saying): Record<string, string | number> {
  const half = typeof values.halfWidth === 'number' ? values.halfWidth : 0
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shownValue(t, names, half)(key, value)]),
  )
}

const shownValue =
  (t: Words, names: Names, half: number) =>
  (key: string, value: string | number | readonly string[]): string | number => {
    if (typeof value === 'object') return listOf(t, names, key, value)
    if (typeof value === 'string') return nameOf(names, key, value)
    if (key === 'halfWidth') return t.number(value * 100, { maximumFractionDigits: 1 })
    if (SHARES.has(key)) return t.percent(allowedShare(value, half))
    return key === 'of' ? value : t.number(value * 100, { maximumFractionDigits: 0 })
  }

const nameOf = (names: Names, key: string, id: string): string =>
  key === 'criterion' ? names.criterionById(id) : names.actionById(id)

function listOf(t: Words, names: Names, key: string, ids: readonly string[]): string {
  if (ids.length === 0) return t('prioritise.nobody')
  const one = key === 'firstFor' || key === 'lastFor' ? names.stakeholder : names.actionById
  const shown = ids.slice(0, MOST_NAMES).map(one)
  const rest = ids.length - shown.length
  return t.list(rest > 0 ? [...shown, t('prioritise.others', { count: rest })] : shown)
}
