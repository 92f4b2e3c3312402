import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { rng } from '../../foundation/rng.ts'
import { times } from '../linear/dense.ts'
import type { Sign, SystemMap } from '../types.ts'
import { permanent, wholeDeterminant } from './minors.ts'
import { pressResponse, pressResponseSteps } from './press-response.ts'

const plain = (rows: readonly Float64Array[] | null | undefined) => rows?.map((row) => [...row])
const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

test('a chain of three answers as counted by cofactors and permanents', () => {
  const { input, expected } = readInput('press-response-chain')
  const result = pressResponse(input)
  expect(plain(result.adjoint)).toEqual(expected.adjoint)
  expect(plain(result.totalPaths)).toEqual(expected.totalPaths)
  expect(plain(result.weightedPrediction)).toEqual(expected.weightedPrediction)
  expect(result).toMatchObject({ determinant: expected.determinant, stable: expected.stable })
  expect(result.sampled).toBeNull()
})

const smallMatrix = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc
      .array(fc.constantFrom(-1, 0, 1), { minLength: n * n, maxLength: n * n })
      .map((data) => ({ n, data: Float64Array.from(data) })),
  )

/** Sum over all orders of the columns: the definition. */
function overOrders(
  { n, data }: { n: number; data: Float64Array },
  signed: boolean,
  row = 0,
  taken: readonly number[] = [],
): number {
  if (row === n) return 1
  const free = Array.from({ length: n }, (_, j) => j).filter((j) => !taken.includes(j))
  return free.reduce((sum, j, place) => {
    const sign = signed && place % 2 === 1 ? -1 : 1
    const x = data[row * n + j] as number
    return sum + sign * x * overOrders({ n, data }, signed, row + 1, [...taken, j])
  }, 0)
}

test('determinants and permanents are the sums over all orders', () => {
  fc.assert(
    fc.property(smallMatrix, (matrix) => {
      expect(wholeDeterminant(matrix)).toBe(overOrders(matrix, true) + 0)
      const sizes = { n: matrix.n, data: matrix.data.map(Math.abs) }
      expect(permanent(sizes)).toBe(overOrders(sizes, false))
    }),
  )
  const ones = { n: 12, data: new Float64Array(144).fill(1) }
  expect(permanent(ones)).toBe(479_001_600)
})

test('the adjoint times −A is the determinant times the identity', () => {
  fc.assert(
    fc.property(smallMatrix, ({ n, data }) => {
      const community = Array.from({ length: n }, (_, i) => data.slice(i * n, (i + 1) * n))
      const { adjoint, determinant, totalPaths, weightedPrediction } = pressResponse({ community })
      const flat = { n, data: Float64Array.from(adjoint?.flatMap((row) => [...row]) ?? []) }
      const product = times(flat, { n, data: data.map((x) => -x) })
      const wanted = product.data.map((_, at) => (at % (n + 1) === 0 ? (determinant ?? 0) : 0))
      expect([...product.data].map((x) => x + 0)).toEqual([...wanted])
      adjoint?.forEach((row, i) => {
        row.forEach((net, j) => {
          const all = totalPaths?.[i]?.[j] as number
          expect(Math.abs(net)).toBeLessThanOrEqual(all)
          expect((all - net) % 2).toBe(0)
          expect(weightedPrediction?.[i]?.[j]).toBe(all === 0 ? 1 : Math.abs(net) / all)
        })
      })
    }),
  )
})

const arrow = (source: string, target: string, sign: Sign) => ({ source, target, sign })
/** Rain fills drains, drains flood streets, pumps empty drains. */
const flood: SystemMap = {
  nodes: ['rain', 'drains', 'streets', 'pumps'],
  edges: [arrow('rain', 'drains', 1), arrow('drains', 'streets', 1), arrow('pumps', 'drains', -1)],
}

test('a push is told in words, and where no arrow leads nothing happens', () => {
  const { sampled, labels } = pressResponse(flood, { rng: rng('flood'), samples: 200 })
  expect(labels).toEqual(flood.nodes)
  expect(sampled).toMatchObject({ samples: 200, accepted: 200, acceptance: 1 })
  expect(sampled?.words).toEqual([
    ['rises', 'no-effect', 'no-effect', 'no-effect'],
    ['rises', 'rises', 'no-effect', 'falls'],
    ['rises', 'rises', 'rises', 'falls'],
    ['no-effect', 'no-effect', 'no-effect', 'rises'],
  ])
  expect(plain(sampled?.positiveShare)?.[2]).toEqual([1, 1, 1, 0])
  expect(plain(sampled?.negativeShare)?.[2]).toEqual([0, 0, 0, 1])
})

