import { dynamicInoperability, inoperability, rng } from '#analysis'
import { promise, type Row } from '../rows.ts'
import { measureGrowth } from './growth.ts'
import type { Python, Table } from './python.ts'
import { takeTurns, unequal } from './turns.ts'

const SERVICES = 400
const STEPS = 1_000

type System = {
  readonly a: Table
  readonly rows: readonly number[][]
  readonly c: Float64Array
  readonly k: Float64Array
}

/** Everything leans on everything, so strongly that losses nearly double, and nothing is cut at 1. */
function someServices(n: number): System {
  const chance = rng(`bench: ${n} services`)
  const data = Float64Array.from({ length: n * n }, () => chance.next() / n)
  const rows = Array.from({ length: n }, (_, i) => [...data.subarray(i * n, (i + 1) * n)])
  return {
    a: { data, shape: [n, n] },
    rows,
    c: Float64Array.from({ length: n }, () => 0.3 * chance.next()),
    k: Float64Array.from({ length: n }, () => 0.02 + 0.2 * chance.next()),
  }
}

const column = (data: Float64Array): Table => ({ data, shape: [data.length] })

export async function measureInoperability(turns: number, python: Python | null): Promise<Row[]> {
  const { a, rows, c } = someServices(SERVICES)
  const numpy = python?.name('numpy')
  const result: Row[] = []
  for (const [task, name] of [
    ['inoperability_alone', 'the solution alone'],
    ['inoperability', 'with the spectral radius'],
  ] as const) {
    const { row, mine, theirs } = await takeTurns({
      measure: `inoperability of ${SERVICES} services`,
      turns,
      ours: () => inoperability(rows, c),
      peer: python && {
        name: `${numpy}, ${name}`,
        run: () => python.ask<{ lost: Float64Array; radius?: number }>(task, { a, c: column(c) }),
      },
      most: 80,
    })
    result.push(row)
    const [own, other] = [mine.at(-1), theirs.at(-1)]
    if (!own || !other) continue
    const claim = `losses of ${SERVICES} services equal numpy's, ${name}`
    const radius = other.radius === undefined ? [] : [other.radius]
    const wrong =
      unequal(own.inoperability, other.lost, 1e-11) +
      unequal(radius.length > 0 ? [own.spectralRadius] : [], radius, 1e-11)
    result.push(promise(claim, SERVICES + radius.length, wrong, 'numbers'))
  }
  return result
}

export async function measureDynamics(turns: number, python: Python | null): Promise<Row[]> {
  const { a, rows, c, k } = someServices(SERVICES)
  const input = { interdependency: rows, resilience: k, initial: c, steps: STEPS }
  const { row, mine, theirs } = await takeTurns({
    measure: `dynamic inoperability, ${SERVICES} services × ${STEPS.toLocaleString('en')} steps`,
    turns,
    ours: () => dynamicInoperability(input),
    peer: python && {
      name: `${python.name('numpy')}, the states alone`,
      run: () =>
        python.ask<{ final: Float64Array }>('dynamic_inoperability', {
          ...{ a, k: column(k), start: column(c), steps: STEPS },
        }),
    },
    most: 200,
  })
  const [own, other] = [mine.at(-1), theirs.at(-1)]
  if (!own || !other) return [row]
  const wrong = unequal(own.final, other.final, 1e-11)
  return [row, promise("the last state equals numpy's", SERVICES, wrong, 'services')]
}

export const serviceGrowth = (turns: number) =>
  measureGrowth({
    measure: 'inoperability by services',
    sizes: [100, 200, 400, 800],
    work: (n) => {
      const { rows, c } = someServices(n)
      return () => inoperability(rows, c)
    },
    turns,
    promised: 'n³',
    most: 3.1,
  })
