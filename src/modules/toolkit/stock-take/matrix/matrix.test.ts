import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { GROUPS, SYSTEMS } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { BODIES, type Name } from '#tests/world.ts'
import { openWave, startCrisis } from '../../crises/index.ts'
import { type Assessment, assessImpact } from '../assessing/index.ts'
import { carriedBy, changesSince } from '../findings/index.ts'
import { addGroup } from '../groups/index.ts'
import { stockTakeOf } from './index.ts'
import { mapOf } from './service.ts'

const SAID: Assessment = {
  place: '',
  severity: 3,
  trend: 'worse',
  confidence: 'medium',
  source: 'survey of the market, week 9',
  statement: '',
  whoCouldKnow: '',
  visibility: 'public',
}

const publicCrisis = async (work: Work) =>
  startCrisis(work, await as(work, 'amina'), {
    title: 'River flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility: 'public',
  })

type At = { system?: number; group?: string } & Partial<Assessment>

async function assess(work: Work, crisisId: string, { system = 2, group, ...said }: At) {
  const at = { crisisId, system, groupKey: group ?? 'informal-workers' }
  return assessImpact(work, await as(work, 'amina'), {
    at,
    said: { ...SAID, ...said },
    version: 0,
  })
}

const nextWave = async (work: Work, id: string) =>
  openWave(work, await as(work, 'amina'), id, { title: '', openedOn: '2026-03-02', note: '' })

describe('the matrix', () => {
  it('shows each reader the cells that both the crisis and the cell allow', async () => {
    const site = await newSite()
    const id = await publicCrisis(site.work)
    const places: Record<Visibility, string> = {
      office: 'Officetown',
      city: 'Citytown',
      coalition: 'Coalitown',
      public: 'Publictown',
    }
    for (const [visibility, place] of Object.entries(places))
      await assess(site.work, id, { visibility: visibility as Visibility, place })
    const seen = async (name?: Name) => {
      const texts = [
        '/stock-take?view=list',
        '/stock-take.csv',
        '/stock-take.json',
        '/stock-take/print',
      ]
      const found = new Set<string>()
      for (const path of texts) {
        const text = await (await site.visit(name).get(`/crises/${id}${path}`)).text()
        const here = Object.values(places).filter((place) => text.includes(place))
        found.add(here.join(' '))
      }
      return [...found]
    }
    expect(await seen('chidi')).toEqual(['Officetown Citytown Coalitown Publictown'])
    expect(await seen('dina')).toEqual(['Citytown Coalitown Publictown'])
    expect(await seen('gita')).toEqual(['Coalitown Publictown'])
    expect(await seen('chen')).toEqual(['Publictown'])
    expect(await seen()).toEqual(['Publictown'])
  })
})

describe('the map', () => {
  it('shows each reader the cells of the other views, under the same names', async () => {
    const work = await newWork()
    const id = await publicCrisis(work)
    const amina = await as(work, 'amina')
    const group = await addGroup(work, amina, BODIES.tamsara.id, 'Fishing families')
    const seenBy: [Visibility, number][] = [
      ['office', 1],
      ['city', 2],
      ['coalition', 3],
      ['public', 4],
    ]
    for (const [visibility, system] of seenBy)
      await assess(work, id, { visibility, system, group, severity: system === 2 ? null : 1 })
    await assess(work, id, { visibility: 'public', system: 5, place: 'North' })
    const counts: number[] = []
    for (const name of ['chidi', 'dina', 'gita', 'chen'] as const) {
      const actor = await as(work, name)
      const [map, whole] = [await mapOf(work, actor, id), await stockTakeOf(work, actor, id)]
      expect(map.cells).toEqual(
        whole.cells.map((cell) => ({
          ...{ system: cell.system, groupKey: cell.groupKey, groupLabel: cell.groupLabel },
          ...{ place: cell.place, severity: cell.severity, trend: cell.trend },
          ...{ confidence: cell.confidence, assessedMs: cell.assessedAt.getTime() },
        })),
      )
      expect({ ...map, cells: [] }).toEqual({ ...whole, cells: [] })
      counts.push(map.cells.length)
    }
    expect(counts).toEqual([5, 4, 3, 2])
  })
})

describe('small counts', () => {
  it('are never shown outside the office, in no view and no file', async () => {
    const site = await newSite()
    const id = await publicCrisis(site.work)
    const counted = { peopleOn: '2026-02-20', system: 1, group: 'tenants' }
    await assess(site.work, id, { ...counted, place: 'North', peopleLow: 3 })
    await assess(site.work, id, { ...counted, place: 'East', peopleLow: 7117 })
    await assess(site.work, id, { ...counted, place: '', peopleLow: 7120 })
    const read = async (name: Name | undefined, path: string) =>
      (await site.visit(name).get(`/crises/${id}${path}`)).text()
    for (const name of ['dina', 'gita', undefined] as const) {
      const json = JSON.parse(await read(name, '/stock-take.json')) as {
        cells: { place: string; people: unknown }[]
      }
      expect(json.cells.map((cell) => [cell.place, cell.people])).toEqual([
        ['', { kind: 'range', low: 7120, high: 7120 }],
        ['East', { kind: 'kept' }],
        ['North', { kind: 'under' }],
      ])
      for (const path of ['?view=list', '?view=carries', '/print', '.csv', '/cells/1/tenants'])
        expect([name, path, /7,?117/.test(await read(name, `/stock-take${path}`))]).toEqual([
          name,
          path,
          false,
        ])
    }
    expect(await read(undefined, '/stock-take?view=list')).toContain('>fewer than 5<')
    expect(await read('gita', '/stock-take?view=list')).toContain('>moins de 5<')
    expect(await read('chidi', '/stock-take?view=list')).toContain('7,117')
    expect(await read('chidi', '/stock-take.csv')).toContain(',3,3,counted,')
  })
})

