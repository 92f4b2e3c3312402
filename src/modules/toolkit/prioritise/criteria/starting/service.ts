import type { Words } from '#web/words.ts'
import type { CriterionFacts } from '../queries.ts'

/** The criteria a board may begin with, each scored 0 to 4; every one can be changed or dropped. */
export const START_KEYS = [
  'need',
  'equity',
  'resilience',
  'co-benefits',
  'feasibility',
  'cost',
  'speed',
  'support',
  'no-regret',
  'no-harm',
] as const
export type StartKey = (typeof START_KEYS)[number]

/** Chosen beforehand: eight, fairness among them. */
export const USUAL_KEYS: readonly StartKey[] = START_KEYS.filter(
  (key) => key !== 'co-benefits' && key !== 'no-regret',
)

const MARKS = [0, 2, 4] as const

/** A criterion of the starting set, in the reader's language. */
export const startingCriterion = (t: Words, key: StartKey): CriterionFacts => ({
  key,
  label: t(`prioritise.start.${key}`),
  unit: t('prioritise.start.unit'),
  direction: 'max',
  low: 0,
  high: 4,
  anchors: MARKS.map((at) => ({ at, text: t(`prioritise.start.${key}.${at}`) })),
  cutoffs: null,
})
