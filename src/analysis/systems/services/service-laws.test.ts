import fc from 'fast-check'
import { expect, test } from 'vitest'
import { near } from '#tests/analysis.ts'
import { dynamicInoperability } from './dynamic-inoperability.ts'
import { inoperability } from './inoperability.ts'
import { interdependencyIndices } from './interdependency-indices.ts'
import { recovery } from './recovery.ts'
import { thresholdCascade } from './threshold-cascade.ts'

/** Evenly spread: doubles drawn by their bits are nearly all close to 0. */
const evenly = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => low + ((high - low) * k) / 1000)

/** A stable matrix of shares: each row sums to less than 1. */
const anyServices = fc.integer({ min: 1, max: 5 }).chain((n) => {
  const share = fc.oneof(fc.constant(0), evenly(0, 0.9 / n))
  return fc.record({
    a: fc.array(fc.array(share, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    c: fc.array(evenly(0, 1), { minLength: n, maxLength: n }),
  })
})

test('what is lost solves its own equation, or is all', () => {
  fc.assert(
    fc.property(anyServices, ({ a, c }) => {
      const { inoperability: q, saturated } = inoperability(a, c)
      expect(saturated.map((i) => q[i])).toEqual(saturated.map(() => 1))
      const due = a.map((row, i) =>
        row.reduce((sum, x, j) => sum + x * (q[j] as number), c[i] ?? 0),
      )
      // Once one is cut, the others were reckoned with what was cut off too, and have lost more than this.
      const wrong = due.filter((x, i) => Math.abs(x - (q[i] as number)) > 1e-11)
      if (saturated.length === 0) expect(wrong).toEqual([])
    }),
  )
})

test('a larger disturbance never leaves anybody better off', () => {
  fc.assert(
    fc.property(anyServices, evenly(0, 1), ({ a, c }, factor) => {
      const whole = inoperability(a, c).inoperability
      const part = inoperability(
        a,
        c.map((x) => x * factor),
      ).inoperability
      whole.forEach((x, i) => {
        expect(part[i]).toBeLessThanOrEqual(x + 1e-12)
      })
    }),
  )
})

test('step by step, a lasting disturbance ends where the static model says', () => {
  fc.assert(
    fc.property(anyServices, ({ a, c }) => {
      const perturbations = c.map((value, sector) => ({ sector, value, from: 0, to: 1e6 }))
      const low = c.map((x) => x / 20)
      const input = { interdependency: a, resilience: 0.5, steps: 800 }
      const gentle = perturbations.map((event, i) => ({ ...event, value: low[i] as number }))
      const { final, equilibrium } = dynamicInoperability({ ...input, perturbations: gentle })
      near(final, [...(equilibrium as Float64Array)], 9)
      near(final, [...inoperability(a, low).inoperability], 9)
    }),
    { numRuns: 30 },
  )
})

test('small steps come close to the exponential of recovery', () => {
  fc.assert(
    fc.property(anyServices, ({ a, c }) => {
      const exact = recovery({ interdependency: a, resilience: 0.3, initial: c, times: [2] })
      const stepped = dynamicInoperability({
        ...{ interdependency: a, resilience: 0.3, initial: c },
        ...{ steps: 2001, dt: 0.001 },
      })
      near(stepped.final, [...(exact.inoperability[0] as Float64Array)], 3)
    }),
    { numRuns: 20 },
  )
})

test('services in another order lose the same', () => {
  fc.assert(
    fc.property(anyServices, ({ a, c }) => {
      const turned = a.map((row) => row.toReversed()).toReversed()
      const q = inoperability(a, c).inoperability
      near(inoperability(turned, c.toReversed()).inoperability, [...q].reverse(), 12)
      const indices = interdependencyIndices(a)
      const back = interdependencyIndices(turned)
      near(back.overallInfluence, [...indices.overallInfluence].reverse(), 12)
    }),
  )
})

test('a lower threshold never saves anybody', () => {
  fc.assert(
    fc.property(anyServices, fc.nat(4), ({ a, c }, seed) => {
      const seeds = [seed % a.length]
      const high = c.map((x) => Math.max(x, 0.01))
      const fallen = thresholdCascade({ dependency: a, threshold: high, seeds })
      const threshold = high.map((x) => x / 2)
      const more = thresholdCascade({ dependency: a, threshold, seeds })
      expect(fallen.rounds.flat().filter((i) => more.roundOf[i] === -1)).toEqual([])
    }),
  )
})
