import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput } from '#tests/analysis.ts'
import { compiled, parseExpression } from './expression.ts'
import { type StockModel, stockFlow } from './stock-flow.ts'
import { parseUnit, writeUnit } from './units.ts'

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

test('the teacup cools as published', () => {
  const { input, expected } = readInput('stockflow-teacup')
  const { stocks } = stockFlow(input, input)
  expect(stocks.teacup).toHaveLength(expected.teacup.length)
  expected.teacup.forEach((wanted: number, at: number) => {
    expect(stocks.teacup?.[at]).toBeCloseTo(wanted, 9)
  })
})

const teacup: StockModel = {
  stocks: { teacup: 180 },
  parameters: { room: 70, tau: 10 },
  flows: { teacup: '(room - teacup)/tau' },
  units: { time: 'min', of: { teacup: '°C', room: '°C', tau: 'min' } },
}

test('weighing four rates comes far closer to the curve than one, at the same step', () => {
  const exact = 70 + 110 * Math.exp(-3)
  const ask = { dt: 0.5, times: [0, 30] }
  const euler = stockFlow(teacup, ask).stocks.teacup?.[1] as number
  const four = stockFlow(teacup, { ...ask, integrator: 'rk4' }).stocks.teacup?.[1] as number
  expect(Math.abs(euler - exact)).toBeGreaterThan(0.1)
  expect(Math.abs(four - exact)).toBeLessThan(1e-5)
  // Halving the step divides the error of RK4 by 16.
  const half = stockFlow(teacup, { dt: 0.25, times: [0, 30], integrator: 'rk4' }).stocks.teacup?.[1]
  expect((four - exact) / ((half as number) - exact)).toBeGreaterThan(14)
})

test('time runs while a step is taken, from the first time on', () => {
  const end = (rate: string, integrator: 'euler' | 'rk4') =>
    stockFlow({ stocks: { a: 0 }, flows: { a: rate } }, { dt: 1, times: [2, 5], integrator }).stocks
      .a?.[1]
  expect(end('time', 'euler')).toBe(2 + 3 + 4)
  // RK4 is exact for a cubic: (5³ − 2³)/3.
  expect(end('time ^ 2', 'rk4')).toBeCloseTo(39, 12)
  // With the level itself: a′ = a·t, step by step by hand from the four rates.
  const curve = stockFlow(
    { stocks: { a: 1 }, flows: { a: 'a * time' } },
    { dt: 1, times: [0, 1], integrator: 'rk4' },
  )
  // k = 0, ½, ⅝, 13⁄8: 1 + (0 + 1 + 5⁄4 + 13⁄8)/6.
  expect(curve.stocks.a?.[1]).toBeCloseTo(1 + 31 / 48, 14)
})

const epidemic: StockModel = {
  stocks: { well: 990, ill: 10, immune: 0 },
  parameters: { contact: 0.5, span: 4 },
  auxiliaries: { pressure: 'contact * share', share: 'ill / (well + ill + immune)' },
  flows: {
    infection: { from: 'well', to: 'ill', rate: 'pressure * well' },
    healing: { from: 'ill', to: 'immune', rate: 'ill / span' },
  },
  units: {
    time: 'day',
    of: {
      ...{ well: 'person', ill: 'person', immune: 'person', contact: '1/day', span: 'day' },
      ...{ share: '1', pressure: '1/day' },
    },
  },
}

test('a flow leaves one stock and enters another: nobody is lost on the way', () => {
  const times = Array.from({ length: 21 }, (_, at) => at)
  for (const integrator of ['euler', 'rk4'] as const) {
    const { stocks, rates, warnings } = stockFlow(epidemic, { dt: 0.125, times, integrator })
    times.forEach((_, at) => {
      const sum = ['well', 'ill', 'immune'].reduce(
        (all, name) => all + (stocks[name]?.[at] ?? 0),
        0,
      )
      expect(sum).toBeCloseTo(1000, 9)
    })
    expect(Object.keys(rates)).toEqual(['share', 'pressure', 'infection', 'healing'])
    expect(rates.share?.[0]).toBe(0.01)
    expect(rates.infection?.[0]).toBeCloseTo(0.5 * 0.01 * 990, 12)
    expect(warnings).toEqual([])
  }
})

