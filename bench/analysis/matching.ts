import { assign, deferredAcceptance, rng, type StableMatching, type StableProblem } from '#analysis'
import { promise, type Row } from '../rows.ts'
import { measureGrowth } from './growth.ts'
import type { NpmPeers } from './npm-peers.ts'
import type { Python } from './python.ts'
import { type Peer, takeTurns, unequal } from './turns.ts'

const SIZE = 1_000
const MOST_MS = 60

type Costs = { readonly data: Float64Array; readonly rows: readonly Float64Array[] }

function someCosts(size: number, draw: (chance: number) => number): Costs {
  const chance = rng(`bench: ${size} costs`)
  const data = Float64Array.from({ length: size * size }, () => draw(chance.next()))
  const rows = Array.from({ length: size }, (_, i) => data.subarray(i * size, (i + 1) * size))
  return { data, rows }
}

const uniform = (chance: number) => chance
const whole = (chance: number) => 1 + Math.floor(100 * chance)

export async function measureAssignment(
  turns: number,
  python: Python | null,
  npm: NpmPeers,
): Promise<Row[]> {
  const kinds = [
    { name: 'uniform costs', costs: someCosts(SIZE, uniform) },
    { name: 'whole costs 1 to 100', costs: someCosts(SIZE, whole) },
  ]
  const rows: Row[] = []
  for (const { name, costs } of kinds)
    for (const peer of peersOn(costs, python, npm)) {
      const { row, mine, theirs } = await takeTurns({
        measure: `assignment ${SIZE} × ${SIZE}, ${name}`,
        turns,
        ours: () => assign(costs.rows).total,
        peer,
        most: MOST_MS,
      })
      rows.push(row)
      if (!peer) continue
      const totals = theirs.map(({ total }) => total)
      const claim = `the least total of ${name} equals that of ${peer.name}`
      rows.push(promise(claim, turns, unequal(mine, totals, 1e-9), 'totals'))
    }
  return rows
}

function peersOn(
  { data, rows }: Costs,
  python: Python | null,
  npm: NpmPeers,
): (Peer<{ total: number }> | null)[] {
  const peers: Peer<{ total: number }>[] = []
  const scipy = python?.name('scipy')
  if (python && scipy)
    peers.push({
      name: scipy,
      run: () => python.ask('assignment', { cost: { data, shape: [SIZE, SIZE] } }),
    })
  const { munkres } = npm
  if (munkres) {
    const lists = rows.map((row) => [...row])
    peers.push({
      name: `npm munkres ${munkres.version}`,
      run: async () => {
        const began = performance.now()
        const pairs = munkres.solve(lists)
        const seconds = (performance.now() - began) / 1000
        const total = pairs.reduce((sum, [i, j]) => sum + (rows[i]?.[j] ?? Number.NaN), 0)
        return { seconds, total }
      },
    })
  }
  return peers.length > 0 ? peers : [null]
}

export const assignmentGrowth = (turns: number) =>
  measureGrowth({
    measure: 'assignment by rows, uniform costs',
    sizes: [250, 500, 1_000, 2_000],
    work: (size) => {
      const { rows } = someCosts(size, uniform)
      return () => assign(rows)
    },
    turns,
    promised: 'n³',
    most: 3,
  })

const CITIES = 3_200
const OFFERS = 57
const WISHES = 10
const PLACES = 56

/** Everybody wishes for ten offers of 57; every offer ranks those who wish for it; places for nearly all. */
function someMarket() {
  const chance = rng('bench: offers')
  const shuffled = <T>(list: T[]): T[] => {
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(chance.next() * (at + 1))
      const held = list[at] as T
      list[at] = list[other] as T
      list[other] = held
    }
    return list
  }
  const offers = Array.from({ length: OFFERS }, (_, at) => `offer ${at}`)
  const wished = new Map(offers.map((offer): [string, string[]] => [offer, []]))
  const proposers: Record<string, string[]> = {}
  for (let at = 0; at < CITIES; at++) {
    const wishes = shuffled([...offers]).slice(0, WISHES)
    proposers[`city ${at}`] = wishes
    for (const offer of wishes) wished.get(offer)?.push(`city ${at}`)
  }
  const reviewers = Object.fromEntries(offers.map((o) => [o, shuffled(wished.get(o) ?? [])]))
  const capacities = Object.fromEntries(offers.map((offer) => [offer, PLACES]))
  return { proposers, reviewers, capacities } satisfies StableProblem
}

export async function measureStable(turns: number, python: Python | null): Promise<Row[]> {
  const problem = someMarket()
  const { row, mine, theirs } = await takeTurns({
    measure: `stable matching ${CITIES.toLocaleString('en')} × ${OFFERS}, ${WISHES} wishes each`,
    turns,
    ours: () => deferredAcceptance(problem),
    peer: python && {
      name: 'deferred acceptance in plain Python (our sketch)',
      run: () => python.ask<Pick<StableMatching, 'matching'>>('stable', problem),
    },
    most: 5,
  })
  const [own, other] = [mine.at(-1), theirs.at(-1)]
  const blocking = own?.blockingPairs.length ?? 1
  const checks = [promise('no two would both rather have each other', 1, blocking, 'pairs')]
  if (own && other) {
    const differ = Object.entries(other.matching).filter(
      ([offer, held]) => own.matching[offer]?.join() !== held.join(),
    )
    checks.push(promise('who gets what equals the peer’s', OFFERS, differ.length, 'offers'))
  }
  return [row, ...checks]
}
