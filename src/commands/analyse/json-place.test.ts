import fc from 'fast-check'
import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'
import { jsonPlace } from './json-place.ts'

/** Every path of a value with what stands there. */
function paths(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  const below = Array.isArray(value)
    ? value.flatMap((one, at) => paths(one, [...path, at]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => paths(one, [...path, key]))
      : []
  return [[path, value], ...below]
}

test('the value at a path stands where its place says, however the text is written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const lines = text.split('\n')
      for (const [path, held] of paths(JSON.parse(text))) {
        const { line = 0, column = '0' } = jsonPlace(text, path, 'f')
        const rest = [lines[line - 1]?.slice(Number(column) - 1), ...lines.slice(line)].join('\n')
        const flat = JSON.stringify(held)
        const pressed = (long: string) => long.replaceAll(/\s/g, '')
        expect(pressed(rest).startsWith(pressed(flat))).toBe(true)
      }
    }),
  )
})

test('names with quotation marks, braces and escapes do not lead astray', () => {
  const text = '{"a\\"]": [1, "}{", {"é\\u0041": [true, null]}]}'
  expect(jsonPlace(text, ['a"]', 2, 'éA', 1], 'f')).toEqual({ file: 'f', line: 1, column: '39' })
  expect(text.slice(38, 42)).toBe('null')
})

test('of a key that is there twice the last counts, as for the parser', () => {
  const text = '{"a": 1, "a": [2, 3]}'
  expect(JSON.parse(text)).toEqual({ a: [2, 3] })
  expect(jsonPlace(text, ['a', 1], 'f')).toEqual({ file: 'f', line: 1, column: '19' })
})

test('what a file of JSON has wrong is named with line, column and path', async () => {
  const said = async (words: readonly string[], text: string) =>
    (await call([words[0] ?? '', 'f.json', ...words.slice(1)], { 'f.json': text })).notes.at(-1)
  expect(
    await said(
      ['rank', '--weights', 'equal'],
      '{"actions": ["a"],\n "criteria": [\n  {"id": "x", "direction": "up", "goalposts": [0, 1]}],\n "cells": [[1]]}',
    ),
  ).toMatch(/^f.json line 3, column 28: at .criteria\[0\].direction: /)
  expect(
    await said(
      ['rank', '--weights', 'equal'],
      '{"actions": ["a", "b"],\n "criteria": [{"id": "x", "direction": "max", "goalposts": [0, 1]}],\n "cells": [[1],\n  [null]]}',
    ),
  ).toMatch(/^f.json line 4, column 4: /)
  expect(
    await said(
      ['loops'],
      '{"nodes": ["a", "b"],\n "edges": [\n  {"source": "a", "target": "c", "sign": 1}]}',
    ),
  ).toMatch(/^f.json line 3, column 3: /)
  expect(
    await said(
      ['match', '--method', 'assign'],
      '{"rows": ["a", "b"], "columns": ["x"],\n "cells": [[1],\n  []]}',
    ),
  ).toBe('f.json line 3, column 3: at .cells[1]: there must be 1 cells')
  expect(
    await said(['match'], '{"proposers": {"a": ["x"],\n  "b": ["y"]}, "reviewers": {"x": null}}'),
  ).toBe('f.json line 2, column 8: nothing is called y')
  expect(
    await said(
      ['portfolio', '--budget', '5'],
      '[{"id": "a", "value": 1, "cost": {"cost": 1}},\n {"id": "a", "value": 1, "cost": {"cost": 1}}]',
    ),
  ).toBe('f.json line 2, column 2: project a is named twice')
})

test('standard input is read once', async () => {
  const { code, notes } = await call(['portfolio', '-', '--budget', '5', '--rules', '-'], {
    '-': 'p,value,cost\na,1,2\n',
  })
  expect([code, ...notes]).toEqual([
    2,
    'standard input is one file: give the other one by its name',
  ])
})