test('two ways that work against each other cannot be told from the map', () => {
  const map: SystemMap = {
    nodes: ['road', 'shops', 'traffic', 'income'],
    edges: [
      arrow('road', 'shops', 1),
      arrow('road', 'traffic', 1),
      arrow('shops', 'income', 1),
      arrow('traffic', 'income', -1),
    ],
  }
  const result = pressResponse(map, { rng: rng('road'), samples: 4000 })
  expect(result.weightedPrediction?.[3]?.[0]).toBe(0)
  expect(result.sampled?.words[3]?.[0]).toBe('cannot-be-told')
  // By symmetry of the two ways the share is ½.
  const share = result.sampled?.positiveShare[3]?.[0] as number
  const width = result.sampled?.halfWidth[3]?.[0] as number
  expect(Math.abs(share - 0.5)).toBeLessThan(3 * width)
})

test('a share that can be reckoned by hand is met: one way of two arrows against one of one', () => {
  // Answer of c to a: a→c strength s₁ over c's damping, less a→b→c = s₂·s₃/d_b: P(s₁·d_b > s₂·s₃) = ½ by symmetry.
  const map: SystemMap = {
    nodes: 3,
    edges: [
      { source: 0, target: 2, sign: 1 },
      { source: 0, target: 1, sign: 1 },
      { source: 1, target: 2, sign: -1 },
    ],
  }
  const { sampled } = pressResponse(map, { rng: rng('by hand'), samples: 6000 })
  expect(Math.abs((sampled?.positiveShare[2]?.[0] as number) - 0.5)).toBeLessThan(0.025)
})

test('unstable systems are thrown away, and how many is a finding', () => {
  // a ⇄ b reinforce each other: stable when s₁·s₂ < d₁·d₂, half of all by symmetry.
  const pair: SystemMap = {
    nodes: 2,
    edges: [
      { source: 0, target: 1, sign: 1 },
      { source: 1, target: 0, sign: 1 },
    ],
  }
  const { sampled, stable } = pressResponse(pair, { rng: rng('pair'), samples: 4000 })
  expect(stable).toBe(false)
  expect(Math.abs((sampled?.acceptance as number) - 0.5)).toBeLessThan(0.03)
  expect(sampled?.words).toEqual([
    ['rises', 'rises'],
    ['rises', 'rises'],
  ])
  const few = pressResponse(pair, { rng: rng('pair'), samples: 20 })
  expect(few.warnings).toMatchObject([{ code: 'few-stable-systems', count: few.sampled?.accepted }])
  const raging: SystemMap = { nodes: 1, edges: [{ source: 0, target: 0, sign: 1 }] }
  expect(() => pressResponse(raging, { rng: rng('x'), samples: 50 })).toThrowError(
    refusal('no-stable-system', { samples: 50 }),
  )
})

test('stability is that of the eigenvalues, not of a rule of thumb', () => {
  // A damped spiral that no row dominates.
  const spiral = {
    community: [
      [-1, -1, 0],
      [1, -1, -1],
      [0, 1, -1],
    ],
  }
  const { sampled } = pressResponse(spiral, { rng: rng('s'), samples: 500 })
  expect(sampled?.acceptance).toBe(1)
  // A ring of three without damping but one: positive determinant, yet it swings outwards.
  const ring = {
    community: [
      [-1, 0, 1],
      [1, 0, 0],
      [0, -1, 0],
    ],
  }
  expect(pressResponse(ring).determinant).toBe(1)
  expect(pressResponse(ring).stable).toBe(false)
  expect(() => pressResponse(ring, { rng: rng('r'), samples: 200 })).toThrowError(
    refusal('no-stable-system'),
  )
})

