import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import { BODIES, type Name } from '#tests/world.ts'
import { CRISIS_KIND, type CrisisFacts, openWave, startCrisis } from '../../crises/index.ts'
import { IMPACT_KIND, impactCards, impactsOfBody } from '../cards.tsx'
import { addGroup } from '../groups/index.ts'
import { stockTakeOf } from '../matrix/index.ts'
import { type Assessment, assessImpact, confirmImpacts } from './index.ts'

const SAID: Assessment = {
  place: '',
  severity: 3,
  trend: 'worse',
  confidence: 'medium',
  source: '',
  statement: '',
  whoCouldKnow: '',
  visibility: 'city',
}

const crisisIn = async (work: Work, more: Partial<CrisisFacts> = {}) =>
  startCrisis(work, await as(work, 'amina'), {
    title: 'River flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility: 'public',
    ...more,
  })

type More = Partial<Assessment> & { readonly system?: number; readonly name?: Name }

async function assess(work: Work, crisisId: string, more: More = {}, version = 0) {
  const { system = 2, name = 'amina', ...said } = more
  const at = { crisisId, system, groupKey: 'tenants' }
  return assessImpact(work, await as(work, name), { at, said: { ...SAID, ...said }, version })
}

const nextWave = async (work: Work, id: string) =>
  openWave(work, await as(work, 'amina'), id, { title: '', openedOn: '2026-03-02', note: '' })

const FORM = {
  severity: '3',
  trend: 'worse',
  confidence: 'high',
  source: 'housing office',
  visibility: 'city',
}

describe('an impact', () => {
  it('is caused by its crisis and supersedes the one of the wave before', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const first = await assess(work, id)
    await nextWave(work, id)
    const second = await assess(work, id, { severity: 1 })
    const kinds = [CRISIS_KIND, IMPACT_KIND]
    const links = await loopOf(work, await as(work, 'amina'), kinds, { kind: 'impact', id: second })
    expect(links.map((link) => [link.id, link.relation, link.direction])).toEqual([
      [id, 'causes', 'in'],
      [first, 'supersedes', 'out'],
    ])
    expect((await said(work)).at(-1)).toBe(`toolkit.impact-assessed ${second}`)
    expect((await verifyAudit(work)).faults).toEqual([])
  })

  it('cannot be changed once its wave is closed, not even behind the service’s back', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const first = await assess(work, id)
    await nextWave(work, id)
    const change = sql`update toolkit.impact set severity = 0 where id = ${first}`
    await expect(change.execute(work.db)).rejects.toThrow('a closed wave does not change')
  })

  it('is offered to other rooms from the newest wave of each crisis that goes on', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    await assess(work, id, { system: 1, severity: null, confidence: undefined })
    await nextWave(work, id)
    const low = await assess(work, id, { system: 2, severity: 1 })
    const high = await assess(work, id, { system: 3, severity: 3, statement: 'Flats are wet.' })
    const over = await crisisIn(work, { title: 'Over' })
    await assess(work, over)
    await sql`update toolkit.crisis set phase = 'closed', closed_on = '2026-03-01' where id = ${over}`.execute(
      work.db,
    )
    const cards = async (name: Name) => impactsOfBody(work, await as(work, name), BODIES.tamsara.id)
    expect((await cards('dina')).map((card) => [card.id, card.title])).toEqual([
      [high, 'Flats are wet.'],
      [low, 'Livelihoods · Tenants: Low'],
    ])
    expect(await cards('gita')).toEqual([])
    expect(await impactCards(work, await as(work, 'gita'), [low, high])).toEqual([])
  })

  it('is seen no further than its crisis', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work, { visibility: 'city' })
    const impact = await assess(site.work, id, { visibility: 'public' })
    const status = async (name?: Name) =>
      (await site.visit(name).get(`/crises/impacts/${impact}`)).status
    expect([await status('farid'), await status('gita'), await status()]).toEqual([200, 404, 404])
  })
})

describe('what was found a wave ago', () => {
  it('is carried on only where somebody confirms it, with the day of its count', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const counted = { peopleLow: 40, peopleOn: '2026-02-20', source: 'count' }
    const kept = await assess(work, id, { system: 1, ...counted })
    await assess(work, id, { system: 2 })
    await nextWave(work, id)
    const chidi = await as(work, 'chidi')
    expect((await stockTakeOf(work, chidi, id)).cells).toEqual([])
    expect(await confirmImpacts(work, chidi, id, [kept])).toBe(1)
    expect(await confirmImpacts(work, chidi, id, [kept])).toBe(0)
    const { cells } = await stockTakeOf(work, chidi, id)
    expect(cells).toMatchObject([
      { system: 1, severity: 3, trend: 'same', origin: 'confirmed', peopleOn: '2026-02-20' },
    ])
  })

  it('may be confirmed by the analyst as visible as it was', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const shown = await assess(work, id, { visibility: 'public' })
    await nextWave(work, id)
    expect(await confirmImpacts(work, await as(work, 'chidi'), id, [shown])).toBe(1)
    await expect(
      assess(work, id, { system: 5, visibility: 'public', name: 'chidi' }),
    ).rejects.toThrow('forbidden: crises.error.show')
  })
})

