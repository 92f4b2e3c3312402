import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Need, Offer } from './types.ts'
import { unmetDemand } from './unmet-demand.ts'

const needs: Need[] = [
  { id: 'n1', theme: 'heat', region: 'south', quantity: 40 },
  { id: 'n2', theme: 'heat', region: 'north', quantity: 10 },
  { id: 'n3', theme: 'waste', region: 'south', quantity: 25 },
  { id: 'n4', theme: 'money', region: 'north', quantity: 5 },
]
const offers: Offer[] = [
  { id: 'o1', themes: ['heat'], regions: null, quantity: 30 },
  { id: 'o2', themes: ['waste', 'heat'], regions: ['south'], quantity: 20 },
  { id: 'o3', themes: null, regions: ['east'], quantity: 99 },
]

test('gaps are told by theme and region, the widest first, with what several compete for', () => {
  const { provenance, ...signal } = unmetDemand(needs, offers)
  expect(signal).toEqual({
    asked: 80,
    covered: 50,
    gap: 30,
    // Heat in the south could be covered alone (30 + 20 ≥ 40), but not beside the others.
    contested: 20,
    byThemeAndRegion: [
      { theme: 'money', region: 'north', asked: 5, gap: 5, needs: ['n4'] },
      { theme: 'waste', region: 'south', asked: 25, gap: 5, needs: ['n3'] },
    ],
    byTheme: [
      { theme: 'money', asked: 5, gap: 5, needs: ['n4'] },
      { theme: 'waste', asked: 25, gap: 5, needs: ['n3'] },
    ],
    byRegion: [
      { region: 'south', asked: 65, gap: 15, needs: ['n1', 'n3'] },
      { region: 'north', asked: 15, gap: 5, needs: ['n2', 'n4'] },
    ],
    unreached: ['n4'],
    idle: ['o3'],
  })
  expect(provenance.method).toBe('unmetDemand')
})

test('without offers all that is asked is a gap', () => {
  expect(unmetDemand(needs, [])).toMatchObject({ covered: 0, gap: 80, contested: 0 })
})

const anyNeeds = fc.array(
  fc.record({
    theme: fc.constantFrom('a', 'b', 'c'),
    region: fc.constantFrom('x', 'y'),
    quantity: fc.nat(9),
  }),
  { minLength: 1, maxLength: 6 },
)
const some = (...names: string[]) =>
  fc.oneof(fc.constant(null), fc.subarray(names, { minLength: 1 }))
const anyOffers = fc.array(
  fc.record({ themes: some('a', 'b', 'c'), regions: some('x', 'y'), quantity: fc.nat(12) }),
  { maxLength: 4 },
)
const named = <T>(rows: T[]) => rows.map((row, at) => ({ id: `${at}`, ...row }))

test('a gap is what the worst-placed needs lack: the most over all groups of needs of asked less in reach', () => {
  fc.assert(
    fc.property(anyNeeds, anyOffers, (asked, offered) => {
      const [n, o] = [named(asked), named(offered)]
      const isIn = (offer: Offer, need: Need) =>
        (offer.themes?.includes(need.theme) ?? true) &&
        (offer.regions?.includes(need.region) ?? true)
      const sum = (rows: { quantity: number }[]) =>
        rows.reduce((total, row) => total + row.quantity, 0)
      const short = Array.from({ length: 2 ** n.length }, (_, bits) => {
        const group = n.filter((_, at) => (bits >> at) & 1)
        return sum(group) - sum(o.filter((offer) => group.some((need) => isIn(offer, need))))
      })
      const signal = unmetDemand(n, o)
      expect(signal.gap).toBe(Math.max(...short))
      expect(signal.contested).toBeGreaterThanOrEqual(0)
      expect(sum(n)).toBe(signal.covered + signal.gap)
    }),
    { numRuns: 150 },
  )
})

test('one more offer widens no gap, and one that reaches no need changes none', () => {
  fc.assert(
    fc.property(anyNeeds, anyOffers, (asked, offered) => {
      const [n, o] = [named(asked), named(offered)]
      const before = unmetDemand(n, o)
      const more = unmetDemand(n, [...o, { id: 'new', themes: null, regions: null, quantity: 3 }])
      expect(more.gap).toBe(Math.max(0, before.gap - 3))
      const far = unmetDemand(n, [...o, { id: 'far', themes: ['q'], regions: null, quantity: 99 }])
      expect(far.byThemeAndRegion).toEqual(before.byThemeAndRegion)
      const turned = unmetDemand(n.toReversed(), o.toReversed())
      expect(turned.byTheme.map(({ theme, gap }) => [theme, gap])).toEqual(
        before.byTheme.map(({ theme, gap }) => [theme, gap]),
      )
    }),
  )
})

test('needs and offers that cannot be counted are refused by name', () => {
  const refused = (n: Need[], o: Offer[], code: string, detail: object) =>
    expect(() => unmetDemand(n, o)).toThrowError(expect.objectContaining({ code, detail }))
  const need: Need = { id: 'n', theme: 't', region: 'r', quantity: 1 }
  const offer: Offer = { id: 'o', themes: null, regions: null, quantity: 1 }
  refused([], [offer], 'empty-input', { what: 'need' })
  refused([need, need], [], 'duplicate-name', { what: 'need', name: 'n' })
  refused([need], [offer, offer], 'duplicate-name', { what: 'offer', name: 'o' })
  refused([{ ...need, quantity: 0.5 }], [], 'not-whole', { need: 'n', quantity: 0.5 })
  refused([need], [{ ...offer, quantity: -1 }], 'not-whole', { offer: 'o', quantity: -1 })
  const most = Number.MAX_SAFE_INTEGER
  refused(
    [
      { ...need, quantity: most },
      { ...need, id: 'm', quantity: most },
    ],
    [],
    'out-of-domain',
    {
      what: 'need',
    },
  )
})
