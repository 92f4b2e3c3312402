import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrowsOf, components } from './components.ts'
import { type Dense, fromIdentity, identity, times, timesVector, transposed } from './dense.ts'
import { eigenvalues, spectralAbscissa } from './eigenvalues.ts'
import { determinant, factorise, inverse, solve } from './lu.ts'
import { matrixExponential } from './matrix-exponential.ts'
import { spectralRadius } from './spectral-radius.ts'

const dense = (rows: readonly (readonly number[])[]): Dense => ({
  n: rows.length,
  data: Float64Array.from(rows.flat()),
})

const anyMatrix = (entry: fc.Arbitrary<number>, most = 12) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) =>
      fc
        .array(entry, { minLength: n * n, maxLength: n * n })
        .map((data): Dense => ({ n, data: Float64Array.from(data) })),
    )
/** Evenly spread: doubles drawn by their bits are nearly all close to 0. */
const evenly = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => low + ((high - low) * k) / 1000)
const realEntry = evenly(-5, 5)
const sparsePositive = fc.oneof(fc.constant(0), fc.constant(0), evenly(0.001, 3))

const largest = (data: Float64Array) => data.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
const distance = (a: Dense, b: Dense) => largest(a.data.map((x, at) => x - (b.data[at] as number)))

test('a system of equations is solved, and its determinant is that of the book', () => {
  const lu = factorise(
    dense([
      [0, 2, 1],
      [1, 1, 0],
      [2, 0, 3],
    ]),
  )
  expect(determinant(lu)).toBeCloseTo(-8, 14)
  const x = solve(lu, Float64Array.of(7, 3, 11))
  expect([...x].map((value) => Number(value.toFixed(12)))).toEqual([1, 2, 3])
  // One exchange of rows turns the sign.
  const turned = dense([
    [0, 2],
    [3, 0],
  ])
  expect(determinant(factorise(turned))).toBe(-6)
  const singular = factorise(
    dense([
      [1, 2],
      [2, 4],
    ]),
  )
  expect(singular.sign).toBe(0)
  expect(determinant(singular)).toBe(0)
})

test('a matrix times its inverse is the identity, by either side', () => {
  fc.assert(
    fc.property(anyMatrix(realEntry), (a) => {
      // Kept away from singular ones: the diagonal dominates.
      const safe = { n: a.n, data: a.data.map((x, at) => (at % (a.n + 1) === 0 ? x + 90 : x)) }
      const back = inverse(factorise(safe))
      expect(distance(times(safe, back), identity(a.n))).toBeLessThan(1e-13)
      expect(distance(times(back, safe), identity(a.n))).toBeLessThan(1e-13)
    }),
  )
})

test('products, turns and differences of matrices are what they are by definition', () => {
  const a = dense([
    [1, 2],
    [3, 4],
  ])
  expect([...times(a, transposed(a)).data]).toEqual([5, 11, 11, 25])
  expect([...fromIdentity(a).data]).toEqual([0, -2, -3, -3])
  const long = { n: 7, data: Float64Array.from({ length: 49 }, (_, at) => at) }
  const ones = new Float64Array(7).fill(1)
  expect([...timesVector(long, ones)]).toEqual([21, 70, 119, 168, 217, 266, 315])
})

const rounded = (x: Float64Array) => Array.from(x, (value) => Number(value.toFixed(9)) + 0)

test('eigenvalues of known matrices: a companion, a rotation, a magic square, a nilpotent', () => {
  // (x − 1)(x − 2)(x − 3)(x − 4)
  const companion = eigenvalues(
    dense([
      [10, -35, 50, -24],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
    ]),
  )
  expect(rounded(companion.re)).toEqual([4, 3, 2, 1])
  expect(rounded(companion.im)).toEqual([0, 0, 0, 0])
  const turning = eigenvalues(
    dense([
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ]),
  )
  expect(rounded(turning.re)).toEqual([1, -0.5, -0.5])
  expect(rounded(turning.im)).toEqual([0, 0.866025404, -0.866025404])
  const magic = eigenvalues(
    dense([
      [8, 1, 6],
      [3, 5, 7],
      [4, 9, 2],
    ]),
  )
  expect(rounded(magic.re)).toEqual([15, 4.898979486, -4.898979486])
  const nothing = eigenvalues(
    dense([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]),
  )
  expect(rounded(nothing.re)).toEqual([0, 0, 0])
  expect(spectralAbscissa(dense([[-3]]))).toBe(-3)
})

test('eigenvalues sum to the trace, multiply to the determinant, and come in pairs', () => {
  fc.assert(
    fc.property(anyMatrix(realEntry), (a) => {
      const { re, im } = eigenvalues(a)
      const trace = a.data.reduce((sum, x, at) => (at % (a.n + 1) === 0 ? sum + x : sum), 0)
      expect(re.reduce((sum, x) => sum + x, 0)).toBeCloseTo(trace, 8)
      expect(im.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10)
      let [x, y] = [1, 0]
      re.forEach((p, at) => {
        const q = im[at] as number
        ;[x, y] = [x * p - y * q, x * q + y * p]
      })
      const scale = Math.max(1, 20 ** a.n)
      expect(Math.abs(x - determinant(factorise(a))) / scale).toBeLessThan(1e-9)
      expect(Math.abs(y) / scale).toBeLessThan(1e-9)
    }),
  )
})

test('each eigenvalue makes A − λI singular', () => {
  fc.assert(
    fc.property(anyMatrix(realEntry, 8), (a) => {
      const { re, im } = eigenvalues(a)
      re.forEach((p, at) => {
        const q = im[at] as number
        expect(smallestPivot(a, p, q)).toBeLessThan(1e-6)
      })
    }),
  )
})

