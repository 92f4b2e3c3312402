import {
  type DecisionMatrix,
  explainRanking,
  type MissingRule,
  type PreferenceFunction,
  type Promethee,
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
import {
  type Analysis,
  type Answer,
  type Call,
  type Options,
  type TableRow,
  wordOf,
} from './analysis.ts'
import { located } from './located.ts'
import { optionNumber } from './numbers.ts'
import { PREFERENCES, preferenceType } from './preferences.ts'
import { InputRefusal, WordsRefusal } from './refusal.ts'
import { namesFrom, sentencesFrom } from './saying.ts'
import { readTable } from './table.ts'
import { givenWeights, NO_WEIGHTS } from './weighing.ts'

type Asked = {
  readonly matrix: DecisionMatrix
  readonly weights: Readonly<Record<string, number>>
  readonly missing: MissingRule
  readonly preferences: Readonly<Record<string, PreferenceFunction>>
  readonly v: number
  /** One of those the method has; its own default where nothing is said. */
  readonly scaling: string
}

/** A ranking with the column by which it ranks. */
type Ranked = {
  readonly result: Ranking | Vikor
  readonly scores: ArrayLike<number>
  readonly named: string
  readonly values?: Values
}

type Method = {
  /** Ways to make scores comparable, the default first. */
  readonly scalings?: readonly string[]
  /** Options that only this method has. */
  readonly options?: readonly string[]
  run(asked: Asked): Ranked
}

const METHODS: Readonly<Record<string, Method>> = {
  weightedSum: {
    scalings: ['goalposts', 'minMax', 'sum'],
    run: ({ matrix, weights, missing, scaling }) => {
      const table = values(matrix, { missing, scaling: scaling as Values['scaling'] })
      const result = weightedSum(table, weights)
      return { result, scores: result.scores, named: 'value', values: table }
    },
  },
  weightedProduct: {
    scalings: ['goalposts', 'sum', 'minMax', 'none'],
    run: ({ matrix, weights, missing, scaling }) => {
      const normalisation = scaling as 'goalposts' | 'sum' | 'minMax' | 'none'
      const result = weightedProduct(matrix, weights, { missing, normalisation })
      return { result, scores: result.scores, named: 'product' }
    },
  },
  topsis: {
    scalings: ['vector', 'minMax', 'none'],
    run: ({ matrix, weights, missing, scaling }) => {
      const normalisation = scaling as 'vector' | 'minMax' | 'none'
      const result = topsis(matrix, weights, { missing, normalisation })
      return { result, scores: result.closeness, named: 'closeness' }
    },
  },
  vikor: {
    options: ['v'],
    run: ({ matrix, weights, missing, v }) => {
      const result = vikor(matrix, weights, { missing, v })
      return { result, scores: result.Q, named: 'Q' }
    },
  },
  promethee: {
    options: ['preference'],
    run: ({ matrix, weights, missing, preferences }) => {
      const functions = matrix.criteria.map(({ id }) => preferences[id] ?? { type: 'usual' })
      const result = promethee(matrix, weights, functions as PreferenceFunction[], { missing })
      return { result, scores: result.phi, named: 'phi' }
    },
  },
}

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
    '--normalisation  how scores are made comparable, the default first:',
    ...Object.entries(METHODS).flatMap(([name, { scalings }]) =>
      scalings ? [`             ${name}: ${scalings.join(', ')}`] : [],
    ),
    '--v          vikor: weight of the group against the worst-served criterion, 0 to 1: default 0.5',
    `--preference promethee: how a difference counts, for criteria without a row #preference: ${PREFERENCES}:`,
    '             default usual; thresholds stand in rows #q (indifference), #p (full preference) and #s (gaussian), in',
    '             the unit of the criterion; in JSON: "preference": {"type": "linear", "q": 1, "p": 3} of a criterion',
    '--table      ranking; vikor has compromise too: who is in the compromise set, and why; promethee has flows',
  ],
  options: {
    ...{ weights: true, method: true, missing: true, goalposts: true },
    ...{ normalisation: true, v: true, preference: true },
  },
  tables: ['ranking', 'compromise', 'flows'],
  run: ranked,
}

