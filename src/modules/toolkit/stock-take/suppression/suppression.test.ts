import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, FEWEST, type People, protectPeople } from './index.ts'

type Figures = readonly (readonly [place: string, low: number, high?: number, seen?: boolean])[]

const cells = (figures: Figures): Counted[] =>
  figures.map(([place, low, high = low, seen = true]) => ({
    id: place || 'city',
    system: 1,
    groupKey: 'tenants',
    place,
    peopleLow: low,
    peopleHigh: high,
    seen,
  }))

const shown = (figures: Figures) => Object.fromEntries(protectPeople(cells(figures), false))

const range = (low: number, high = low): People => ({ kind: 'range', low, high })

describe('the people a cell counts', () => {
  it('are shown whole to the office', () => {
    const all = protectPeople(
      cells([
        ['', 20],
        ['North', 3],
      ]),
      true,
    )
    expect(Object.fromEntries(all)).toEqual({ city: range(20), North: range(3) })
  })

  it('are never shown outside it when they are fewer than five', () => {
    expect(
      shown([
        ['North', 0],
        ['East', 4],
        ['West', 5],
        ['South', 2, 40],
      ]),
    ).toEqual({
      North: { kind: 'under' },
      East: { kind: 'under' },
      West: range(5),
      South: { kind: 'up-to', high: 40 },
    })
  })

  it('keep a second place back where the whole city would give the small one away', () => {
    expect(
      shown([
        ['', 40],
        ['North', 3],
        ['East', 17],
        ['West', 20],
      ]),
    ).toEqual({
      city: range(40),
      North: { kind: 'under' },
      East: { kind: 'kept' },
      West: range(20),
    })
  })
})

describe('larger figures', () => {
  it('keep the whole city back where no second place protects the small one', () => {
    const hidden = { city: { kind: 'kept' }, North: { kind: 'under' } }
    expect(
      shown([
        ['', 40],
        ['North', 3],
      ]),
    ).toEqual(hidden)
    // two small ones that add up to eight can only be four and four
    expect(
      shown([
        ['', 8],
        ['North', 4],
        ['East', 4],
      ]),
    ).toEqual({
      ...hidden,
      East: { kind: 'under' },
    })
    // five and none: what is left, five, can only be the larger one
    expect(
      shown([
        ['', 5],
        ['North', 0],
        ['East', 5],
      ]),
    ).toEqual({ ...hidden, East: range(5) })
  })

  it('keep a second place back where the small one is seen by the office only', () => {
    expect(
      shown([
        ['', 20],
        ['North', 3, 3, false],
        ['East', 17],
      ]),
    ).toMatchObject({
      city: range(20),
      East: { kind: 'kept' },
    })
  })

  it('keep the whole city back where what no place accounts for is a small group', () => {
    expect(
      shown([
        ['', 20],
        ['East', 17],
      ]),
    ).toEqual({ city: { kind: 'kept' }, East: range(17) })
    expect(
      shown([
        ['', 17],
        ['East', 17],
      ]),
    ).toEqual({ city: range(17), East: range(17) })
  })
})

/** Every way in which the hidden places could be filled, as far as an attentive reader can tell. */
function possible(figures: Figures, answer: Record<string, People>, place: string): Set<number> {
  const city = answer.city
  const total = city?.kind === 'range' ? city.low : null
  const hidden = figures.filter(([name]) => name !== '' && answer[name]?.kind !== 'range')
  const rest = figures.reduce((left, [name, count]) => {
    return name !== '' && answer[name]?.kind === 'range' ? left - count : left
  }, total ?? 0)
  const values = (name: string) => (answer[name]?.kind === 'under' ? [0, 1, 2, 3, 4] : null)
  const found = new Set<number>()
  const others = hidden.filter(([name]) => name !== place)
  for (const value of values(place) ?? []) {
    const free = others.some(([name]) => values(name) === null)
    const most = others.length * (FEWEST - 1)
    const left = rest - value
    const fits = free ? left >= FEWEST : left >= 0 && left <= most
    if (total === null || fits) found.add(value)
  }
  return found
}

it('leaves a reader who adds and subtracts unable to tell any small count', () => {
  const place = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 0, max: 60 }))
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ([name]) => name, maxLength: 5 }), (places) => {
      const total = places.reduce((sum, [, count]) => sum + count, 0)
      const figures: Figures = [['', total], ...places]
      const answer = shown(figures)
      for (const [name, count] of places)
        if (count < FEWEST) expect(possible(figures, answer, name).size).toBe(FEWEST)
    }),
    { numRuns: 2000 },
  )
})