/** |det(A − λI)| over the size of its columns, λ = p + iq, by the real form of twice the size. */
function smallestPivot({ n, data }: Dense, p: number, q: number): number {
  const big = { n: 2 * n, data: new Float64Array(4 * n * n) }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const x = (data[i * n + j] as number) - (i === j ? p : 0)
      big.data[i * 2 * n + j] = x
      big.data[(i + n) * 2 * n + j + n] = x
      if (i === j) {
        big.data[i * 2 * n + j + n] = q
        big.data[(i + n) * 2 * n + j] = -q
      }
    }
  return Math.sqrt(Math.abs(determinant(factorise(big)))) / Math.max(1, largest(data) * 2) ** n
}

test('the spectral radius of a matrix without negative entries is its largest eigenvalue', () => {
  fc.assert(
    fc.property(anyMatrix(sparsePositive), (a) => {
      const { re, im } = eigenvalues(a)
      const most = re.reduce((top, x, at) => Math.max(top, Math.hypot(x, im[at] as number)), 0)
      const radius = spectralRadius(a)
      // A defective eigenvalue is known only to the root of the last digit.
      expect(Math.abs(radius - most)).toBeLessThan(1e-4 * Math.max(1, most))
      expect(spectralRadius(transposed(a))).toBeCloseTo(radius, 10)
      const double = { n: a.n, data: a.data.map((x) => 2 * x) }
      expect(spectralRadius(double)).toBeCloseTo(2 * radius, 10)
    }),
  )
})

test('a long cycle, on which powers turn for ever, has the radius of its geometric mean', () => {
  const n = 150
  const ring = { n, data: new Float64Array(n * n) }
  for (let i = 0; i < n; i++) ring.data[i * n + ((i + 1) % n)] = i % 2 === 0 ? 0.5 : 2
  expect(spectralRadius(ring)).toBeCloseTo(1, 12)
  ring.data[n - 1] = 1e-6
  ring.data[(n - 1) * n] = 0.9
  expect(spectralRadius(ring)).toBeGreaterThan(0)
  const pair = dense([
    [0, 0.8],
    [0.2, 0],
  ])
  expect(spectralRadius(pair)).toBeCloseTo(0.4, 14)
  expect(spectralRadius(dense([[0]]))).toBe(0)
})

test('the exponential of a diagonal, a rotation and a nilpotent is known', () => {
  const turn = matrixExponential(
    dense([
      [0, -2],
      [2, 0],
    ]),
  )
  expect(turn.data[0]).toBeCloseTo(Math.cos(2), 14)
  expect(turn.data[2]).toBeCloseTo(Math.sin(2), 14)
  const raised = matrixExponential(
    dense([
      [0, 1, 2],
      [0, 0, 3],
      [0, 0, 0],
    ]),
  )
  expect(rounded(raised.data)).toEqual([1, 1, 3.5, 0, 1, 3, 0, 0, 1])
  const far = matrixExponential(
    dense([
      [-40, 0],
      [0, 3],
    ]),
  )
  expect(far.data[0]).toBeCloseTo(Math.exp(-40), 30)
  expect(far.data[3]).toBeCloseTo(Math.exp(3), 11)
})

test('e^A times e^−A is the identity, and e^(2A) is e^A twice', () => {
  fc.assert(
    fc.property(anyMatrix(evenly(-1, 1), 6), (a) => {
      const back = { n: a.n, data: a.data.map((x) => -x) }
      const twice = { n: a.n, data: a.data.map((x) => 2 * x) }
      const once = matrixExponential(a)
      expect(distance(times(once, matrixExponential(back)), identity(a.n))).toBeLessThan(1e-9)
      const scale = largest(matrixExponential(twice).data)
      expect(distance(times(once, once), matrixExponential(twice)) / scale).toBeLessThan(1e-12)
    }),
  )
})

function graphOf(n: number, pairs: readonly (readonly [number, number])[]): Dense {
  const data = new Float64Array(n * n)
  for (const [a, b] of pairs) data[a * n + b] = 1
  return { n, data }
}

/** By definition: the nodes that a node reaches, itself among them. */
function reachedFrom(start: number, pairs: readonly (readonly [number, number])[]): Set<number> {
  const known = new Set([start])
  let size = 0
  while (size < known.size) {
    size = known.size
    for (const [a, b] of pairs) if (known.has(a)) known.add(b)
  }
  return known
}

test('two nodes are in one component when each reaches the other, and arrows lead to lower numbers', () => {
  const anyGraph = fc.integer({ min: 1, max: 9 }).chain((n) => {
    const node = fc.nat(n - 1)
    return fc.array(fc.tuple(node, node), { maxLength: 25 }).map((pairs) => ({ n, pairs }))
  })
  fc.assert(
    fc.property(anyGraph, ({ n, pairs }) => {
      const { of, count } = components(arrowsOf(graphOf(n, pairs)))
      const nodes = Array.from({ length: n }, (_, i) => i)
      const reach = nodes.map((node) => reachedFrom(node, pairs))
      const together = (a: number, b: number) => Boolean(reach[a]?.has(b) && reach[b]?.has(a))
      expect(nodes.map((a) => nodes.map((b) => of[a] === of[b]))).toEqual(
        nodes.map((a) => nodes.map((b) => together(a, b))),
      )
      expect(pairs.filter(([a, b]) => (of[b] as number) > (of[a] as number))).toEqual([])
      expect(new Set(of).size).toBe(count)
    }),
  )
})

test('a chain of 200,000 nodes is searched without recursion', () => {
  const n = 200_000
  const from = Int32Array.from({ length: n + 1 }, (_, i) => Math.min(i, n - 1))
  const to = Int32Array.from({ length: n - 1 }, (_, i) => i + 1)
  expect(components({ n, from, to }).count).toBe(n)
})
