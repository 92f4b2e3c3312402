import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { real } from '../importer.ts'
import { PEOPLE } from '../world.ts'
import { Caller } from './caller.ts'
import { type Site, startSite } from './site.ts'

let site: Site
let amina: Caller

beforeAll(async () => {
  site = await startSite('small')
  amina = await new Caller(site.origin).signIn(PEOPLE.amina.address)
})
afterAll(() => site?.stop())

async function upload(name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([real(name)], name))
  return (await amina.post('/actions/import', form)).split('/').slice(0, 4).join('/')
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')

const versionIn = (html: string): string => /name="_version" value="(\d+)"/.exec(html)?.[1] ?? ''

/** The mapping as the page proposes it, with what all actions get. */
async function mapAsProposed(here: string, all: Readonly<Record<string, string>>): Promise<void> {
  const html = await amina.text(`${here}/mapping`)
  const columns = [...html.matchAll(/<select[^>]*name="(column-\d+)"[\s\S]*?<\/select>/g)].map(
    ([select, name = '']) => [
      name,
      /<option[^>]*value="([^"]*)"[^>]*\sselected/.exec(select)?.[1] ??
        /<option[^>]*selected[^>]*value="([^"]*)"/.exec(select)?.[1] ??
        'note',
    ],
  )
  await amina.post(`${here}/mapping`, {
    ...Object.fromEntries(columns),
    ...all,
    _version: versionIn(html),
  })
}

const ALL = {
  kind: 'renewal',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  visibility: 'city',
}

test('a city brings in the vote of Wieliczka and sees its rules beside the proved optimum', async () => {
  const here = await upload('pabulib-wieliczka-2023-green-budget.pb')
  await mapAsProposed(here, { ...ALL, currency: 'PLN' })
  const rows = await amina.text(`${here}/rows`)
  await amina.post(`${here}/confirmation`, { _version: versionIn(rows) })
  const done = plain(await amina.until(here, /See the actions/))
  expect(done).toMatch(/Added 64\b/)
  expect(done).toContain('6,586')
  const begin = await amina.text('/portfolios/new')
  const portfolio = await amina.post('/portfolios', {
    title: 'Green budget',
    source: /value="(votes:[0-9a-f-]{36})"/.exec(begin)?.[1] ?? '',
    currency: 'PLN',
    costBasis: 'likely',
  })
  const run = await amina.post(`${portfolio}/runs`, { timeLimitSeconds: '30' })
  const shown = plain(await amina.until(run, /Proved best/))
  const rules = [
    [23, '998,997'],
    [30, '995,079'],
    [21, '450,548'],
    [33, '990,789'],
  ]
  for (const [actions, cost] of rules)
    expect(shown).toMatch(
      new RegExp(
        `\\b${actions} PLN ${cost}|${actions} of 64 actions for PLN ${cost}|\\b${actions} ${cost}`,
      ),
    )
  expect(plain(await amina.text(portfolio))).toContain('PLN 1,000,000')
  expect(shown).toContain('11,099 votes')
  expect(shown).toContain('Nothing within the rules is better.')
})

test('a Windows file keeps every letter, and both its ways of writing dates are asked about', async () => {
  const name = '360giving-two-grants-cp1252.csv'
  const here = await upload(name)
  const reading = await amina.text(`${here}/reading`)
  const asked = [
    ...reading.matchAll(/type="radio"[^>]*name="(date-\d+)"|name="(date-\d+)"[^>]*type="radio"/g),
  ]
  const columns = new Set(asked.map(([, one, other]) => one ?? other))
  expect(columns.size).toBeGreaterThanOrEqual(2)
  const written = new TextDecoder('windows-1252').decode(real(name))
  const foreign = new Set([...written].filter((letter) => letter.charCodeAt(0) > 127))
  expect(foreign.size).toBeGreaterThan(0)
  await amina.post(`${here}/reading`, {
    ...Object.fromEntries([...columns].map((column) => [column, 'dmy'])),
    encoding: 'windows-1252',
    headerRow: '1',
    decimal: '.',
    _version: versionIn(reading),
  })
  const text = await amina.text(`${here}/mapping`)
  for (const letter of foreign) expect([letter, text.includes(letter)]).toEqual([letter, true])
  expect(text).not.toContain('\ufffd')
})

type City = { readonly name: string }

test('every name of the homonyms is typed into joining, and no place is ever chosen for the person', async () => {
  const file = path.join(process.cwd(), '../shared/data/geonames-cities-homonyms.json')
  const cities = JSON.parse(readFileSync(file, 'utf8')) as readonly City[]
  const names = [...new Set(cities.map(({ name }) => name))]
  expect(cities.length).toBe(204)
  const chen = await new Caller(site.origin).signIn(PEOPLE.chen.address)
  const before = await site.sql('select id from coalition.application')
  const lost: string[] = []
  const chosen: string[] = []
  for (const name of names) {
    const html = await chen.text(`/joining/new?${new URLSearchParams({ q: name })}`)
    const radios = html.match(/<input[^>]*name="geonamesId"[^>]*>/g) ?? []
    if (radios.length === 0) lost.push(name)
    if (radios.some((radio) => /\schecked/.test(radio))) chosen.push(name)
  }
  expect({ lost, chosen }).toEqual({ lost: [], chosen: [] })
  await expect(chen.post('/joining', {})).rejects.toThrow('422')
  expect(await site.sql('select id from coalition.application')).toEqual(before)
})