async function ranked({ file, options, streams }: Call): Promise<Answer> {
  const name = wordOf(options, 'method') ?? 'weightedSum'
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined
  if (!method) throw new WordsRefusal(`--method is one of ${Object.keys(METHODS).join(', ')}`)
  const missing = missingRule(wordOf(options, 'missing'), MISSING)
  const { scaling, v, preference } = askedOf(options, name, method)
  const needs = { goalposts: scaling === 'goalposts', preference }
  const table = await readTable(file, options, streams, needs)
  const weights = givenWeights(table, options)
  if (!weights) throw new InputRefusal(NO_WEIGHTS)
  const { matrix, locate, preferences } = table
  const asked = { matrix, weights, missing, scaling, v, preferences }
  const found = await located(locate, () => method.run(asked))
  for (const { message } of found.result.warnings) streams.note(`warning: ${message}`)
  const { result } = found
  return {
    result,
    tables: {
      ranking: rankingTable(found),
      ...('Q' in result ? { compromise: compromiseTable(result) } : {}),
      ...('phiPlus' in result ? { flows: flowsTable(result as Promethee) } : {}),
    },
    sentences: (t) =>
      found.values
        ? sentencesFrom(
            t,
            namesFrom(matrix),
            explainRanking({ ranking: result as Ranking, values: found.values }),
          )
        : [t('analysis.ranking.leader-by', leaderOf(found, name))],
  }
}

/** What is said of the method itself. Errors: WordsRefusal for what another method has */
function askedOf(options: Options, name: string, { scalings, options: own = [] }: Method) {
  const foreign = ['v', 'preference'].find(
    (option) => wordOf(options, option) !== undefined && !own.includes(option),
  )
  if (foreign !== undefined) throw new WordsRefusal(`--${foreign}: ${name} does not use it`)
  const preference = wordOf(options, 'preference')
  if (preference !== undefined && !preferenceType(preference))
    throw new WordsRefusal(`--preference is ${PREFERENCES}`)
  const v = optionNumber('v', wordOf(options, 'v') ?? '0.5')
  if (!(v >= 0 && v <= 1)) throw new WordsRefusal('--v lies between 0 and 1')
  const word = wordOf(options, 'normalisation')
  if (word === undefined) return { v, preference, scaling: scalings?.[0] ?? '' }
  if (!scalings) throw new WordsRefusal(`--normalisation: ${name} has one of its own`)
  if (!scalings.includes(word))
    throw new WordsRefusal(`--normalisation for ${name} is one of ${scalings.join(', ')}`)
  return { v, preference, scaling: word }
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

function compromiseTable(found: Vikor): TableRow[] {
  const { actions, S, R, Q, compromiseSet, acceptableAdvantage, acceptableStability } = found
  const why = [
    acceptableAdvantage ? 'clear lead' : 'lead too small',
    acceptableStability ? 'leads by sum or worst too' : 'leads by neither sum nor worst',
  ].join('; ')
  return [
    ['action', 'Q', 'S', 'R', 'in compromise', 'because'],
    ...actions.map((action, i): TableRow => {
      const isIn = compromiseSet.includes(action)
      return [action, Q[i] ?? 0, S[i] ?? 0, R[i] ?? 0, isIn ? 'yes' : 'no', isIn ? why : null]
    }),
  ]
}

const flowsTable = ({ actions, phiPlus, phiMinus, phi }: Promethee): TableRow[] => [
  ['action', 'phi+', 'phi-', 'phi'],
  ...actions.map((action, i): TableRow => {
    return [action, phiPlus[i] ?? 0, phiMinus[i] ?? 0, phi[i] ?? 0]
  }),
]

function leaderOf({ result, scores, named }: Ranked, method: string) {
  const first = result.actions.filter((_, i) => result.ranks[i] === 1)
  const at = result.ranks.indexOf(1)
  return { actions: first.join(', '), method, measure: named, score: scores[at] ?? 0 }
}
