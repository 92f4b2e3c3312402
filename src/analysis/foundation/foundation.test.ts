import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, powerOfTwo, tanh } from './exponential.ts'
import { ln } from './logarithm.ts'
import { normalQuantile } from './normal.ts'
import { inputHash } from './provenance.ts'
import { rng } from './rng.ts'
import { Sha256 } from './sha256.ts'

test('our SHA-256 equals the platform’s for any bytes in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
      const ours = new Sha256().update(bytes.subarray(0, at)).update(bytes.subarray(at)).hex()
      expect(ours).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})

test('numbers in a typed array are hashed by their bytes, little end first and minus zero as zero', () => {
  const bytes = new DataView(new ArrayBuffer(16))
  bytes.setFloat64(0, 0.1, true)
  const digest = createHash('sha256').update('f64[2]').update(new Uint8Array(bytes.buffer))
  expect(inputHash(new Float64Array([0.1, -0]))).toBe(digest.digest('hex'))
})

test('whole numbers are hashed in the narrowest bytes that hold them, whatever array they come in', () => {
  const digest = (type: string, bytes: Uint8Array) =>
    createHash('sha256').update(type).update(bytes).digest('hex')
  const little = (...numbers: number[]) => {
    const view = new DataView(new ArrayBuffer(4 * numbers.length))
    numbers.forEach((x, at) => {
      view.setInt32(4 * at, x, true)
    })
    return new Uint8Array(view.buffer)
  }
  expect(inputHash(new Int32Array([0, 255]))).toBe(digest('u8[2]', Uint8Array.of(0, 255)))
  expect(inputHash(new Int32Array([1, 256]))).toBe(digest('u16[2]', Uint8Array.of(1, 0, 0, 1)))
  expect(inputHash(new Int32Array([-1, 3]))).toBe(digest('i32[2]', little(-1, 3)))
  expect(inputHash(new Int32Array([65535]))).toBe(digest('u16[1]', Uint8Array.of(255, 255)))
  expect(inputHash(new Int32Array([1, 65536]))).toBe(digest('i32[2]', little(1, 65536)))
  expect(inputHash(new Float64Array([0, -0, 7]))).toBe(inputHash(new Int32Array([0, 0, 7])))
  expect(inputHash(new Float64Array())).toBe(digest('u8[0]', new Uint8Array()))
})

test('two lists of numbers have one hash only when they are the same numbers', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -300, max: 70_000 }), fc.double()), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const same = a.length === b.length && a.every((x, at) => Object.is(x + 0, (b[at] ?? 0) + 0))
      const hashes = [a, b].map((list) => inputHash(Float64Array.from(list)))
      expect(hashes[0] === hashes[1]).toBe(same)
    }),
  )
})

test('numbers beyond one block are hashed to the last', () => {
  const long = (last: number) => Float64Array.from({ length: 5000 }, (_, at) => at % 7 || last)
  const bytes = Uint8Array.from(long(3))
  const whole = createHash('sha256').update('u8[5000]').update(bytes).digest('hex')
  expect(inputHash(long(3))).toBe(whole)
  expect(inputHash(long(3).with(4999, 0.5))).not.toBe(inputHash(long(3).with(4999, 0.25)))
})

test('an input hash does not depend on the order of keys, and does on every number', () => {
  expect(inputHash({ a: 1, b: [0, null] })).toBe(inputHash({ b: [-0, null], a: 1, c: undefined }))
  expect(inputHash({ a: 1 })).not.toBe(inputHash({ a: 1 + 2 ** -52 }))
  expect(inputHash(new Float64Array([0.1]))).not.toBe(inputHash(new Float64Array([0.2])))
  expect(inputHash([1, 2])).toBe(createHash('sha256').update('[1,2]').digest('hex'))
})

test('a seed gives these numbers for ever', () => {
  const random = rng('c2r')
  const drawn = [random.next(), random.next(), random.next()]
  expect(drawn).toEqual([0.03228722028909292, 0.17684984078917154, 0.6643089834448901])
})

