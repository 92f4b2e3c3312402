/** One place where a result is not what the case expects. */
export type Difference = { readonly at: string; readonly expected: string; readonly got: string }

type Tolerance = Readonly<Record<string, number>>

/**
 * Every place at which `got` differs from `expected`; what is not expected is not looked at.
 * Numbers may differ by the tolerance of the result they stand in, else by `abs`, else by the
 * loosest one the case names. A text such as "491/1302" or "0" against a number is that fraction.
 */
export function differences(expected: object, got: object, tolerance: Tolerance): Difference[] {
  const loosest = Math.max(0, ...Object.values(tolerance))
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, Reflect.get(got, key), {
      at: key,
      by: tolerance[key] ?? tolerance.abs ?? loosest,
    }),
  )
}

type Place = { readonly at: string; readonly by: number }

function compare(expected: unknown, got: unknown, { at, by }: Place): Difference[] {
  if (typeof expected === 'number' || isFractionOf(expected, got))
    return isNear(numberOf(expected), got, by) ? [] : [difference(at, expected, got)]
  if (Array.isArray(expected)) return compareLists(expected, got, { at, by })
  if (typeof expected === 'object' && expected !== null)
    return compareObjects(expected, got, { at, by })
  return Object.is(expected, got) ? [] : [difference(at, expected, got)]
}

function compareLists(expected: readonly unknown[], got: unknown, { at, by }: Place): Difference[] {
  const list = listOf(got)
  if (list === null) return [difference(at, expected, got)]
  if (list.length !== expected.length)
    return [difference(`${at}.length`, expected.length, list.length)]
  return expected.flatMap((value, i) => compare(value, list[i], { at: `${at}[${i}]`, by }))
}

function compareObjects(expected: object, got: unknown, { at, by }: Place): Difference[] {
  if (typeof got !== 'object' || got === null) return [difference(at, expected, got)]
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, Reflect.get(got, key), { at: `${at}.${key}`, by }),
  )
}

function listOf(held: unknown): readonly unknown[] | null {
  if (Array.isArray(held)) return held
  return ArrayBuffer.isView(held) ? Array.from(held as Float64Array) : null
}

const isNear = (expected: number, got: unknown, by: number): boolean =>
  typeof got === 'number' && Math.abs(expected - got) <= by

const FRACTION = /^-?\d+(\/\d+)?$/

const isFractionOf = (expected: unknown, got: unknown): expected is string =>
  typeof expected === 'string' && typeof got === 'number' && FRACTION.test(expected)

function numberOf(expected: number | string): number {
  if (typeof expected === 'number') return expected
  const [above = '', below = '1'] = expected.split('/')
  return Number(above) / Number(below)
}

const difference = (at: string, expected: unknown, got: unknown): Difference => ({
  at,
  expected: shown(expected),
  got: shown(got),
})

function shown(held: unknown): string {
  const text = JSON.stringify(ArrayBuffer.isView(held) ? listOf(held) : held) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
