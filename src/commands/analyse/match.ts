import {
  type AllocationProblem,
  deferredAcceptance,
  explainMatch,
  explainUnmatched,
  rng,
  type StableMatching,
  type StableProblem,
  studentProjectAllocation,
  type UnmatchedReport,
} from '#analysis'
import { type Analysis, type Answer, type Call, type TableRow, wordOf } from './analysis.ts'
import { located } from './located.ts'
import { asked, flowing } from './moving.ts'
import { paired } from './pairing.ts'
import { readAllocation, readParties } from './parties.ts'
import { WordsRefusal } from './refusal.ts'
import { sayingOf } from './saying.ts'

const METHODS = {
  ...{ stable, allocation: stable, assign: paired, leximin: paired },
  ...{ flow: flowing, demand: asked },
} as const

const TABLES: Readonly<Record<keyof typeof METHODS, readonly string[]>> = {
  stable: ['matching', 'unmatched', 'unfilled'],
  allocation: ['matching', 'unmatched', 'unfilled'],
  assign: ['pairs', 'alone'],
  leximin: ['pairs', 'alone'],
  flow: ['flow', 'short'],
  demand: ['gaps', 'unreached', 'idle'],
}

export const match: Analysis = {
  does: 'matches who asks with who has places, rows with columns, units with needs, and says why somebody is left out',
  usage: `match FILE [--method ${Object.keys(METHODS).join('|')}]`,
  help: [
    'stable (default): nobody could do better with somebody who would agree. FILE is CSV with the columns',
    '  side (proposer or reviewer), name, preferences (best first: a > b = c), and, if you like, places and priority;',
    '  a proposer without preferences names nobody, a reviewer without takes whoever names it;',
    '  or JSON: {"proposers": {"a": ["x"]}, "reviewers": {"x": null}, "capacities": {}, "priority": {}, "ineligible": []}',
    'allocation: the same where programmes belong to owners with places of their own. Sides are proposer (names programmes),',
    '  programme (with places and, in a column owner, whose it is) and owner (with places; names proposers);',
    '  or JSON: {"proposers": {}, "owners": {}, "ownerOf": {}, "programmeCapacities": {}, "ownerCapacities": {}}',
    'assign: FILE is CSV of costs, rows by columns, empty = may not be; the least total (with --maximise the greatest)',
    '  or JSON: {"rows": ["a"], "columns": ["x"], "cells": [[4]]}',
    'leximin: the same with scores: the worst served as well as can be, then the next, and what that costs',
    'flow: units from where they are to where they are asked, at the least cost. FILE is CSV with the columns from, to,',
    '  capacity, cost (of a unit); a row without from brings its capacity to a place, a row without to asks it there;',
    '  or JSON: {"nodes": ["a"], "arcs": [{"source", "target", "capacity", "cost"}], "supply": [3]}',
    'demand: what no offer covers. FILE is CSV with the columns kind (need or offer), name, theme, region, quantity; an offer',
    '  may name several themes and regions parted by |, or none for any; or JSON: {"needs": [], "offers": []}',
    '',
    '--optimal   proposer or reviewer: whose best stable match: default proposer',
    '--seed      a word for the lottery among those whom neither preference nor priority tells apart',
    ...Object.entries(TABLES).map(
      ([method, tables], at) =>
        `${at === 0 ? '--table   ' : '          '}  ${method}: ${tables.join(', ')}`,
    ),
  ],
  options: { method: true, optimal: true, seed: true, maximise: false },
  tables: [...new Set(Object.values(TABLES).flat())],
  run: (call) => {
    const method = wordOf(call.options, 'method') ?? 'stable'
    if (!Object.hasOwn(METHODS, method))
      throw new WordsRefusal(`--method is one of ${Object.keys(METHODS).join(', ')}`)
    return METHODS[method as keyof typeof METHODS](call)
  },
}

async function stable(call: Call): Promise<Answer> {
  const { file, options, streams } = call
  const isOwned = options.method === 'allocation'
  const optimal = wordOf(options, 'optimal') ?? 'proposer'
  if (optimal !== 'proposer' && optimal !== 'reviewer')
    throw new WordsRefusal('--optimal is proposer or reviewer')
  if (isOwned && optimal === 'reviewer')
    throw new WordsRefusal('--optimal: an allocation is the best for proposers')
  const seed = wordOf(options, 'seed')
  const lottery = seed === undefined ? {} : { rng: rng(seed) }
  const { problem, locate } = await (isOwned ? readAllocation : readParties)(file, options, streams)
  const found = await located(locate, () =>
    'owners' in problem
      ? studentProjectAllocation(problem, lottery)
      : deferredAcceptance(problem, { optimal, ...lottery }),
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

function matchingTable(
  { proposers }: StableProblem | AllocationProblem,
  { matching }: StableMatching,
): TableRow[] {
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
