import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const ANALYSES = [
  ['rank', '--weights', 'equal'],
  ['robust', '--samples', '20'],
  ['portfolio', '--budget', '5'],
  ['cascade', '--fail', 'a'],
  ['cascade', '--perturb', 'a=0.5', '--recover', '3'],
  ['loops'],
  ['match'],
  ['match', '--method', 'assign'],
  ['match', '--method', 'leximin'],
  ['match', '--method', 'allocation'],
  ['match', '--method', 'flow'],
  ['match', '--method', 'demand'],
  ['rank', '--weights', 'equal', '--method', 'promethee', '--preference', 'linear'],
  ['rank', '--weights', 'equal', '--method', 'vikor', '--v', '1'],
  ['rank', '--weights', 'equal', '--method', 'topsis', '--normalisation', 'minMax'],
]

const bytes = (...held: number[]) => Uint8Array.from(held)

/** Files that are no table, or hardly one. */
const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  blank: '\n\n \n',
  commas: ',,,\n,,,\n',
  'one word': 'a',
  'a picture': bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0),
  'sixteen bits': Uint8Array.from(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le')),
  'an open quotation': 'a,b\n"1,2\n3,4',
  'a quotation inside': 'a,b\n1"2,3\n',
  'names of objects': '__proto__,constructor\ntoString,1\n__proto__,2\n',
  'huge numbers': 'a,b\nx,1e999\ny,1e308\nz,-1e308\n',
  'empty json': '{}',
  'a list': '[]',
  'json of something else': '{"actions": [], "criteria": [], "cells": []}',
  'half json': '{"rows": ["a"',
  'json with strangers': '[1, null, {"id": "__proto__"}]',
  'facts alone': '#low,1\n#high,2\n',
  'ragged rows': 'a,b,c\nx\ny,1,2\nz,1,2,3,4\n',
  'one column of numbers': '1\n2\n3\n',
  'links without ends': 'from,to,capacity,cost\n,,3,1\n',
  'a link of half a unit': 'from,to,capacity,cost\na,b,0.5,1\n',
  'an endless link': 'from,to,capacity\na,b,99999999999999999999\n',
  'a place that asks itself': 'from,to,capacity\na,a,3\n,a,1\na,,2\n',
  'a need of nothing': 'kind,name,theme,region,quantity\nneed,a,t,r,0\n',
  'a need without a region': 'kind,name,theme,region,quantity\nneed,a,t,,1\n',
  'an offer alone': 'kind,name,theme,region,quantity\noffer,a,t,r,1\n',
  'a programme of nobody': 'side,name,preferences,owner\nproposer,a,p\nprogramme,p,,x\n',
  'an owner alone': 'side,name,preferences,owner\nowner,x,\n',
  'levels without names': 'p,level,value,cost\na,,1,2\na,,3,4\n',
  'thresholds without a function': 'a,b\n#q,1\n#p,x\ny,2\n',
  'a network of objects': '{"nodes": 1e9, "arcs": [], "supply": []}',
  'a network of nothing': '{"nodes": 0, "arcs": [], "supply": []}',
}

test.each(Object.entries(HOSTILE))(
  '%s is refused in a line, or read, and never breaks',
  async (_, text) => {
    for (const [name = '', ...options] of ANALYSES) {
      const { code, out, notes } = await call([name, 'file', ...options], { file: text })
      expect([0, 1, 2], `${name}: ${notes.join(' ')}`).toContain(code)
      if (code === 0) expect(out).not.toMatch(/NaN|Infinity|undefined/)
      else expect([out, notes.at(-1)]).toEqual(['', expect.stringMatching(/^[^\n]+$/)])
    }
  },
)

test('a line of JSON says the same as its CSV', async () => {
  const both = async (words: readonly string[], csv: string, json: unknown) => {
    const texts = [csv, JSON.stringify(json)]
    const [first, second] = await Promise.all(
      texts.map((text) => call([words[0] ?? '', 'file', ...words.slice(1)], { file: text })),
    )
    expect(first?.code).toBe(0)
    expect(second?.out).toBe(first?.out)
  }
  await both(['loops'], 'from,to,sign\na,b,+\nb,a,-\n', {
    nodes: ['a', 'b'],
    edges: [
      { source: 'a', target: 'b', sign: 1 },
      { source: 'b', target: 'a', sign: -1 },
    ],
  })
  await both(['cascade', '--fail', 'a'], 's,a,b\na,,\nb,1,\n', {
    ...{ rows: ['a', 'b'], columns: ['a', 'b'] },
    cells: [
      [null, null],
      [1, null],
    ],
  })
  await both(['portfolio', '--budget', '5'], 'p,value,cost\na,3,4\nb,2,2\nc,2,3\n', [
    { id: 'a', value: 3, cost: { cost: 4 } },
    { id: 'b', value: 2, cost: { cost: 2 } },
    { id: 'c', value: 2, cost: { cost: 3 } },
  ])
  await both(['match', '--method', 'assign'], 't,x,y\na,4,1\nb,2,\n', {
    ...{ rows: ['a', 'b'], columns: ['x', 'y'] },
    cells: [
      [4, 1],
      [2, null],
    ],
  })
})
