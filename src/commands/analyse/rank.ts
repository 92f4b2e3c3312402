import {
  type DecisionMatrix,
  explainRanking,
  type MissingRule,
  promethee,
  type Ranking,
  topsis,
  type Values,
  type Vikor,
  values,
  vikor,
  weightedProduct,
  weightedSum,
} from '#analysis'
import { type Analysis, type Answer, type Call, type TableRow, wordOf } from './analysis.ts'
import { located } from './located.ts'
import { InputRefusal, WordsRefusal } from './refusal.ts'
import { namesFrom, sentencesFrom } from './saying.ts'
import { readTable } from './table.ts'
import { givenWeights, NO_WEIGHTS } from './weighing.ts'

type Asked = {
  readonly matrix: DecisionMatrix
  readonly weights: Readonly<Record<string, number>>
  readonly missing: MissingRule
}

/** A ranking with the column by which it ranks. */
type Ranked = {
  readonly result: Ranking | Vikor
  readonly scores: ArrayLike<number>
  readonly named: string
  readonly values?: Values
}

const METHODS: Readonly<Record<string, (asked: Asked) => Ranked>> = {
  weightedSum: ({ matrix, weights, missing }) => {
    const table = values(matrix, { missing })
    const result = weightedSum(table, weights)
    return { result, scores: result.scores, named: 'value', values: table }
  },
  weightedProduct: ({ matrix, weights, missing }) => {
    const result = weightedProduct(matrix, weights, { missing })
    return { result, scores: result.scores, named: 'product' }
  },
  topsis: ({ matrix, weights, missing }) => {
    const result = topsis(matrix, weights, { missing })
    return { result, scores: result.closeness, named: 'closeness' }
  },
  vikor: ({ matrix, weights, missing }) => {
    const result = vikor(matrix, weights, { missing })
    return { result, scores: result.Q, named: 'Q' }
  },
  promethee: ({ matrix, weights, missing }) => {
    const usual = matrix.criteria.map(() => ({ type: 'usual' as const }))
    const result = promethee(matrix, weights, usual, { missing })
    return { result, scores: result.phi, named: 'phi' }
  },
}

/** Methods that look at values between goalposts; the others compare the actions with each other. */
const BY_GOALPOSTS = ['weightedSum', 'weightedProduct']

const MISSING = ['error', 'median', 'worst', 'drop-criterion'] as const

export const rank: Analysis = {
  does: 'ranks the actions of a table by one weighting',
  usage: 'rank TABLE [--weights NAME=3,NAME=2] [--method METHOD] [--missing RULE]',
  help: [
    'TABLE is CSV: actions in the first column, then one column a criterion. A cell is a number, empty (not known),',
    '2..5 (a range) or 2|3|5 (low, likely, high). Rows that begin with # give facts of the columns:',
    '  #unit  #label  #direction (max or min)  #low and #high (worst and best score there can be)  #weight',
    'or JSON: {"actions": [], "criteria": [{"id", "direction", "goalposts": [low, high]}], "cells": [[]], "weights": {}}',
    '',
    `--weights    one for each criterion, in any unit, or equal`,
    `--method     ${Object.keys(METHODS).join(', ')}: default weightedSum`,
    `--missing    ${MISSING.join(', ')}: default error`,
    '--goalposts  data: take #low and #high from the scores; then one action more can turn the others round',
  ],
  options: { weights: true, method: true, missing: true, goalposts: true },
  tables: ['ranking'],
  run: ranked,
}

async function ranked({ file, options, streams }: Call): Promise<Answer> {
  const method = wordOf(options, 'method') ?? 'weightedSum'
  const ask = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined
  if (!ask) throw new WordsRefusal(`--method is one of ${Object.keys(METHODS).join(', ')}`)
  const missing = missingRule(wordOf(options, 'missing'), MISSING)
  const needs = { goalposts: BY_GOALPOSTS.includes(method) }
  const table = await readTable(file, options, streams, needs)
  const weights = givenWeights(table, options)
  if (!weights) throw new InputRefusal(NO_WEIGHTS)
  const { matrix, locate } = table
  const found = await located(locate, () => ask({ matrix, weights, missing }))
  for (const { message } of found.result.warnings) streams.note(`warning: ${message}`)
  return {
    result: found.result,
    tables: { ranking: rankingTable(found) },
    sentences: (t) =>
      found.values
        ? sentencesFrom(
            t,
            namesFrom(matrix),
            explainRanking({ ranking: found.result as Ranking, values: found.values }),
          )
        : [t('analysis.ranking.leader-by', leaderOf(found, method))],
  }
}

/** Errors: WordsRefusal */
export function missingRule<Rule extends string>(
  word: string | undefined,
  rules: readonly Rule[],
): Rule | 'error' {
  if (word === undefined) return 'error'
  const rule = rules.find((one) => one === word)
  if (rule) return rule
  throw new WordsRefusal(`--missing is one of ${rules.join(', ')}`)
}

function rankingTable({ result, scores, named }: Ranked): readonly TableRow[] {
  const order = [...result.actions.keys()].sort(
    (a, b) => (result.ranks[a] ?? 0) - (result.ranks[b] ?? 0) || a - b,
  )
  return [
    ['rank', 'action', named],
    ...order.map((i) => [result.ranks[i] ?? 0, result.actions[i] ?? '', scores[i] ?? 0]),
  ]
}

function leaderOf({ result, scores, named }: Ranked, method: string) {
  const first = result.actions.filter((_, i) => result.ranks[i] === 1)
  const at = result.ranks.indexOf(1)
  return { actions: first.join(', '), method, measure: named, score: scores[at] ?? 0 }
}
