import { prim, rng } from '#analysis'
import { promise, type Row } from '../rows.ts'
import type { Python } from './python.ts'
import { takeTurns } from './turns.ts'

const CASES = [
  { count: 882, width: 9, most: 15 },
  { count: 20_000, width: 15, most: 180 },
]

/** Of interest: most points of a corner in three dimensions, and a few anywhere. */
function somePoints(count: number, width: number) {
  const chance = rng(`bench: points ${count}`)
  const data = Float64Array.from({ length: count * width }, () => chance.next())
  const x = Array.from({ length: count }, (_, i) => [...data.subarray(i * width, (i + 1) * width)])
  const y = x.map(([a = 0, b = 0, c = 0]) => {
    const isInside = a < 0.5 && b > 0.4 && c < 0.7
    return Number(chance.next() < (isInside ? 0.85 : 0.08))
  })
  return { data, x, y }
}

export async function measurePrim(turns: number, python: Python | null): Promise<Row[]> {
  const rows: Row[] = []
  for (const { count, width, most } of CASES) {
    const { data, x, y } = somePoints(count, width)
    const size = `${count.toLocaleString('en')} × ${width}`
    const { row, mine, theirs } = await takeTurns({
      measure: `PRIM ${size}`,
      turns,
      ours: () => prim(x, y),
      peer: python && {
        name: `peeling alone in ${python.name('numpy')} (our sketch)`,
        run: () =>
          python.ask<{ trajectory: readonly [number, number][] }>('prim_peels', {
            x: { data, shape: [count, width] },
            y: { data: Float64Array.from(y), shape: [count] },
            alpha: 0.05,
            mass: 0.05,
          }),
      },
      most,
    })
    rows.push(row)
    const [own, other] = [mine.at(-1)?.boxes[0]?.trajectory, theirs.at(-1)?.trajectory]
    if (!own || !other) continue
    // Ours goes on with pasting where the peer ends.
    const wrong = other.filter(([n, k], at) => own[at]?.n !== n || own[at]?.k !== k)
    const claim = `PRIM ${size} peels what the peer peels, step by step`
    rows.push(promise(claim, other.length, wrong.length, 'steps'))
  }
  return rows
}