test('a rate may be a function, taken at its word', () => {
  const ask = { dt: 1, times: [0, 3] }
  const model: StockModel = {
    stocks: { water: 4 },
    parameters: { leak: 0.5 },
    flows: { water: ({ water, leak, time }) => (time ?? 0) - (leak ?? 0) * (water ?? 0) },
  }
  const text: StockModel = { ...model, flows: { water: 'time - leak * water' } }
  expect(stockFlow(model, ask).stocks).toEqual(stockFlow(text, ask).stocks)
  const units = { time: 'day', of: { water: 'm3', leak: '1/day' } }
  expect(stockFlow({ ...model, units }, ask).warnings).toMatchObject([
    { code: 'units-not-checked', at: { factor: 'water' } },
  ])
})

const worth = (text: string, values: Record<string, number> = {}) => {
  const names = Object.keys(values)
  const of = compiled(parseExpression(text), (name) => names.indexOf(name))
  return of(Float64Array.from(Object.values(values)))
}

test('expressions are read as on paper', () => {
  const read = {
    '1 + 2 * 3': 7,
    '(1 + 2) * 3': 9,
    '8 / 4 / 2': 1,
    '8 - 4 - 2': 2,
    '2 ^ 3 ^ 2': 512,
    '-2 ^ 2': -4,
    '2 ^ -1': 0.5,
    '--3': 3,
    '2 * -3': -6,
    '1.5e2 + .5': 150.5,
    'min(3, 2) + max(1, 4) + abs(-1)': 7,
    'sqrt(16) + exp(0) + ln(1)': 5,
    'step(5, 10, 9) + step(2, 10, 10)': 2,
    '0 ^ 0.5': 0,
    '7 ^ 0': 1,
  }
  for (const [text, wanted] of Object.entries(read))
    expect([text, worth(text)]).toEqual([text, wanted])
  expect(worth('4 ^ 0.5')).toBeCloseTo(2, 14)
  expect(worth('première_é * x2', { première_é: 3, x2: 2 })).toBe(6)
})

test('any sum and product is what the engine makes of it', () => {
  const number = fc.integer({ min: 1, max: 9 }).map(String)
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      number,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
        .map(([a, sign, b]) => `${a} ${sign} ${b}`),
      tie('tree').map((inner) => `(${inner})`),
      tie('tree').map((inner) => `-(${inner})`),
    ),
  }))
  fc.assert(
    fc.property(tree, (text) => {
      const wanted = new Function(`return ${text}`)() as number
      if (Number.isFinite(wanted)) expect(worth(text)).toBe(wanted)
    }),
  )
})

test('what is not arithmetic is refused, with its place; nothing of it is run', () => {
  const hostile = {
    '': 0,
    '1 +': 3,
    '1 2': 2,
    '(1': 2,
    '1 + * 2': 4,
    'a.b': 1,
    'x = 1': 2,
    'fetch(1)': 0,
    'constructor(1)': 0,
    'min(1)': 5,
    'abs(1, 2)': 8,
    '"a"': 0,
    'a[0]': 1,
    '1; 2': 1,
    '1..2': 2,
    '+ 1': 0,
  }
  for (const [text, at] of Object.entries(hostile))
    expect([text, caught(() => parseExpression(text))]).toEqual([
      text,
      { code: 'bad-expression', at },
    ])
  expect(() => parseExpression('('.repeat(1000))).toThrowError(refusal('bad-expression'))
  expect(() => parseExpression(`${'2^'.repeat(500)}2`)).toThrowError(refusal('bad-expression'))
  expect(() => parseExpression('1+'.repeat(2000))).toThrowError(refusal('bad-expression'))
})

function caught(call: () => unknown): { code: string; at: unknown } | null {
  try {
    call()
    return null
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { at?: unknown } }
    return { code, at: detail.at }
  }
}

test('units are read, multiplied out and written', () => {
  const read = ['m^3/day', 'person', '1/day', 'EUR/(person*year)', 'm²', 'kg*m/s^2', '1']
  expect(read.map((text) => writeUnit(parseUnit(text)))).toEqual([
    ...['m^3/day', 'person', '1/day', 'EUR/(person*year)', 'm^2', 'kg*m/s^2', '1'],
  ])
  expect(writeUnit(parseUnit('m*s/m'))).toBe('s')
  for (const wrong of ['m/s/h', 'm^x', 'm^', '(m', 'm+s', '^2'])
    expect(() => parseUnit(wrong)).toThrowError(refusal('bad-expression', { text: wrong }))
})

