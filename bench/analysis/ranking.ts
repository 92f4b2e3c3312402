import {
  type DecisionMatrix,
  type PreferenceFunction,
  prometheeFlows,
  rng,
  type ScoreTable,
  topsis,
  topsisCloseness,
} from '#analysis'
import { promise, type Row } from '../rows.ts'
import { measureGrowth } from './growth.ts'
import type { Python } from './python.ts'
import { takeTurns, unequal } from './turns.ts'

const CRITERIA = 20
const Q = 0.05
const P = 0.4
const LINEAR: PreferenceFunction = { type: 'linear', q: Q, p: P }
const FUNCTIONS = Array.from({ length: CRITERIA }, () => LINEAR)
const WEIGHTS = Float64Array.from({ length: CRITERIA }, (_, j) => (j + 1) / 210)
/** Actions of the large table that are counted again pair by pair. */
const LOOKED = 40

const count = (m: number) => m.toLocaleString('en')

function someScores(m: number): ScoreTable {
  const chance = rng(`bench: ${m} scores`)
  return {
    m,
    n: CRITERIA,
    data: Float64Array.from({ length: m * CRITERIA }, () => chance.next()),
    directions: Array.from({ length: CRITERIA }, () => 'max' as const),
  }
}

const columns = ({ m, n, data }: ScoreTable) => ({ data, shape: [n, m] })

function matrixOf({ m, n, data }: ScoreTable): DecisionMatrix {
  return {
    actions: Array.from({ length: m }, (_, i) => `action ${i}`),
    criteria: Array.from({ length: n }, (_, j) => ({
      id: `criterion ${j}`,
      label: `Criterion ${j}`,
      unit: 'points',
      direction: 'max' as const,
      goalposts: [0, 1] as const,
    })),
    cells: Array.from({ length: m }, (_, i) =>
      Array.from({ length: n }, (_, j) => data[j * m + i] as number),
    ),
  }
}

/** The method on a ready table, as numpy has it; then the whole call with names, checks, ranks and hash. */
export async function measureTopsis(turns: number, python: Python | null): Promise<Row[]> {
  const rows: Row[] = []
  for (const [m, most] of [
    [100_000, 20],
    [1_000_000, 1_000],
  ] as const) {
    const table = someScores(m)
    const { row, mine, theirs } = await takeTurns({
      measure: `TOPSIS ${count(m)} × ${CRITERIA}, a ready table`,
      turns,
      ours: () => topsisCloseness(table, WEIGHTS).closeness,
      peer: python && {
        name: python.name('numpy') ?? '',
        run: () =>
          python.ask<{ closeness: Float64Array }>('topsis', {
            data: columns(table),
            weights: { data: WEIGHTS, shape: [CRITERIA] },
          }),
      },
      most,
    })
    rows.push(row)
    const [own, other] = [mine.at(-1), theirs.at(-1)]
    if (own && other)
      rows.push(
        promise(
          `closeness of ${count(m)} actions equals numpy's`,
          m,
          unequal(own, other.closeness, 1e-12),
          'actions',
        ),
      )
  }
  return [...rows, await wholeTopsis(Math.min(turns, 3))]
}

async function wholeTopsis(turns: number): Promise<Row> {
  const matrix = matrixOf(someScores(100_000))
  const { row } = await takeTurns({
    measure: `TOPSIS 100,000 × ${CRITERIA}, the whole call: names, checks, ranks, hash of the input`,
    turns,
    ours: () => topsis(matrix, WEIGHTS),
  })
  return row
}

export async function measurePromethee(turns: number, python: Python | null): Promise<Row[]> {
  const table = someScores(2_000)
  const { row, mine, theirs } = await takeTurns({
    measure: `PROMETHEE II 2,000 × ${CRITERIA}, linear`,
    turns,
    ours: () => prometheeFlows(table, WEIGHTS, FUNCTIONS).phi,
    peer: python && {
      name: `${python.name('numpy')}, pair by pair`,
      run: () =>
        python.ask<{ phi: Float64Array }>('promethee', {
          data: columns(table),
          weights: { data: WEIGHTS, shape: [CRITERIA] },
          q: Q,
          p: P,
        }),
    },
    most: 20,
  })
  const [own, other] = [mine.at(-1), theirs.at(-1)]
  const same =
    own && other
      ? [
          promise(
            "net flows equal numpy's pair by pair",
            table.m,
            unequal(own, other.phi, 1e-12),
            'actions',
          ),
        ]
      : []
  return [row, ...same, ...(await largePromethee(Math.min(turns, 5)))]
}

async function largePromethee(turns: number): Promise<Row[]> {
  const table = someScores(100_000)
  const { row, mine } = await takeTurns({
    measure: `PROMETHEE II 100,000 × ${CRITERIA}, linear`,
    turns,
    ours: () => prometheeFlows(table, WEIGHTS, FUNCTIONS).phi,
    most: 1_200,
  })
  const flows = mine.at(-1) ?? new Float64Array()
  const some = Array.from({ length: LOOKED }, (_, at) => at * 2_499)
  const wrong = unequal(
    some.map((i) => flows[i] ?? Number.NaN),
    some.map((i) => pairByPair(table, i)),
    1e-11,
  )
  return [
    row,
    promise('net flows of 100,000 actions equal those pair by pair', LOOKED, wrong, 'actions'),
  ]
}

/** φ of one action, from the definition. */
function pairByPair({ m, n, data }: ScoreTable, i: number): number {
  const preference = (d: number) => Math.min(1, Math.max(0, (d - Q) / (P - Q)))
  let phi = 0
  for (let j = 0; j < n; j++) {
    let net = 0
    for (let k = 0; k < m; k++) {
      const d = (data[j * m + i] as number) - (data[j * m + k] as number)
      net += preference(d) - preference(-d)
    }
    phi += ((WEIGHTS[j] as number) * net) / (m - 1)
  }
  return phi
}

export const rankingGrowth = (turns: number) => [
  measureGrowth({
    measure: `TOPSIS by actions, ${CRITERIA} criteria`,
    // Beyond the nearest cache and within the farthest: the step from one to the other is no growth.
    sizes: [25_000, 50_000, 100_000, 200_000],
    work: (m) => {
      const table = someScores(m)
      return () => topsisCloseness(table, WEIGHTS)
    },
    turns,
    promised: 'm·n',
    most: 1.15,
  }),
  measureGrowth({
    measure: `PROMETHEE II by actions, ${CRITERIA} criteria`,
    sizes: [12_500, 25_000, 50_000, 100_000],
    work: (m) => {
      const table = someScores(m)
      return () => prometheeFlows(table, WEIGHTS, FUNCTIONS)
    },
    turns,
    promised: 'n·m·log m',
    most: 1.25,
  }),
]
