import {
  type Cascade,
  type DynamicInoperability,
  dynamicInoperability,
  explainCascade,
  explainDisruption,
  type Inoperability,
  inoperability,
  type Message,
  resilienceFromRecoveryTime,
  thresholdCascade,
} from '#analysis'
import {
  type Analysis,
  type Answer,
  type Call,
  type Options,
  type TableRow,
  wordOf,
} from './analysis.ts'
import { type Grid, gridOf, squareIn } from './grid.ts'
import { located } from './located.ts'
import { namedNumbers, optionNumber, wholeOption } from './numbers.ts'
import { refuse, WordsRefusal } from './refusal.ts'
import { sayingOf } from './saying.ts'
import { textOf } from './sheet.ts'

const THRESHOLD = '0.5'

export const cascade: Analysis = {
  does: 'says which services fail after which, what is lost in the end, and how it comes back',
  usage: 'cascade SERVICES [--fail a,b] [--perturb NAME=0.3] [--recover STEPS]',
  help: [
    'SERVICES is a square CSV: the row depends on the column; an empty cell is no dependence. Further rows:',
    '  #threshold (failed share of its needs at which a service fails)  #recovery (time to come back from full outage)',
    'or JSON: {"rows": ["a"], "columns": ["a"], "cells": [[0]], "facts": {"recovery": [4]}}',
    '',
    '--fail       who fails first, parted by commas: a service falls as soon as enough of what it needs has fallen',
    `--threshold  for services without one in the file: default ${THRESHOLD}`,
    '--perturb    share of its function that each loses by the event itself; cells are shares of function lost per share',
    '             of the other lost (inoperability input-output model)',
    '--recover    how many steps of time to follow the way back; needs --perturb and a row #recovery',
    '--table      cascade, inoperability or recovery: default the first that was asked for',
  ],
  options: { fail: true, threshold: true, perturb: true, recover: true },
  tables: ['cascade', 'inoperability', 'recovery'],
  run: failing,
}

async function failing({ file, options, streams }: Call): Promise<Answer> {
  const asked = askedOf(options)
  const grid = gridOf(await textOf(file, streams), file, options, ['threshold', 'recovery'])
  const { falling, lost, back } = await located(inOrder(grid), () => worked(grid, asked))
  for (const { message } of [...(lost?.warnings ?? []), ...(back?.warnings ?? [])])
    streams.note(`warning: ${message}`)
  return {
    result: { cascade: falling, inoperability: lost, recovery: back },
    tables: {
      ...(falling ? { cascade: cascadeTable(falling) } : {}),
      ...(lost ? { inoperability: lostTable(lost, asked.blow ?? {}) } : {}),
      ...(back ? { recovery: backTable(back) } : {}),
    },
    sentences: (t) =>
      [
        ...(falling ? explainCascade(falling) : []),
        ...(lost ? lostSaid(lost) : []),
        ...(back ? explainDisruption(back) : []),
      ].map(sayingOf(t)),
  }
}

type Asked = {
  readonly seeds: readonly string[] | null
  readonly threshold: number
  readonly blow: Readonly<Record<string, number>> | null
  readonly steps: number | null
}

function askedOf(options: Options): Asked {
  const [fail, perturb, recover] = ['fail', 'perturb', 'recover'].map((name) =>
    wordOf(options, name),
  )
  if (fail === undefined && perturb === undefined)
    throw new WordsRefusal('say what happens: --fail NAME,NAME or --perturb NAME=SHARE')
  if (recover !== undefined && perturb === undefined)
    throw new WordsRefusal('--recover needs --perturb: the share that is lost at the start')
  const threshold = optionNumber('threshold', wordOf(options, 'threshold') ?? THRESHOLD)
  if (!(threshold > 0 && threshold <= 1))
    throw new WordsRefusal('--threshold is a share above 0, at most 1')
  return {
    seeds: fail === undefined ? null : fail.split(',').map((name) => name.trim()),
    threshold,
    blow: perturb === undefined ? null : namedNumbers('perturb', perturb),
    steps: recover === undefined ? null : wholeOption('recover', recover),
  }
}

type Worked = {
  readonly falling: Cascade | null
  readonly lost: Inoperability | null
  readonly back: DynamicInoperability | null
}

function worked(grid: Grid, { seeds, threshold, blow, steps }: Asked): Worked {
  const rows = squareIn(grid)
  const labels = grid.columns
  const shares = blow && blowOf(grid, blow)
  for (const name of seeds ?? []) checkName(grid, 'fail', name)
  return {
    falling:
      seeds &&
      thresholdCascade({
        ...{ dependency: rows, labels, seeds },
        threshold: labels.map((_, j) => grid.facts.threshold?.[j] ?? threshold),
      }),
    lost: shares && inoperability(rows, shares, { labels }),
    back: shares && steps ? wayBack(grid, rows, shares, steps) : null,
  }
}

/** The library counts rows in the order of the columns; the file may have them in another. */
const inOrder =
  (grid: Grid): Grid['locate'] =>
  (detail) => {
    const { row } = detail
    const at = typeof row === 'number' ? grid.rows.indexOf(grid.columns[row] ?? '') : row
    return grid.locate({ ...detail, row: at })
  }

function checkName({ columns }: Grid, option: string, name: string): void {
  if (!columns.includes(name))
    throw new WordsRefusal(
      `--${option}: no service is called “${name}”: there are ${columns.join(', ')}`,
    )
}

function blowOf(grid: Grid, given: Readonly<Record<string, number>>): readonly number[] {
  for (const [name, share] of Object.entries(given)) {
    checkName(grid, 'perturb', name)
    if (!(share >= 0 && share <= 1))
      throw new WordsRefusal(`--perturb: ${name}=${share}: a share lies between 0 and 1`)
  }
  return grid.columns.map((name) => given[name] ?? 0)
}

function wayBack(
  grid: Grid,
  interdependency: readonly (readonly number[])[],
  initial: readonly number[],
  steps: number,
): DynamicInoperability {
  const times = grid.columns.map(
    (name, j) =>
      grid.facts.recovery?.[j] ??
      refuse(
        { file: grid.file, column: name },
        'there is no time to come back: add it in a row #recovery',
      ),
  )
  const labels = grid.columns
  const speed = resilienceFromRecoveryTime({ interdependency, recoveryTime: times, labels })
  const back = dynamicInoperability({
    ...{ interdependency, initial, labels },
    ...{ resilience: speed.resilience, steps: steps + 1 },
  })
  return { ...back, warnings: [...speed.warnings, ...back.warnings] }
}

const cascadeTable = ({ labels, roundOf, lost }: Cascade): TableRow[] => [
  ['service', 'fails in round', 'needs lost'],
  ...labels.map((label, at): TableRow => {
    const round = roundOf[at] ?? -1
    return [label, round < 0 ? null : round, lost[at] ?? 0]
  }),
]

const lostTable = (
  { labels, inoperability: q }: Inoperability,
  blow: Readonly<Record<string, number>>,
): TableRow[] => [
  ['service', 'lost by the event', 'lost in the end'],
  ...labels.map((label, at): TableRow => [label, blow[label] ?? 0, q[at] ?? 0]),
]

const backTable = ({ labels, times, inoperability: rows }: DynamicInoperability): TableRow[] => [
  ['time', ...labels],
  ...rows.map((row, step): TableRow => [times[step] ?? 0, ...row]),
]

const lostSaid = ({ labels, inoperability: q }: Inoperability): Message[] =>
  labels.map((service, at) => ({ key: 'cascade.lost', values: { service, share: q[at] ?? 0 } }))
