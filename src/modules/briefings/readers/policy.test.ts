import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST, toldApart } from './policy.ts'

const group = (key: string, n: number) => ({ key, n })

test.each([
  [[], []],
  [[group('weekly', 9)], [{ keys: ['weekly'], n: 9 }]],
  [[group('weekly', 3)], [{ keys: ['weekly'], n: null }]],
  // 7 in all, less the 5 that would be shown, would tell the 2.
  [[group('weekly', 5), group('monthly', 2)], [{ keys: ['weekly', 'monthly'], n: 7 }]],
  [
    [group('a', 20), group('b', 9), group('c', 4)],
    [
      { keys: ['a'], n: 20 },
      { keys: ['b', 'c'], n: 13 },
    ],
  ],
  [
    [group('a', 20), group('c', 4), group('d', 3)],
    [
      { keys: ['a'], n: 20 },
      { keys: ['c', 'd'], n: 7 },
    ],
  ],
  [[group('c', 2), group('d', 2)], [{ keys: ['c', 'd'], n: null }]],
] as const)('%j is told as %j', (groups, told) => {
  expect(toldApart(groups)).toEqual(told)
})

test('whoever knows the sum and takes away what is shown never has a group of fewer than five', () => {
  const sizes = fc.array(fc.nat({ max: 12 }), { maxLength: 8 })
  fc.assert(
    fc.property(sizes, (sizes) => {
      const groups = sizes.map((n, at) => group(String(at), n))
      const told = toldApart(groups)
      const all = sizes.reduce((sum, n) => sum + n, 0)
      const shown = told.flatMap(({ n }) => n ?? [])
      for (const n of shown) expect(n).toBeGreaterThanOrEqual(FEWEST)
      const rest = all - shown.reduce((sum, n) => sum + n, 0)
      // What is left over is nothing, or all there is and too few.
      if (rest > 0) expect([shown, rest < FEWEST]).toEqual([[], true])
      for (const { keys, n } of told)
        if (keys.length === 1 && n !== null) expect(sizes[Number(keys[0])]).toBe(n)
      expect(told.flatMap(({ keys }) => keys).toSorted()).toEqual(
        groups
          .filter(({ n }) => n > 0)
          .map(({ key }) => key)
          .toSorted(),
      )
    }),
    { numRuns: 2000 },
  )
})
