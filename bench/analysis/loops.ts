import { type FeedbackLoops, feedbackLoops, type MapEdge, rng, type SystemMap } from '#analysis'
import { promise, type Row } from '../rows.ts'
import { measureGrowth } from './growth.ts'
import type { Python } from './python.ts'
import { takeTurns } from './turns.ts'

/** Drawn until the number of circuits was near what the target is given for. */
type Drawn = {
  readonly nodes: number
  readonly arrows: number
  readonly seed: number
  readonly circuits: number
  readonly most: number
}

const SMALL: Drawn = { nodes: 20, arrows: 70, seed: 0, circuits: 39_451, most: 25 }
const LARGE: Drawn = { nodes: 20, arrows: 80, seed: 3, circuits: 226_374, most: 200 }

const GROWING = [
  { nodes: 20, arrows: 80, seed: 0, circuits: 18_954 },
  { nodes: 20, arrows: 70, seed: 0, circuits: 39_451 },
  { nodes: 22, arrows: 77, seed: 1, circuits: 75_162 },
  { nodes: 20, arrows: 80, seed: 1, circuits: 136_277 },
]

function someMap({ nodes, arrows, seed }: Omit<Drawn, 'most'>): SystemMap & { nodes: number } {
  const chance = rng(`bench: map ${nodes} ${arrows} ${seed}`)
  const taken = new Set<number>()
  const edges: MapEdge[] = []
  while (edges.length < arrows) {
    const source = Math.floor(chance.next() * nodes)
    const target = Math.floor(chance.next() * nodes)
    const sign = chance.next() < 0.6 ? 1 : -1
    if (source === target || taken.has(source * nodes + target)) continue
    taken.add(source * nodes + target)
    edges.push({ source, target, sign })
  }
  return { nodes, edges }
}

type Answer = { readonly total: number; readonly reinforcing: number }

const COUNT = { countOnly: true } as const

/** Every circuit found and told apart; the list of the shortest is shown beside it, as only we make one. */
export async function measureLoops(
  { turns, isQuick }: { turns: number; isQuick: boolean },
  python: Python | null,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const drawn of isQuick ? [SMALL] : [SMALL, LARGE]) {
    const map = someMap(drawn)
    const name = `feedback loops, ${drawn.circuits.toLocaleString('en')} circuits`
    const { row, mine, theirs } = await takeTurns({
      measure: `${name}, counted with their signs`,
      turns,
      ours: () => feedbackLoops(map, COUNT),
      peer: peerOn(map, python),
      most: drawn.most,
    })
    const [own, other] = [mine.at(-1), theirs.at(-1)]
    rows.push(row, ...(own && other ? [agreement(own, other, drawn)] : []), await listed(map, name))
  }
  return rows
}

function peerOn(map: SystemMap, python: Python | null) {
  const name = python?.name('networkx')
  if (!python || !name) return null
  const edges = map.edges.map(({ source, target, sign }) => [source, target, sign])
  return {
    name,
    isCold: true,
    run: () => python.ask<Answer>('loops', { nodes: map.nodes, edges }),
  }
}

const agreement = (own: FeedbackLoops, other: Answer, { circuits }: Drawn): Row =>
  promise(
    `${circuits.toLocaleString('en')} circuits and their signs, as many as networkx finds`,
    2,
    Number(own.total !== other.total) + Number(own.counts.R !== other.reinforcing),
    'numbers',
  )

async function listed(map: SystemMap, name: string): Promise<Row> {
  const { row } = await takeTurns({
    measure: `${name}, with the list of the 10,000 shortest`,
    turns: 3,
    ours: () => feedbackLoops(map),
  })
  return row
}

export const loopGrowth = (turns: number) =>
  measureGrowth({
    measure: 'feedback loops by circuits',
    sizes: GROWING.map(({ circuits }) => circuits),
    work: (circuits) => {
      const map = someMap(GROWING.find((drawn) => drawn.circuits === circuits) ?? SMALL)
      return () => feedbackLoops(map, COUNT)
    },
    turns,
    promised: '(n + e)·(c + 1)',
    most: 1.15,
  })
