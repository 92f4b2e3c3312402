import { describe, expect, it } from 'vitest'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { verifyAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { search } from '#platform/search/finding.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { BODIES, type Name } from '#tests/world.ts'
import {
  type CrisisFacts,
  changeCrisis,
  crisesOf,
  openCrisis,
  openWave,
  startCrisis,
  wavesOf,
} from './index.ts'

const FLOOD: CrisisFacts = {
  title: 'River flood of January',
  summary: 'The river stood two metres over its banks.',
  types: ['flood', 'infrastructure-failure'],
  startedOn: '2026-01-12',
  phase: 'response',
  phaseNames: { response: 'Emergency days' },
  geography: 'Three districts by the river',
  visibility: 'city',
}

const flood = async (work: Work, more: Partial<CrisisFacts> = {}) =>
  startCrisis(work, await as(work, 'amina'), { ...FLOOD, ...more })

const FORM = {
  title: 'River flood of January',
  types: ['flood', 'infrastructure-failure'],
  startedOn: '2026-01-12',
  phase: 'response',
  visibility: 'city',
  'name-response': 'Emergency days',
}

describe('a crisis', () => {
  it('holds several kinds, a phase in the city’s own word, and its first wave', async () => {
    const work = await newWork()
    const id = await flood(work)
    const amina = await as(work, 'amina')
    const crisis = await openCrisis(work, amina, id)
    expect(crisis.types).toEqual(['flood', 'infrastructure-failure'])
    expect(crisis.phaseNames).toEqual({ response: 'Emergency days' })
    const waves = await wavesOf(work, crisis)
    expect(waves.map(({ number, openedOn, closedAt }) => [number, openedOn, closedAt])).toEqual([
      [1, '2026-03-02', null],
    ])
    expect(await said(work)).toEqual([
      `toolkit.crisis-opened ${id}`,
      `toolkit.wave-opened ${waves[0]?.id}`,
    ])
    expect((await verifyAudit(work)).faults).toEqual([])
  })

  it('goes on beside others of the same city', async () => {
    const work = await newWork()
    await flood(work, { title: 'Heat', types: ['heat'], startedOn: '2025-06-01' })
    await flood(work)
    const own = await crisesOf(work, await as(work, 'chidi'), BODIES.tamsara.id)
    expect(own.map((crisis) => crisis.title)).toEqual(['River flood of January', 'Heat'])
  })

  it('is found exactly by those its visibility names', async () => {
    const work = await newWork()
    for (const visibility of VISIBILITIES) await flood(work, { title: visibility, visibility })
    const seen = async (name: Name | null) => {
      const actor = name ? await as(work, name) : { person: null, seats: [], acting: null }
      const rows = await crisesOf(work, actor, BODIES.tamsara.id)
      return rows.map((crisis) => crisis.title).sort()
    }
    expect(await seen('chidi')).toEqual(['city', 'coalition', 'office', 'public'])
    expect(await seen('farid')).toEqual(['city', 'coalition', 'public'])
    expect(await seen('gita')).toEqual(['coalition', 'public'])
    expect(await seen('chen')).toEqual(['public'])
    expect(await seen(null)).toEqual(['public'])
  })

  it('is found by search as far as it may be seen', async () => {
    const work = await newWork()
    const id = await flood(work)
    const found = async (name: Name) =>
      (
        await search(work, await as(work, name), {
          query: 'flood',
          langs: ['en'],
          page: { offset: 0, limit: 5 },
        })
      ).total
    expect([await found('farid'), await found('gita')]).toEqual([1, 0])
    const facts = { ...FLOOD, visibility: 'coalition' as const }
    await changeCrisis(work, await as(work, 'amina'), id, { version: 1, facts })
    expect([await found('farid'), await found('gita')]).toEqual([1, 1])
  })
})

describe('what a city says of its crisis', () => {
  it('leaves the city only by the word of its lead or deputy', async () => {
    const work = await newWork()
    const id = await flood(work)
    const chidi = await as(work, 'chidi')
    const facts = { ...FLOOD, visibility: 'public' as const }
    await expect(changeCrisis(work, chidi, id, { version: 1, facts })).rejects.toThrow(
      'forbidden: crises.error.show',
    )
    await expect(startCrisis(work, chidi, facts)).rejects.toThrow('forbidden: crises.error.show')
    await changeCrisis(work, await as(work, 'bo'), id, { version: 1, facts })
    // what is public already, the analyst may keep so
    const renamed = { ...facts, title: 'River flood' }
    await changeCrisis(work, chidi, id, { version: 2, facts: renamed })
    const back = { ...renamed, visibility: 'city' as const }
    await expect(changeCrisis(work, chidi, id, { version: 3, facts: back })).rejects.toThrow(
      'forbidden: crises.error.show',
    )
  })

  it('closes its last wave when it is closed, and takes no new one until it is open again', async () => {
    const work = await newWork()
    const id = await flood(work)
    const amina = await as(work, 'amina')
    await changeCrisis(work, amina, id, { version: 1, facts: { ...FLOOD, phase: 'closed' } })
    const crisis = await openCrisis(work, amina, id)
    expect(crisis.closedOn).toBe('2026-03-02')
    expect((await wavesOf(work, crisis)).map((wave) => wave.closedAt)).toEqual([work.now])
    const next = { title: '', openedOn: '2026-03-02', note: '' }
    await expect(openWave(work, amina, id, next)).rejects.toThrow('crises.error.closed')
    await changeCrisis(work, amina, id, { version: 2, facts: { ...FLOOD, phase: 'renewal' } })
    await openWave(work, amina, id, next)
  })
})

describe('a wave', () => {
  it('closes the one before and never goes back in time', async () => {
    const work = await newWork()
    const id = await flood(work)
    const chidi = await as(work, 'chidi')
    const facts = { title: 'After the second flood', openedOn: '2026-03-01', note: '' }
    await expect(openWave(work, chidi, id, facts)).rejects.toThrow('crises.error.wave-before')
    const later = { ...facts, openedOn: '2026-03-03' }
    await expect(openWave(work, chidi, id, later)).rejects.toThrow('crises.error.later')
    await openWave(work, chidi, id, { ...facts, openedOn: '2026-03-02' })
    const waves = await wavesOf(work, await openCrisis(work, chidi, id))
    expect(waves.map((wave) => [wave.number, wave.closedAt === null])).toEqual([
      [2, true],
      [1, false],
    ])
  })
})

describe('the form', () => {
  const CAN: readonly Name[] = ['amina', 'bo', 'chidi']
  const CANNOT: readonly Name[] = ['dina', 'elena', 'farid', 'hana', 'lena', 'chen']

  it('takes a new crisis from the office and from nobody else', async () => {
    const site = await newSite()
    for (const name of CAN) {
      const answer = await site.visit(name).post('/crises', FORM)
      expect([name, answer.status]).toEqual([name, 303])
    }
    for (const name of CANNOT) {
      const answer = await site.visit(name).post('/crises', FORM)
      expect([name, answer.status]).toEqual([name, 403])
      expect((await site.visit(name).get('/crises/new')).status).toBe(403)
    }
    const stranger = await site.visit().post('/crises', { ...FORM, _page: '/crises/new' })
    expect(stranger.headers.get('location')).toBe('/sign-in?held=1&next=%2Fcrises%2Fnew')
  })

  it('is shown again with what was typed', async () => {
    const site = await newSite()
    const answer = await site
      .visit('amina')
      .post('/crises', { ...FORM, types: [], startedOn: 'yesterday', title: 'A <b>storm</b>' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="A &lt;b>storm&lt;/b>"')
    expect(html).toContain('Choose at least one kind.')
    expect(html).toContain('Please give a day, for example 2026-03-02.')
    const later = await site.visit('amina').post('/crises', { ...FORM, startedOn: '2026-03-09' })
    expect(later.status).toBe(422)
    expect(await later.text()).toContain('Please give a day that is not after today.')
  })
})

it('answers hostile input with a sentence, never with a failure', async () => {
  const site = await newSite()
  const id = await flood(site.work)
  const bad: Record<string, string> = {
    title: 'x'.repeat(100_000),
    types: '__proto__',
    startedOn: '0000-00-00',
    phase: 'constructor',
    visibility: 'everything',
    'name-response': '\u0000',
    summary: 'a\u0000b',
    geography: '\ud800',
  }
  for (const [field, value] of Object.entries(bad)) {
    const answer = await site.visit('amina').post('/crises', { ...FORM, [field]: value })
    expect([field, answer.status < 500]).toEqual([field, true])
  }
  for (const version of ['-1', '1e99', 'NaN', '2147483648', '1.5']) {
    const answer = await site.visit('amina').post(`/crises/${id}`, { ...FORM, _version: version })
    expect([version, answer.status]).toEqual([version, 409])
  }
})

describe('the pages of one crisis', () => {
  it('show the loser of two writers what the other saved, and keep what they typed', async () => {
    const site = await newSite()
    const id = await flood(site.work)
    const first = { ...FORM, title: 'First', _version: '1' }
    expect((await site.visit('bo').post(`/crises/${id}`, first)).status).toBe(303)
    const answer = await site
      .visit('amina')
      .post(`/crises/${id}`, { ...FORM, title: 'Second', _version: '1' })
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('value="Second"')
    expect(html).toContain('First')
    expect(html).toContain('name="_version" value="2"')
    const again = { ...FORM, title: 'Second', _version: '2' }
    expect((await site.visit('amina').post(`/crises/${id}`, again)).status).toBe(303)
  })

  it('answer a stranger as if the crisis did not exist', async () => {
    const site = await newSite()
    const id = await flood(site.work, { title: 'Secret dam' })
    for (const path of [`/crises/${id}`, `/crises/${id}/edit`, `/crises/${id}/waves/new`]) {
      expect((await site.visit('gita').get(path)).status).toBe(404)
      expect((await site.visit().get(path)).status).toBe(404)
    }
    expect(await (await site.visit('gita').get('/crises')).text()).not.toContain('Secret dam')
    expect((await site.visit('farid').get(`/crises/${id}`)).status).toBe(200)
    expect((await site.visit('farid').get(`/crises/${id}/edit`)).status).toBe(403)
    expect((await site.visit('amina').get('/crises/not-an-id')).status).toBe(404)
  })

  it('draw every page in every language for its city', async () => {
    const site = await newSite()
    const id = await flood(site.work, { visibility: 'public' })
    await openWave(site.work, await as(site.work, 'amina'), id, {
      title: 'Second look',
      openedOn: '2026-03-02',
      note: 'The rain came back.',
    })
    const pages = ['/crises', '/crises/new', `/crises/${id}`, `/crises/${id}/edit`]
    for (const path of [...pages, `/crises/${id}/waves/new`])
      for (const lang of ['en', 'es', 'fr']) {
        const answer = await site.app.request(path, {
          headers: { host: 'localhost:3000', cookie: `__Host-c2r=amina; __Host-lang=${lang}` },
        })
        expect([path, lang, answer.status]).toEqual([path, lang, 200])
      }
    const html = await (await site.visit().get(`/crises/${id}`)).text()
    expect(html).toContain('Emergency days')
    expect(html).toContain('Second look')
    expect(html).not.toContain('What happened')
  })
})
