import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { as, newSite } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { type CrisisFacts, openWave, startCrisis } from './index.ts'

const FLOOD: CrisisFacts = {
  title: 'River flood',
  summary: '',
  types: ['flood'],
  startedOn: '2026-01-12',
  phase: 'response',
  phaseNames: {},
  geography: '',
  visibility: 'city',
}

const flood = async (work: Work, more: Partial<CrisisFacts> = {}) =>
  startCrisis(work, await as(work, 'amina'), { ...FLOOD, ...more })

describe('the lists', () => {
  const drawn = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length

  it('of a city’s own crises have pages, and cost the same queries for one as for sixty', async () => {
    const site = await newSite()
    const seen: (readonly number[])[] = []
    for (const upTo of [1, 3, 60]) {
      const { rows } =
        await sql`select 1 from toolkit.crisis where body_id = ${BODIES.tamsara.id}`.execute(
          site.work.db,
        )
      for (let n = rows.length; n < upTo; n += 1) await flood(site.work, { title: `Crisis ${n}` })
      const { queries, text } = await site.cost('chidi', '/crises')
      seen.push([queries, drawn(text, /href="\/crises\/[0-9a-f-]{36}"/g)])
    }
    const [one] = seen
    expect(seen).toEqual([
      [one?.[0], 1],
      [one?.[0], 3],
      [one?.[0], 25],
    ])
    const at = async (href: string) => (await site.cost('chidi', href)).text
    const pages = await Promise.all(
      ['', '?own=2', '?own=3', '?own=9'].map((own) => at(`/crises${own}`)),
    )
    const found = pages.map((text) =>
      [...text.matchAll(/>(Crisis \d+)</g)].map(([, title]) => title),
    )
    expect(found.map((titles) => titles.length)).toEqual([25, 25, 10, 25])
    expect(new Set(found.slice(0, 3).flat()).size).toBe(60)
    expect(pages[0]).toContain('href="/crises?own=2" rel="next"')
  })

  it('of its waves have pages, the newest first, and cost the same queries for one as for sixty', async () => {
    const site = await newSite()
    const id = await flood(site.work)
    const amina = await as(site.work, 'amina')
    const seen: (readonly (number | string | undefined)[])[] = []
    let waves = 1
    for (const upTo of [1, 3, 60]) {
      for (; waves < upTo; waves += 1)
        await openWave(site.work, amina, id, { title: '', openedOn: '2026-03-02', note: '' })
      const { queries, text } = await site.cost('chidi', `/crises/${id}`)
      const names = [...text.matchAll(/\?wave=[0-9a-f-]{36}">(Wave \d+)</g)].map(([, name]) => name)
      seen.push([queries, names.length, names[0]])
    }
    const [one] = seen
    expect(seen).toEqual([
      [one?.[0], 1, 'Wave 1'],
      [one?.[0], 3, 'Wave 3'],
      [one?.[0], 10, 'Wave 60'],
    ])
    const { text } = await site.cost('chidi', `/crises/${id}?waves=6`)
    expect([...text.matchAll(/">(Wave \d+)</g)].map(([, name]) => name).at(-1)).toBe('Wave 1')
    expect(text).toContain(`href="/crises/${id}?waves=5#waves" rel="prev"`)
  })

  it('say what to do where a crisis has no wave', async () => {
    const site = await newSite()
    const id = await flood(site.work, { phase: 'closed' })
    const { text } = await site.cost('chidi', `/crises/${id}`)
    expect(text).toContain('its city gives it another phase and opens a wave')
  })
})
