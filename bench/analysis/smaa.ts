import {
  type DecisionMatrix,
  mergeSmaa,
  rng,
  type SmaaInput,
  type SmaaResult,
  smaa,
  smaaOnSamples,
} from '#analysis'
import { promise, type Row } from '../rows.ts'
import { measureGrowth } from './growth.ts'
import type { Python } from './python.ts'
import { openSmaaThreads } from './smaa-threads.ts'
import { takeTurns } from './turns.ts'

const ACTIONS = 500
const CRITERIA = 10
const SAMPLES = 10_000
/** How many of the peer's own draws are counted again by us, rank by rank. */
const DRAWS = 200
const MOST_MS = 600
const MOST_MS_ON_TWO = 350
const THREADS = 2

type Answer = {
  readonly shares: Float64Array
  readonly weights: readonly (readonly number[])[]
  readonly some: Float64Array
}

function someMatrix(actions: number): DecisionMatrix {
  const chance = rng('bench: scores')
  return {
    actions: Array.from({ length: actions }, (_, at) => `action ${at + 1}`),
    criteria: Array.from({ length: CRITERIA }, (_, at) => ({
      id: `criterion ${at + 1}`,
      label: `Criterion ${at + 1}`,
      unit: 'points',
      direction: 'max' as const,
      goalposts: [0, 1] as const,
    })),
    cells: Array.from({ length: actions }, () =>
      Array.from({ length: CRITERIA }, () => chance.next()),
    ),
  }
}

const problemOf = (actions: number, samples: number): Omit<SmaaInput, 'rng'> => ({
  matrix: someMatrix(actions),
  stakeholders: [{ id: 'all', share: 1, statements: [] }],
  samples,
})

const NAME = `SMAA ${ACTIONS} × ${CRITERIA} × ${SAMPLES.toLocaleString('en')}`

/** 500 actions, 10 criteria, 10,000 weightings, beside numpy in the same run. */
export async function measureSmaa(turns: number, python: Python | null) {
  const input = problemOf(ACTIONS, SAMPLES)
  const values = input.matrix.cells as readonly (readonly number[])[]
  const table = { data: Float64Array.from(values.flat()), shape: [ACTIONS, CRITERIA] }
  const { row, mine, theirs } = await takeTurns({
    measure: NAME,
    turns,
    ours: (turn) => smaa({ ...input, rng: rng(`turn ${turn}`) }),
    peer: python && {
      name: python.name('numpy') ?? '',
      run: (turn) =>
        python.ask<Answer>('smaa', {
          values: table,
          seed: turn + 1,
          samples: SAMPLES,
          draws: DRAWS,
        }),
    },
    most: MOST_MS,
  })
  const [last, answer] = [mine.at(-1), theirs.at(-1)]
  const rows = [row, ...(last && answer ? agreement(values, last, answer) : [])]
  const notes = python ? [] : ['SMAA has no peer here: numpy is not installed (python3-numpy)']
  return { rows, notes }
}

/** On the peer's own draws the counts are equal; on our own draws they lie within the error bars. */
function agreement(
  values: readonly (readonly number[])[],
  mine: SmaaResult,
  answer: Answer,
): Row[] {
  const again = smaaOnSamples(values, answer.weights)
  const half = 0.5 / DRAWS
  const unequal = answer.some.filter(
    (share, at) => !(Math.abs(share - (again.rankAcceptability[at] ?? Number.NaN)) <= half),
  )
  // Roots of counts spread alike however rare a rank is, by 0.71 between two runs: this is six times that.
  const root = (share: number) => Math.sqrt(SAMPLES * share + 3 / 8)
  const far = answer.shares.filter((share, at) => {
    const own = mine.rankAcceptability[at] ?? Number.NaN
    return !(Math.abs(root(share) - root(own)) <= 4.3)
  })
  return [
    promise(
      `ranks equal numpy's on its own ${DRAWS} draws`,
      answer.some.length,
      unequal.length,
      'shares',
    ),
    promise(
      'shares differ from numpy’s by chance only',
      answer.shares.length,
      far.length,
      'shares',
    ),
  ]
}

/** The caller's own two threads, each with half of the samples and a seed of its own; merged by the library. */
export async function measureSmaaOnThreads(turns: number): Promise<Row[]> {
  const input = problemOf(ACTIONS, SAMPLES)
  const threads = openSmaaThreads(THREADS)
  const part = { ...input, samples: SAMPLES / THREADS }
  const seeded = (turn: number) => rng(`threads ${turn}`)
  try {
    const { row, mine } = await takeTurns({
      measure: `${NAME} on ${THREADS} threads`,
      turns,
      ours: async (turn) =>
        mergeSmaa({ ...input, rng: seeded(turn) }, await threads.run(part, `threads ${turn}`)),
      most: MOST_MS_ON_TWO,
    })
    const turn = turns - 1
    const alone = Array.from({ length: THREADS }, (_, at) =>
      smaa({ ...part, rng: seeded(turn).fork(`part ${at}`) }),
    )
    const merged = mergeSmaa({ ...input, rng: seeded(turn) }, alone)
    const found = mine.at(-1)?.rankAcceptability
    const different = merged.rankAcceptability.filter((share, at) => share !== found?.[at])
    const claim = 'two threads find the bytes that one finds part by part'
    return [row, promise(claim, merged.rankAcceptability.length, different.length, 'shares')]
  } finally {
    await threads.stop()
  }
}

export function smaaGrowth(turns: number) {
  const work = (actions: number, samples: number) => {
    const input = problemOf(actions, samples)
    return () => smaa({ ...input, rng: rng('growth') })
  }
  const bySamples = measureGrowth({
    measure: 'SMAA by samples, 200 × 10',
    sizes: [2_500, 5_000, 10_000, 20_000],
    work: (samples) => work(200, samples),
    turns,
    promised: 'N',
    most: 1.1,
  })
  const byActions = measureGrowth({
    measure: 'SMAA by actions, 10 criteria × 5,000',
    sizes: [125, 250, 500, 1_000],
    work: (actions) => work(actions, 5_000),
    turns,
    promised: 'm·log m, and m² for the table of ranks',
    most: 1.3,
  })
  return [bySamples, byActions]
}
