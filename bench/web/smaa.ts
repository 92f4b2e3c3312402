import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type DecisionMatrix, rng, smaa, smaaOnSamples } from '#analysis'
import { compare, promise, type Row } from '../rows.ts'

const ACTIONS = 500
const CRITERIA = 10
const SAMPLES = 10_000
/** How many of the peer's own draws are counted again by us, rank by rank. */
const DRAWS = 200
const AIM_SECONDS = 0.6

type Answer = {
  readonly seconds: number
  readonly shares: readonly number[]
  readonly weights: readonly (readonly number[])[]
  readonly some: readonly number[]
}

function someMatrix(): DecisionMatrix {
  const chance = rng('bench: scores')
  return {
    actions: Array.from({ length: ACTIONS }, (_, at) => `action ${at + 1}`),
    criteria: Array.from({ length: CRITERIA }, (_, at) => ({
      id: `criterion ${at + 1}`,
      label: `Criterion ${at + 1}`,
      unit: 'points',
      direction: 'max' as const,
      goalposts: [0, 1] as const,
    })),
    cells: Array.from({ length: ACTIONS }, () =>
      Array.from({ length: CRITERIA }, () => chance.next()),
    ),
  }
}

/** 500 actions, 10 criteria, 10,000 weightings, beside numpy in the same run. */
export async function measureSmaa(repeats: number) {
  const matrix = someMatrix()
  const values = matrix.cells as readonly (readonly number[])[]
  const input = {
    matrix,
    stakeholders: [{ id: 'all', share: 1, statements: [] }],
    samples: SAMPLES,
  }
  const peer = openPeer()
  try {
    smaa({ ...input, rng: rng('warm') })
    await peer?.ask({ values, seed: 0, samples: 100, draws: 1 })
    const ours: number[] = []
    const theirs: number[] = []
    let last: { mine: ReturnType<typeof smaa>; answer: Answer } | null = null
    for (let repeat = 0; repeat < repeats; repeat++) {
      const began = performance.now()
      const mine = smaa({ ...input, rng: rng(`repeat ${repeat}`) })
      ours.push((performance.now() - began) / 1000)
      const answer = await peer?.ask({ values, seed: repeat, samples: SAMPLES, draws: DRAWS })
      if (!answer) continue
      theirs.push(answer.seconds)
      last = { mine, answer }
    }
    const speed = compare({
      measure: `SMAA ${ACTIONS} × ${CRITERIA} × ${SAMPLES.toLocaleString('en')}`,
      unit: 's',
      ours,
      peer: theirs.length > 0 ? { name: peer?.name ?? '', figures: theirs } : undefined,
      claim: { text: `at most ${AIM_SECONDS} s`, holds: (seconds) => seconds <= AIM_SECONDS },
    })
    const notes = peer ? [] : ['SMAA has no peer here: numpy is not installed (python3-numpy)']
    return { rows: [speed, ...(last ? agreement(values, last.mine, last.answer) : [])], notes }
  } finally {
    peer?.stop()
  }
}

/** On the peer's own draws the counts are equal; on our own draws they lie within the error bars. */
function agreement(
  values: readonly (readonly number[])[],
  mine: ReturnType<typeof smaa>,
  answer: Answer,
): Row[] {
  const again = smaaOnSamples(values, answer.weights)
  const half = 0.5 / DRAWS
  const unequal = answer.some.filter(
    (share, at) => Math.abs(share - (again.rankAcceptability[at] ?? Number.NaN)) > half,
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

type Plan = {
  readonly values: readonly (readonly number[])[]
  readonly seed: number
  readonly samples: number
  readonly draws: number
}

/** numpy in a process of its own, or null where it is not installed. */
function openPeer() {
  const look = spawnSync('python3', ['-c', 'import numpy; print(numpy.__version__)'], {
    encoding: 'utf8',
  })
  if (look.status !== 0) return null
  const script = path.join(import.meta.dirname, 'smaa-peer.py')
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn('python3', [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name: `numpy ${look.stdout.trim()}`,
    async ask(plan: Plan): Promise<Answer> {
      child.stdin.write(`${JSON.stringify(plan)}\n`)
      const { value } = await lines.next()
      return JSON.parse(value ?? 'null') as Answer
    },
    stop: () => child.kill('SIGKILL'),
  }
}
