import {
  type Cascade,
  type DynamicInoperability,
  type DynamicInput,
  dynamicInoperability,
  explainCascade,
  explainDisruption,
  type Inoperability,
  inoperability,
  type Message,
  type Perturbation,
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
import { readEvents } from './events.ts'
import { type Grid, gridOf, squareIn } from './grid.ts'
import { located } from './located.ts'
import { namedNumbers, optionNumber, wholeOption } from './numbers.ts'
import { refuse, WordsRefusal } from './refusal.ts'
import { sayingOf } from './saying.ts'
import { textOf } from './sheet.ts'

const THRESHOLD = '0.5'

export const cascade: Analysis = {
  does: 'says which services fail after which, what is lost in the end, and how it comes back',
  usage:
    'cascade SERVICES [--fail a,b] [--perturb NAME=0.3] [--events EVENTS.csv] [--recover STEPS]',
  help: [
    'SERVICES is a square CSV: the row depends on the column; an empty cell is no dependence. Further rows:',
    '  #threshold (failed share of its needs at which a service fails)  #recovery (time to come back from full outage)',
    '  #output (money that a service makes in a unit of time: then the loss is worked out)',
    'or JSON: {"rows": ["a"], "columns": ["a"], "cells": [[0]], "facts": {"recovery": [4]}}',
    '',
    '--fail       who fails first, parted by commas: a service falls as soon as enough of what it needs has fallen',
    `--threshold  for services without one in the file: default ${THRESHOLD}`,
    '--perturb    share of its function that each loses by the event itself; cells are shares of function lost per share',
    '             of the other lost (inoperability input-output model)',
    '--events     EVENTS.csv with the columns service, share, from, to: what each event takes, and from when until when;',
    '             several may overlap; or JSON: [{"service": "power", "share": 0.5, "from": 2, "to": 4}]',
    '--recover    how many steps of time to follow; needs --perturb (lost at time 0) or --events, and a row #recovery',
    '--step       length of a step, in the unit of #recovery: default 1',
    '--table      cascade, inoperability, recovery (share lost by time) or impact (worst, outage, loss): default the first',
    '             that was asked for',
  ],
  options: {
    ...{ fail: true, threshold: true, perturb: true },
    ...{ events: true, recover: true, step: true },
  },
  tables: ['cascade', 'inoperability', 'recovery', 'impact'],
  run: failing,
}

async function failing({ file, options, streams }: Call): Promise<Answer> {
  const asked = askedOf(options)
  const facts = ['threshold', 'recovery', 'output']
  const grid = gridOf(await textOf(file, streams), file, options, facts)
  const events =
    asked.events === undefined ? [] : await readEvents(asked.events, grid.columns, options, streams)
  const { falling, lost, back } = await located(inOrder(grid), () => worked(grid, asked, events))
  for (const { message } of [...(lost?.warnings ?? []), ...(back?.warnings ?? [])])
    streams.note(`warning: ${message}`)
  return {
    result: { cascade: falling, inoperability: lost, recovery: back },
    tables: {
      ...(falling ? { cascade: cascadeTable(falling) } : {}),
      ...(lost ? { inoperability: lostTable(lost, asked.blow ?? {}) } : {}),
      ...(back ? { recovery: backTable(back), impact: impactTable(back) } : {}),
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
  readonly events: string | undefined
  readonly steps: number | null
  readonly dt: number
}

function askedOf(options: Options): Asked {
  checkSaid(options)
  const [fail, perturb, recover] = ['fail', 'perturb', 'recover'].map((name) =>
    wordOf(options, name),
  )
  const threshold = optionNumber('threshold', wordOf(options, 'threshold') ?? THRESHOLD)
  if (!(threshold > 0 && threshold <= 1))
    throw new WordsRefusal('--threshold is a share above 0, at most 1')
  const dt = optionNumber('step', wordOf(options, 'step') ?? '1')
  if (!(dt > 0)) throw new WordsRefusal('--step is a length of time above 0')
  return {
    seeds: fail === undefined ? null : fail.split(',').map((name) => name.trim()),
    ...{ threshold, dt, events: wordOf(options, 'events') },
    blow: perturb === undefined ? null : namedNumbers('perturb', perturb),
    steps: recover === undefined ? null : wholeOption('recover', recover),
  }
}

function checkSaid(options: Options): void {
  const isSaid = (name: string) => wordOf(options, name) !== undefined
  if (!['fail', 'perturb', 'events'].some(isSaid))
    throw new WordsRefusal(
      'say what happens: --fail NAME,NAME, --perturb NAME=SHARE or --events EVENTS.csv',
    )
  if (isSaid('recover') && !isSaid('perturb') && !isSaid('events'))
    throw new WordsRefusal('--recover needs --perturb or --events: what is lost, and when')
  if (isSaid('events') && !isSaid('recover'))
    throw new WordsRefusal('--events needs --recover: how many steps of time to follow')
}

type Worked = {
  readonly falling: Cascade | null
  readonly lost: Inoperability | null
  readonly back: DynamicInoperability | null
}

function worked(grid: Grid, asked: Asked, perturbations: readonly Perturbation[]): Worked {
  const { seeds, threshold, blow, steps, dt } = asked
  const interdependency = squareIn(grid)
  const labels = grid.columns
  const shares = blow && blowOf(grid, blow)
  for (const name of seeds ?? []) checkName(grid, 'fail', name)
  const initial = shares ?? labels.map(() => 0)
  return {
    falling:
      seeds &&
      thresholdCascade({
        ...{ dependency: interdependency, labels, seeds },
        threshold: labels.map((_, j) => grid.facts.threshold?.[j] ?? threshold),
      }),
    lost: shares && inoperability(interdependency, shares, { labels }),
    back:
      steps === null
        ? null
        : wayBack(grid, { interdependency, initial, perturbations, steps: steps + 1, dt }),
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
  input: Omit<DynamicInput, 'resilience'> & { interdependency: readonly (readonly number[])[] },
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
  const { interdependency, dt = 1 } = input
  // In steps: nothing comes back faster than within one.
  const recoveryTime = times.map((time) => time / dt)
  const speed = resilienceFromRecoveryTime({ interdependency, recoveryTime, labels })
  const { output } = grid.facts
  const back = dynamicInoperability({
    ...{ ...input, labels, resilience: speed.resilience.map((share) => share / dt) },
    ...(output ? { output: labels.map((_, j) => output[j] ?? 0) } : {}),
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

const impactTable = ({
  labels,
  peak,
  peakAt,
  cumulated,
  loss,
}: DynamicInoperability): TableRow[] => [
  ['service', 'lost at worst', 'at time', 'time of full outage', 'loss'],
  ...labels.map((label, at): TableRow => {
    const when = (peak[at] ?? 0) > 0 ? (peakAt[at] ?? 0) : null
    return [label, peak[at] ?? 0, when, cumulated[at] ?? 0, loss ? (loss[at] ?? 0) : null]
  }),
]

const lostSaid = ({ labels, inoperability: q }: Inoperability): Message[] =>
  labels.map((service, at) => ({ key: 'cascade.lost', values: { service, share: q[at] ?? 0 } }))
