import type { Words } from '#web/words.ts'
import { inPoints } from '../problem/index.ts'
import type { Run } from '../running/index.ts'
import { type Names, ruleSentence } from '../views/rule-sentence.ts'

type Cell = string | number | null

/** Everything a reader needs to check a calculation, without the ballots: who voted how stays inside. */
export function runJson(run: Run, t: Words, names: Names, inside: boolean) {
  const { ballots, actions, leftOut, rules, valueOrigin, ...input } = run.input
  const valueUnit =
    input.valueSource === 'board' ? { value: '0 to 1; pages and CSV tell it in points of 100' } : {}
  const { votes, ...result } = run.result ?? { votes: null }
  return {
    kind: 'c2r.portfolio-calculation',
    number: run.number,
    status: run.status,
    gap: run.gap,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    options: run.options,
    // Nothing is drawn at random here.
    seed: null,
    inputHash: run.inputHash,
    units: { money: `minor units of ${input.currency}`, gap: 'share of the value', ...valueUnit },
    input: {
      ...input,
      ...(inside ? { valueOrigin } : {}),
      actions: actions.map(({ title: _, code: _code, ...action }) => ({
        ...action,
        name: names.action(action.id),
      })),
      leftOut: leftOut.map(({ id, reason }) => ({ id, name: names.action(id), reason })),
      rules: rules.map((rule) => ({
        ...rule,
        sentence: ruleSentence(t, names, run.input, rule),
      })),
      voters: ballots?.reduce((sum, { people }) => sum + people, 0) ?? null,
    },
    ...(inside ? { votes } : {}),
    result,
  }
}

/** One row an action: what it costs, what it is worth, and who of the choosers takes it. */
export function runRows(run: Run, t: Words, names: Names): readonly (readonly Cell[])[] {
  const { input, result } = run
  const comparisons = result?.comparisons ?? []
  const entries = new Map(result?.optimum.entryValues.map((each) => [each.action, each.rise]))
  const isBoard = input.valueSource === 'board'
  const head: Cell[] = [
    t('portfolio.column.action'),
    'id',
    t('portfolio.csv.cost', { currency: input.currency }),
    t(isBoard ? 'portfolio.column.points' : 'portfolio.column.value'),
    ...comparisons.map(({ choice }) => t(`portfolio.choice.${choice}`)),
    t(isBoard ? 'portfolio.csv.rise-points' : 'portfolio.csv.rise'),
    t('portfolio.column.reason'),
  ]
  const chosen = comparisons.map((each) => new Set(each.chosen))
  const rows = input.actions.map((action): Cell[] => {
    const rise = entries.get(action.id) ?? null
    return [
      names.action(action.id),
      action.id,
      action.costMinor,
      inPoints(input, action.value),
      ...chosen.map((ids) => (ids.has(action.id) ? 1 : 0)),
      rise === null ? null : inPoints(input, rise),
      null,
    ]
  })
  const out = input.leftOut.map(({ id, reason }): Cell[] => [
    names.action(id),
    id,
    null,
    null,
    ...chosen.map(() => null),
    null,
    t(`portfolio.reason.${reason}`),
  ])
  const foot: Cell[][] = [
    [t('portfolio.proof.hash'), run.inputHash],
    [t('portfolio.proof.solver'), result?.solver ?? null],
    [t('portfolio.proof.method'), result ? `selectPortfolio ${result.analysisVersion}` : null],
    [t('portfolio.proof.status'), run.status],
    [t('portfolio.proof.gap'), run.gap],
    [t('portfolio.proof.limit'), run.options.timeLimitSeconds],
  ]
  return [head, ...rows, ...out, [], ...foot]
}
