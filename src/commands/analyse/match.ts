import {
  assign,
  assignLeximin,
  deferredAcceptance,
  explainMatch,
  explainUnmatched,
  type NamedAssignment,
  rng,
  type StableMatching,
  type StableProblem,
  type UnmatchedReport,
} from '#analysis'
import { type Analysis, type Answer, type Call, type TableRow, wordOf } from './analysis.ts'
import { gridOf } from './grid.ts'
import { located } from './located.ts'
import { readParties } from './parties.ts'
import { WordsRefusal } from './refusal.ts'
import { sayingOf } from './saying.ts'
import { textOf } from './sheet.ts'

const METHODS = { stable, assign: paired, leximin: paired } as const

export const match: Analysis = {
  does: 'matches who asks with who has places, or rows with columns, and says why somebody is left out',
  usage: 'match FILE [--method stable|assign|leximin]',
  help: [
    'stable (default): nobody could do better with somebody who would agree. FILE is CSV with the columns',
    '  side (proposer or reviewer), name, preferences (best first: a > b = c), and, if you like, places and priority;',
    '  a proposer without preferences names nobody, a reviewer without takes whoever names it;',
    '  or JSON: {"proposers": {"a": ["x"]}, "reviewers": {"x": null}, "capacities": {}, "priority": {}, "ineligible": []}',
    'assign: FILE is CSV of costs, rows by columns, empty = may not be; the least total (with --maximise the greatest)',
    '  or JSON: {"rows": ["a"], "columns": ["x"], "cells": [[4]]}',
    'leximin: the same with scores: the worst served as well as can be, then the next, and what that costs',
    '',
    '--optimal   proposer or reviewer: whose best stable match: default proposer',
    '--seed      a word for the lottery among those whom neither preference nor priority tells apart',
    '--table     stable: matching, unmatched, unfilled; assign and leximin: pairs, alone',
  ],
  options: { method: true, optimal: true, seed: true, maximise: false },
  tables: ['matching', 'unmatched', 'unfilled', 'pairs', 'alone'],
  run: (call) => {
    const method = wordOf(call.options, 'method') ?? 'stable'
    if (!Object.hasOwn(METHODS, method))
      throw new WordsRefusal(`--method is one of ${Object.keys(METHODS).join(', ')}`)
    return METHODS[method as keyof typeof METHODS](call)
  },
}

async function stable({ file, options, streams }: Call): Promise<Answer> {
  const optimal = wordOf(options, 'optimal') ?? 'proposer'
  if (optimal !== 'proposer' && optimal !== 'reviewer')
    throw new WordsRefusal('--optimal is proposer or reviewer')
  const seed = wordOf(options, 'seed')
  const { problem, locate } = await readParties(file, options, streams)
  const found = await located(locate, () =>
    deferredAcceptance(problem, { optimal, ...(seed === undefined ? {} : { rng: rng(seed) }) }),
  )
  for (const { message } of found.warnings) streams.note(`warning: ${message}`)
  const report = await located(locate, () => explainUnmatched(problem, found.matching))
  return {
    result: { ...found, why: report },
    tables: {
      matching: matchingTable(problem, found),
      unmatched: unmatchedTable(report),
      unfilled: unfilledTable(report),
    },
    sentences: (t) => explainMatch({ stable: found, unmatched: report }).map(sayingOf(t)),
  }
}

function matchingTable({ proposers }: StableProblem, { matching }: StableMatching): TableRow[] {
  const placeOf = new Map(
    Object.entries(matching).flatMap(([reviewer, held]) => held.map((name) => [name, reviewer])),
  )
  return [
    ['proposer', 'reviewer'],
    ...Object.keys(proposers).map((name): TableRow => [name, placeOf.get(name) ?? null]),
  ]
}

const unmatchedTable = ({ unmatched }: UnmatchedReport): TableRow[] => [
  ['proposer', 'choice', 'reason'],
  ...unmatched.flatMap(({ proposer, cause, choices }): TableRow[] =>
    choices.length === 0
      ? [[proposer, null, cause]]
      : choices.map(({ reviewer, reason, why }) => [proposer, reviewer, why ?? reason]),
  ),
]

const unfilledTable = ({ unfilled }: UnmatchedReport): TableRow[] => [
  ['reviewer', 'places', 'reason'],
  ...unfilled.map(({ reviewer, places, cause }): TableRow => [reviewer, places, cause]),
]

async function paired({ file, options, streams }: Call): Promise<Answer> {
  const grid = gridOf(await textOf(file, streams), file, options, [])
  const labels = { rows: grid.rows, columns: grid.columns }
  const isFair = options.method === 'leximin'
  const maximise = options.maximise === true
  const found = await located(grid.locate, () =>
    isFair
      ? { leximin: assignLeximin(grid.cells, { labels }) }
      : { assignment: assign(grid.cells, { labels, maximise }) },
  )
  const result = found.leximin ?? found.assignment
  for (const { message } of result.warnings) streams.note(`warning: ${message}`)
  return {
    result,
    tables: result.named ? pairTables(result.named) : {},
    sentences: (t) => explainMatch({ ...found, labels }).map(sayingOf(t)),
  }
}

const pairTables = ({ pairs, unassignedRows, unassignedColumns }: NamedAssignment) => ({
  pairs: [
    ['row', 'column', 'amount'],
    ...pairs.map(({ row, column, amount }): TableRow => [row, column, amount]),
  ],
  alone: [
    ['side', 'name'],
    ...unassignedRows.map((name): TableRow => ['row', name]),
    ...unassignedColumns.map((name): TableRow => ['column', name]),
  ],
})
