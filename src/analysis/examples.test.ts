import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as analysis from '#analysis'

const pages = globSync('src/analysis/**/README.md').sort()

/** A printed result. */
type Printed = number | string | boolean | null | Figure | Printed[] | { [name: string]: Printed }

/** A number as it was printed: as good as its last digit. */
class Figure {
  readonly value: number
  readonly tolerance: number

  constructor(source: string) {
    this.value = Number(source)
    const digits = source.split('.')[1]?.length ?? 0
    // A whole number is whole; only the dust of sums is let pass.
    this.tolerance =
      digits === 0 ? 1e-9 * Math.max(1, Math.abs(this.value)) : 0.5 * 10 ** -digits + 1e-12
  }
}

type WithSource = (key: string, value: unknown, context: { source: string }) => unknown

const printedOf = (text: string): Printed => {
  const read: WithSource = (_, value, { source }) =>
    typeof value === 'number' ? new Figure(source) : value
  return JSON.parse(text, read as (key: string, value: unknown) => unknown)
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))

/** What was got, with its numbers shown as those expected: to their digits, where they agree. */
function shownAs(got: unknown, printed: Printed | undefined): unknown {
  if (printed instanceof Figure)
    return typeof got === 'number' && Math.abs(got - printed.value) <= printed.tolerance
      ? printed.value
      : got
  if (isList(got)) {
    const held = Array.isArray(printed) ? printed : []
    return Array.from(got, (one, at) => shownAs(one, held[at]))
  }
  if (typeof got !== 'object' || got === null) return got
  const held = (printed ?? {}) as { [name: string]: Printed }
  return Object.fromEntries(
    Object.entries(got)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, shownAs(value, held[name])]),
  )
}

const plain = (printed: Printed): unknown => {
  if (printed instanceof Figure) return printed.value
  if (Array.isArray(printed)) return printed.map(plain)
  if (typeof printed !== 'object' || printed === null) return printed
  return Object.fromEntries(Object.entries(printed).map(([name, one]) => [name, plain(one)]))
}

const STATED = /^(.*\S)\s*\/\/ → (.+)$/

/** The examples of a page as one program: later ones may use what earlier ones named. */
function programOf(file: string): { code: string; stated: string[] } {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)]
  const stated: string[] = []
  const lines = blocks.flatMap(([, block = '']) =>
    block.split('\n').map((line) => {
      const [, left, result] = STATED.exec(line) ?? []
      if (left === undefined || result === undefined) return line
      stated.push(result)
      const named = /^const (\w+) = /.exec(left)?.[1]
      return named ? `${left}; __got.push(${named})` : `__got.push(${left.replace(/;$/, '')})`
    }),
  )
  return { code: stripTypeScriptTypes(lines.join('\n')), stated }
}

const names = Object.keys(analysis)
const AsyncFunction = (async () => undefined).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<void>

async function resultsOf(code: string): Promise<unknown[]> {
  const got: unknown[] = []
  const program = new AsyncFunction('__got', ...names, code)
  await program(got, ...Object.values(analysis))
  return got
}

test('every folder has a page, and every page an example', () => {
  const folders = globSync('src/analysis/*/').map((folder) => path.basename(folder))
  expect(folders.length).toBeGreaterThan(8)
  const bare = folders.filter((folder) => !pages.includes(`src/analysis/${folder}/README.md`))
  expect(bare).toEqual([])
  const silent = pages.filter(
    (page) => page !== 'src/analysis/README.md' && programOf(page).stated.length < 3,
  )
  expect(silent).toEqual([])
})

describe.each(pages)('%s', (page) => {
  const { code, stated } = programOf(page)

  test('its examples run, and give what they say', async () => {
    const got = await resultsOf(code)
    const printed = stated.map(printedOf)
    expect(got.map((one, at) => shownAs(one, printed[at]))).toEqual(printed.map(plain))
  }, 30_000)
})

test('every method that may be called stands in an example', () => {
  const text = pages.map((page) => programOf(page).code).join('\n')
  const methods = names.filter((name) => /^[a-z]/.test(name) && !name.startsWith('explain'))
  expect(methods.length).toBeGreaterThan(50)
  expect(methods.filter((name) => !new RegExp(`\\b${name}\\(`).test(text))).toEqual([])
})