test('signs alone: where all paths agree, every stable system drawn agrees too', () => {
  const sign = fc.constantFrom(-1, 0, 0, 1)
  const rows = fc.array(fc.array(sign, { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(rows, (given) => {
      const community = given.map((row, i) => row.with(i, -1))
      const result = pressResponse({ community }, { rng: rng('agree'), samples: 300 })
      result.weightedPrediction?.forEach((row, i) => {
        row.forEach((weight, j) => {
          if (weight !== 1) return
          const net = Math.sign(result.adjoint?.[i]?.[j] as number)
          expect(result.sampled?.positiveShare[i]?.[j]).toBe(net > 0 ? 1 : 0)
          expect(result.sampled?.negativeShare[i]?.[j]).toBe(net < 0 ? 1 : 0)
        })
      })
    }),
    { numRuns: 40 },
  )
})

test('an unknown sign or a doubtful arrow is drawn, too', () => {
  const map = (sign: Sign, confidence: number): SystemMap => ({
    nodes: 2,
    edges: [{ source: 0, target: 1, sign, confidence }],
  })
  const share = (sign: Sign, confidence: number) => {
    const { sampled } = pressResponse(map(sign, confidence), { rng: rng('d'), samples: 2000 })
    return [sampled?.positiveShare[1]?.[0] as number, sampled?.negativeShare[1]?.[0] as number]
  }
  const [up = 0, down = 0] = share(null, 1)
  expect(up + down).toBe(1)
  expect(Math.abs(up - 0.5)).toBeLessThan(0.04)
  const [sure = 0, never] = share(1, 0.7)
  expect(Math.abs(sure - 0.7)).toBeLessThan(0.04)
  expect(never).toBe(0)
  const unknown = pressResponse(map(null, 1), { rng: rng('d'), samples: 10 })
  expect(unknown.adjoint).toBeNull()
  expect(unknown.warnings.map(({ code }) => code)).toContain('exact-omitted')
  expect(() => pressResponse(map(null, 1))).toThrowError(
    refusal('unknown-sign', { edge: ['0', '1'] }),
  )
})

test('words go by the share: nine in ten, six in ten, and what is left', () => {
  const word = (sign: Sign, confidence: number) => {
    const edges = [{ source: 0, target: 1, sign, confidence }]
    const { sampled } = pressResponse({ nodes: 2, edges }, { rng: rng('words'), samples: 2000 })
    return sampled?.words[1]?.[0]
  }
  expect([0.95, 0.7, 0.5].map((confidence) => word(1, confidence))).toEqual([
    ...['rises', 'probably-rises', 'cannot-be-told'],
  ])
  expect([0.95, 0.7, 0.5].map((confidence) => word(-1, confidence))).toEqual([
    ...['falls', 'probably-falls', 'cannot-be-told'],
  ])
})

test('the same seed gives the same bytes, whole or in chunks', () => {
  const options = () => ({ rng: rng('bytes'), samples: 300 })
  const whole = pressResponse(flood, options())
  const steps = pressResponseSteps(flood, options(), 70)
  const seen: number[] = []
  let step = steps.next()
  while (!step.done) {
    seen.push(step.value.samples)
    step = steps.next()
  }
  expect(seen).toEqual([70, 140, 210, 280, 300])
  expect(step.value).toEqual(whole)
  expect(whole.provenance).toMatchObject({ seed: 'bytes', options: { samples: 300 } })
})

test('what cannot be asked is refused by name', () => {
  const wide = { nodes: 13, edges: [] }
  expect(() => pressResponse(wide)).toThrowError(refusal('too-large', { factors: 13, most: 12 }))
  expect(pressResponse(wide, { rng: rng('w'), samples: 5 }).adjoint).toBeNull()
  expect(() => pressResponse({ nodes: 61, edges: [] }, { rng: rng('w') })).toThrowError(
    refusal('too-large', { most: 60 }),
  )
  expect(() => pressResponse(flood, { samples: 10 })).toThrowError(
    refusal('missing-value', { what: 'rng' }),
  )
  expect(() => pressResponse(flood, { strength: [1, 0.5] })).toThrowError(refusal('empty-range'))
  expect(() => pressResponse(flood, { strength: [0, 1] })).toThrowError(refusal('out-of-domain'))
  expect(() => pressResponse({ community: [[1, 2]] })).toThrowError(refusal('shape-mismatch'))
  expect(() => pressResponse({ community: [] })).toThrowError(refusal('empty-input'))
  const still = pressResponse({ nodes: 2, edges: [] }, { selfDamping: false })
  expect(still).toMatchObject({ determinant: 0, stable: false })
})