test('the generator is xoshiro128**, word for word', () => {
  const state = referenceState('any seed')
  const random = rng('any seed')
  for (let k = 0; k < 200; k++) {
    const high = referenceWord(state) >> 5n
    const low = referenceWord(state) >> 6n
    expect(random.next()).toBe(Number((high << 26n) | low) / 2 ** 53)
  }
  // First words from the state 1, 2, 3, 4, as the reference implementation prints them.
  const published = [1n, 2n, 3n, 4n]
  const words = [0, 0, 0, 0].map(() => referenceWord(published))
  expect(words).toEqual([11520n, 0n, 5927040n, 70819200n])
})

function referenceState(seed: string): bigint[] {
  const digest = createHash('sha256').update(seed).digest()
  const words = [0, 4, 8, 12].map((at) => BigInt(digest.readUInt32BE(at)))
  words[3] = (words[3] ?? 0n) | 1n
  return words
}

/** The reference in big integers: nothing in common with the code under test. */
function referenceWord(s: bigint[]): bigint {
  const cut = (x: bigint) => BigInt.asUintN(32, x)
  const rotate = (x: bigint, by: bigint) => cut((x << by) | (x >> (32n - by)))
  let [a, b, c, d] = s as [bigint, bigint, bigint, bigint]
  const result = cut(rotate(cut(b * 5n), 7n) * 9n)
  const t = cut(b << 9n)
  c ^= a
  d ^= b
  b ^= c
  a ^= d
  c ^= t
  d = rotate(d, 11n)
  s.splice(0, 4, a, b, c, d)
  return result
}

test('a forked stream depends on seed and label, not on what was drawn before', () => {
  const early = rng('seed').fork('weights')
  const parent = rng('seed')
  for (let k = 0; k < 10; k++) parent.next()
  const late = parent.fork('weights')
  expect(late.next()).toBe(early.next())
  expect(rng('seed').fork('scores').next()).not.toBe(rng('seed').fork('weights').next())
})

test('uniform numbers are uniform', () => {
  const random = rng('uniform')
  const cells = new Array<number>(20).fill(0)
  for (let k = 0; k < 100_000; k++) {
    const at = Math.floor(random.next() * 20)
    cells[at] = (cells[at] ?? 0) + 1
  }
  const chiSquare = cells.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0)
  // 99.9 % point of χ² with 19 degrees of freedom.
  expect(chiSquare).toBeLessThan(43.8)
})

test('our logarithm is right to the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(
        4e-16 * Math.max(1, Math.abs(ln(x))),
      )
    }),
  )
  expect(ln(0)).toBe(-Infinity)
})

test('normal quantiles are those of the tables', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 7)
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 6)
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306, 6)
  expect(Number.isFinite(normalQuantile(0))).toBe(true)
})

/** The distance to the next number: one unit in the last place of x. */
const unitOf = (x: number) => {
  const e = Math.floor(Math.log2(Math.abs(x)))
  return 2 ** Math.max(-1074, (2 ** e > Math.abs(x) ? e - 1 : e) - 52)
}

/** By bits, which is nearly always close to 0, or evenly. */
const widely = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.integer({ min: min * 1e6, max: max * 1e6 }).map((k) => k / 1e6),
  )

test('our exponential is right to the last digit, over its whole range', () => {
  fc.assert(
    fc.property(widely(-745, 709), (x) => {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(unitOf(Math.exp(x)))
    }),
    { numRuns: 2000 },
  )
  expect([exp(0), exp(-0), exp(-1)]).toEqual([1, 1, Math.exp(-1)])
  expect([exp(710), exp(-746), exp(-Infinity)]).toEqual([Infinity, 0, 0])
  expect(exp(-744)).toBe(Math.exp(-744))
  expect(exp(Number.NaN)).toBeNaN()
})

test('logarithm and exponential undo each other', () => {
  fc.assert(
    fc.property(widely(-300, 300), (x) => {
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)))
    }),
  )
})

test('our hyperbolic tangent is right to the last digits, odd, and never above 1', () => {
  fc.assert(
    fc.property(widely(-30, 30), (x) => {
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThanOrEqual(8e-16 * Math.abs(Math.tanh(x)))
      expect(tanh(-x)).toBe(-tanh(x))
    }),
    { numRuns: 1000 },
  )
  expect([tanh(0), tanh(1000), tanh(-1000)]).toEqual([0, 1, -1])
})

test('powers of two are exact', () => {
  for (let k = -1022; k <= 1023; k++) expect(powerOfTwo(k)).toBe(2 ** k)
})