describe('a city’s own group', () => {
  it('joins the list in the middle of a crisis, once', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const at = `/crises/${id}/stock-take/groups`
    const add = (name: Name) => site.visit(name).post(at, { label: 'Fishing families' })
    expect((await add('chidi')).status).toBe(303)
    expect((await add('chidi')).status).toBe(422)
    expect((await add('dina')).status).toBe(403)
    const cell = `/crises/${id}/stock-take/cells/2/own-fishing-families`
    expect((await site.visit('chidi').post(cell, FORM)).status).toBe(303)
    const map = await (await site.visit('dina').get(`/crises/${id}/stock-take`)).text()
    expect(map).toContain('Fishing families')
    // nobody outside hears of a group that no cell they see names
    const outside = await (await site.visit('gita').get(`/crises/${id}/stock-take`)).text()
    expect(outside).not.toContain('Fishing families')
    expect((await site.visit('gita').get(cell)).status).toBe(404)
    const elsewhere = await addGroup(site.work, await as(site.work, 'gita'), BODIES.orvanne.id, 'X')
    const foreign = `/crises/${id}/stock-take/cells/2/${elsewhere}`
    expect((await site.visit('chidi').get(foreign)).status).toBe(404)
  })
})

describe('the form of a cell', () => {
  it('is the office’s', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const cell = `/crises/${id}/stock-take/cells/2/tenants`
    const post = async (name: Name) => (await site.visit(name).post(cell, FORM)).status
    for (const name of ['dina', 'elena', 'farid', 'gita', 'hana', 'lena', 'chen'] as const)
      expect([name, await post(name)]).toEqual([name, 403])
    expect(await post('chidi')).toBe(303)
    expect((await site.visit('farid').get(cell)).status).toBe(200)
  })

  it('says next to each field what to do', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const cell = `/crises/${id}/stock-take/cells/2/tenants`
    const post = async (more: Record<string, string>) => {
      const answer = await site.visit('amina').post(cell, { ...FORM, ...more })
      const html = await answer.text()
      return [
        answer.status,
        /field-error[^>]*><p><span[^>]*>Error:<\/span> ([^<]+)/.exec(html)?.[1],
      ]
    }
    expect(await post({ peopleLow: 'many' })).toEqual([
      422,
      'Please give a whole number of people, for example 1200.',
    ])
    expect(await post({ peopleLow: '20', peopleHigh: '10', peopleOn: '2026-02-01' })).toEqual([
      422,
      '“At most” is smaller than “at least”. Please check both.',
    ])
    expect(await post({ peopleLow: '20' })).toEqual([
      422,
      'Please say on which day these people were counted.',
    ])
    expect(await post({ peopleLow: '20', peopleOn: '2026-02-01', source: '' })).toEqual([
      422,
      'Please say where this number comes from.',
    ])
    expect(await post({ confidence: '' })).toEqual([
      422,
      'Please say how sure you are, or choose “Not known”.',
    ])
    expect(await post({ peopleLow: '1 200', peopleHigh: '1,400', peopleOn: '2026-02-01' })).toEqual(
      [303, undefined],
    )
    const { cells } = await stockTakeOf(site.work, await as(site.work, 'amina'), id)
    expect(cells[0]?.people).toEqual({ kind: 'range', low: 1200, high: 1400 })
  })

  it('shows the loser of two writers what the other saved', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const cell = `/crises/${id}/stock-take/cells/2/tenants`
    const first = { ...FORM, statement: 'First words', _version: '0' }
    expect((await site.visit('bo').post(cell, first)).status).toBe(303)
    const second = { ...FORM, statement: 'Second words', _version: '0' }
    const lost = await site.visit('amina').post(cell, second)
    expect(lost.status).toBe(409)
    const html = await lost.text()
    expect([html.includes('First words'), html.includes('Second words')]).toEqual([true, true])
    const again = { ...second, _version: '1' }
    expect((await site.visit('amina').post(cell, again)).status).toBe(303)
  })
})

describe('the form and its wave', () => {
  it('begins with what the wave before found, and says so', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await assess(site.work, id, { statement: 'As it was' })
    await nextWave(site.work, id)
    const cell = `/crises/${id}/stock-take/cells/2/tenants`
    const html = await (await site.visit('amina').get(cell)).text()
    expect([html.includes('Filled in from wave 1'), html.includes('As it was')]).toEqual([
      true,
      true,
    ])
  })

  it('takes no word once the wave is closed, and keeps what was typed', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await sql`update toolkit.wave set closed_at = now() where crisis_id = ${id}`.execute(
      site.work.db,
    )
    const cell = `/crises/${id}/stock-take/cells/2/tenants`
    const answer = await site.visit('amina').post(cell, FORM)
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect([html.includes('This wave is closed'), html.includes('housing office')]).toEqual([
      true,
      true,
    ])
  })
})