test('a flow that is not its stock per time is refused before anything is computed', () => {
  const with_ = (change: Partial<StockModel>) => () =>
    stockFlow({ ...teacup, ...change }, { dt: 1, times: [0, 1] })
  const units = (of: Record<string, string>) => ({
    time: 'min',
    of: { ...teacup.units?.of, ...of },
  })
  expect(with_({ units: units({ tau: 'h' }) })).toThrowError(
    refusal('unit-mismatch', { where: 'teacup', expected: '°C/min', found: '°C/h' }),
  )
  expect(with_({ units: units({ room: 'K' }) })).toThrowError(
    refusal('unit-mismatch', { where: 'teacup', expected: 'K', found: '°C' }),
  )
  expect(with_({ flows: { teacup: 'exp(teacup)' } })).toThrowError(refusal('unit-mismatch'))
  expect(with_({ flows: { teacup: '(room - teacup)^2/tau' } })).toThrowError(
    refusal('unit-mismatch', { found: '°C^2/min' }),
  )
  expect(with_({ flows: { teacup: 'room / tau * 2^teacup' } })).toThrowError(
    refusal('unit-mismatch', { expected: '1', found: '°C' }),
  )
  expect(with_({ flows: { teacup: 'room * (1 - exp(-time/tau)) / tau' } })).not.toThrow()
  expect(with_({ units: { time: 'min', of: { teacup: '°C' } } })).toThrowError(
    refusal('unknown-name', { name: 'room', where: 'teacup' }),
  )
  expect(with_({ flows: { teacup: 'step(room, time, tau) / max(tau, time)' } })).not.toThrow()
})

test('what is wrong with a model or its times is named', () => {
  const run =
    (model: StockModel, times: number[] = [0, 1], dt = 1) =>
    () =>
      stockFlow(model, { dt, times })
  const base: StockModel = { stocks: { a: 1 }, flows: { a: '1' } }
  expect(run({ stocks: {}, flows: {} })).toThrowError(refusal('empty-input'))
  expect(run({ ...base, flows: { a: 'b' } })).toThrowError(
    refusal('unknown-name', { name: 'b', where: 'a' }),
  )
  expect(run({ ...base, flows: { c: '1' } })).toThrowError(refusal('unknown-name', { name: 'c' }))
  expect(run({ ...base, parameters: { a: 1 } })).toThrowError(
    refusal('duplicate-name', { name: 'a' }),
  )
  expect(run({ ...base, parameters: { time: 1 } })).toThrowError(
    refusal('duplicate-name', { name: 'time' }),
  )
  expect(run({ ...base, auxiliaries: { x: 'y', y: 'z', z: 'x' } })).toThrowError(
    refusal('circular-definition', { names: ['x', 'y', 'z'] }),
  )
  expect(run({ ...base, stocks: { a: Number.NaN } })).toThrowError(
    refusal('not-a-number', { what: 'a' }),
  )
  expect(run({ stocks: { a: 1e10 }, flows: { a: 'a * a' } }, [0, 9])).toThrowError(
    refusal('not-a-number', { stock: 'a', time: 5 }),
  )
  expect(run({ ...base, flows: { a: '1 / (a - 1)' } })).toThrowError(
    refusal('not-a-number', { flow: 'a', time: 0 }),
  )
  expect(run({ ...base, auxiliaries: { log: 'ln(0)' } })).toThrowError(
    refusal('not-a-number', { flow: 'log', time: 0 }),
  )
  expect(run(base, [])).toThrowError(refusal('empty-input'))
  expect(run(base, [0, 0.5])).toThrowError(refusal('out-of-domain', { what: 'times', at: 1 }))
  expect(run(base, [1, 0])).toThrowError(refusal('out-of-domain', { at: 1 }))
  expect(run(base, [0, 1], 0)).toThrowError(refusal('out-of-domain', { what: 'dt' }))
  expect(run(base, [0, 1], 1e-9)).toThrowError(refusal('too-large'))
})