describe('what is not known', () => {
  it('is a hatch, is counted, and is never none', async () => {
    const site = await newSite()
    const id = await publicCrisis(site.work)
    await assess(site.work, id, { severity: 0 })
    await assess(site.work, id, {
      system: 3,
      severity: null,
      confidence: undefined,
      whoCouldKnow: 'District hospital',
    })
    const map = await (await site.visit().get(`/crises/${id}/stock-take`)).text()
    const drawn = [...map.matchAll(/<td class="(heat-[^b"]+)"><a [^>]+>(.+?)<\/a>/g)]
    expect(drawn.map(([, look, said]) => [look, said])).toEqual([
      [
        'heat-0 heat-worse heat-medium',
        '0 <span class="heard">none, getting worse, medium confidence</span>',
      ],
      ['heat-unknown heat-worse', '? <span class="heard">not known, getting worse</span>'],
    ])
    const unknown = await (await site.visit().get(`/crises/${id}/stock-take?view=unknown`)).text()
    expect(unknown).toContain('District hospital')
    const amina = await as(site.work, 'amina')
    const { cells } = await stockTakeOf(site.work, amina, id)
    expect(carriedBy(cells)).toMatchObject([{ none: 1, unknown: 1, severe: 0, cells: 2 }])
    const csv = await (await site.visit().get(`/crises/${id}/stock-take.csv`)).text()
    expect(csv).toContain(',not-known,')
  })
})

describe('a wave', () => {
  it('stands as it was once it is closed', async () => {
    const site = await newSite()
    const id = await publicCrisis(site.work)
    await assess(site.work, id, { severity: 3 })
    const first = (await stockTakeOf(site.work, await as(site.work, 'amina'), id)).wave
    await nextWave(site.work, id)
    await assess(site.work, id, { severity: 1 })
    const amina = await as(site.work, 'amina')
    const old = await stockTakeOf(site.work, amina, id, first?.id)
    const now = await stockTakeOf(site.work, amina, id)
    expect([old.cells[0]?.severity, now.cells[0]?.severity]).toEqual([3, 1])
  })

  it('says of each cell what became of it', async () => {
    const work = await newWork()
    const id = await publicCrisis(work)
    const unknown = { severity: null, confidence: undefined } as const
    for (const [system, said] of [
      [1, { severity: 1 }],
      [2, { severity: 3 }],
      [3, unknown],
      [4, { severity: 2 }],
      [5, { severity: 2 }],
      [6, { severity: 2 }],
    ] as const)
      await assess(work, id, { system, ...said })
    await nextWave(work, id)
    for (const [system, said] of [
      [1, { severity: 2 }],
      [2, { severity: 0 }],
      [3, { severity: 0 }],
      [4, unknown],
      [5, { severity: 2 }],
      [7, { severity: 2 }],
    ] as const)
      await assess(work, id, { system, ...said })
    const { cells, cellsBefore } = await stockTakeOf(work, await as(work, 'amina'), id)
    const changes = changesSince(cells, cellsBefore)
    expect(changes.map(({ kind, now, before }) => [kind, (now ?? before)?.system])).toEqual([
      ['worse', 1],
      ['now-unknown', 4],
      ['newly-known', 3],
      ['new', 7],
      ['better', 2],
      ['same', 5],
      ['not-again', 6],
    ])
  })

  it('of another crisis is not found here', async () => {
    const site = await newSite()
    const id = await publicCrisis(site.work)
    const other = await publicCrisis(site.work)
    const { wave } = await stockTakeOf(site.work, await as(site.work, 'amina'), other)
    const get = (path: string) => site.visit('amina').get(`/crises/${id}/stock-take${path}`)
    expect((await get(`?wave=${wave?.id}`)).status).toBe(404)
    expect((await get('?wave=nonsense')).status).toBe(404)
    for (const cell of ['0/tenants', '13/tenants', 'x/tenants', '99999/tenants', '1.5/a', '1/_'])
      expect([cell, (await get(`/cells/${cell}`)).status]).toEqual([cell, 404])
    expect((await get('?view=nonsense&page=-3&place=nowhere')).status).toBe(200)
  })
})

/** Cells that differ from each other as real ones do. */
const varied = (seed: number): Partial<Assessment> => ({
  severity: ([0, 1, 2, 3] as const)[seed % 4] ?? 0,
  trend: (['worse', 'same', 'better', 'unknown'] as const)[(seed * 7) % 4] ?? 'unknown',
  confidence: (['low', 'medium', 'high'] as const)[(seed * 5) % 3] ?? 'low',
  source: `Visit ${seed * 31} of the districts`,
})

it('stays light with every cell filled, in several places each', async () => {
  const site = await newSite()
  const id = await publicCrisis(site.work)
  for (const system of SYSTEMS)
    for (const [index, group] of GROUPS.entries())
      for (const place of ['', 'North'])
        await assess(site.work, id, { ...varied(system * 19 + index), system, group, place })
  for (const view of ['map', 'carries', 'unknown', 'change', 'list']) {
    const answer = await site.visit().get(`/crises/${id}/stock-take?view=${view}`)
    const html = await answer.text()
    // what travels is compressed; what is unpacked must not choke an old phone either
    const most = view === 'map' ? 64_000 : 180_000
    expect([view, gzipSync(html).length < 12_000, html.length < most]).toEqual([view, true, true])
  }
})
