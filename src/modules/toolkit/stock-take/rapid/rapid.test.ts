import { describe, expect, it } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { verifyAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { as, newSite, newWork, said } from '#tests/house.ts'
import type { Name } from '#tests/world.ts'
import { CRISIS_KIND, openWave, startCrisis } from '../../crises/index.ts'
import { assessImpact } from '../assessing/index.ts'
import { IMPACT_KIND } from '../cards.tsx'
import { stockTakeOf } from '../matrix/index.ts'
import { askingIn, beginAnswering, ownRespondent } from '../respondents/index.ts'
import { answerQuestion, answerWithSeat, closeQuestion, type Reply } from './index.ts'
import { answersOfWave } from './queries.ts'

const REPLY: Reply = {
  state: 2,
  trend: 'worse',
  groupKey: 'tenants',
  confidence: 'medium',
  note: '',
}
const AGREED = {
  state: 2,
  trend: 'worse',
  groupKey: 'tenants',
  confidence: 'medium',
  reason: 'The two offices count different streets.',
  whoCouldKnow: '',
} as const

const crisisIn = async (work: Work) =>
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

async function answer(
  work: Work,
  name: Name,
  id: string,
  reply: Partial<Reply> & { system?: number },
) {
  const actor = await as(work, name)
  const { system = 1, ...more } = reply
  await answerWithSeat(work, actor, id, { system, reply: { ...REPLY, ...more } })
}

async function respondentOf(work: Work, actor: Actor, id: string) {
  const own = await ownRespondent(work, actor, await askingIn(work, actor, id))
  if (!own) throw new Error('has not begun')
  return own
}

describe('several respondents', () => {
  it('answer separately: the office, and each department for itself', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    await answer(work, 'dina', id, { state: 3 })
    await answer(work, 'chidi', id, { state: 1 })
    const { wave } = await askingIn(work, await as(work, 'amina'), id)
    const answers = await answersOfWave(work, wave.id)
    expect(answers.map(({ kind, label, state }) => [kind, label, state])).toEqual([
      ['department', 'Public works', 3],
      ['office', '', 1],
    ])
    expect((await verifyAudit(work)).faults).toEqual([])
  })

  it('do not read each other before the question is closed', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await answer(site.work, 'chidi', id, { note: 'The bridge office says so' })
    await answer(site.work, 'dina', id, { system: 2 })
    const paths = ['', '/questions/1', '/questions/2']
    for (const path of paths) {
      const html = await (await site.visit('dina').get(`/crises/${id}/rapid${path}`)).text()
      expect([path, html.includes('bridge office')]).toEqual([path, false])
    }
    expect((await site.visit('dina').get(`/crises/${id}/rapid/questions/1/spread`)).status).toBe(
      403,
    )
    const spread = await site.visit('amina').get(`/crises/${id}/rapid/questions/1/spread`)
    expect(await spread.text()).toContain('bridge office')
  })

  it('of one department share one answer, and the later writer sees the earlier one’s', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await answer(site.work, 'dina', id, { note: 'first words' })
    const late = { state: '0', trend: 'better', confidence: 'low', note: 'second words' }
    const page = `/crises/${id}/rapid/questions/1`
    const lost = await site.visit('dina').post(page, { ...late, _version: '0' })
    expect(lost.status).toBe(409)
    const html = await lost.text()
    expect([html.includes('first words'), html.includes('second words')]).toEqual([true, true])
    expect((await site.visit('dina').post(page, { ...late, _version: '1' })).status).toBe(303)
  })
})

describe('a question', () => {
  it('is closed with a value and a reason, and becomes a cell that knows its answers', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    await answer(work, 'dina', id, { state: 3 })
    await answer(work, 'chidi', id, { state: 1 })
    const amina = await as(work, 'amina')
    const impactId = await closeQuestion(work, amina, id, { system: 1, agreed: AGREED })
    const { cells } = await stockTakeOf(work, amina, id)
    expect(
      cells.map((cell) => [cell.id, cell.system, cell.groupKey, cell.severity, cell.origin]),
    ).toEqual([[impactId, 1, 'tenants', 2, 'closed']])
    expect((await said(work)).slice(-2)).toEqual([
      `toolkit.impact-assessed ${impactId}`,
      `toolkit.question-closed ${impactId}`,
    ])
    const kinds = [CRISIS_KIND, IMPACT_KIND]
    const links = await loopOf(work, amina, kinds, { kind: 'impact', id: impactId })
    expect(links.map((link) => [link.kind, link.relation, link.direction])).toEqual([
      ['crisis', 'causes', 'in'],
    ])
    const { wave } = await askingIn(work, amina, id)
    const evidence = await loopOf(
      work,
      amina,
      [{ kind: 'answer', stage: 'impact', cards: cardsOfIds }],
      { kind: 'impact', id: impactId },
    )
    const answers = await answersOfWave(work, wave.id)
    expect(evidence.map((link) => link.id).sort()).toEqual(answers.map((one) => one.id).sort())
  })

  it('keeps what the cell said besides: people, place, source', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const amina = await as(work, 'amina')
    await assessImpact(work, amina, {
      at: { crisisId: id, system: 1, groupKey: 'tenants' },
      said: {
        place: '',
        severity: null,
        trend: 'unknown',
        peopleLow: 3,
        peopleOn: '2026-02-20',
        source: 'housing office',
        statement: 'Ground floors are wet.',
        whoCouldKnow: '',
        visibility: 'public',
      },
      version: 0,
    })
    await answer(work, 'dina', id, {})
    await closeQuestion(work, await as(work, 'chidi'), id, { system: 1, agreed: AGREED })
    const { cells } = await stockTakeOf(work, amina, id)
    expect(cells).toMatchObject([
      {
        severity: 2,
        people: { kind: 'range', low: 3, high: 3 },
        source: 'housing office',
        statement: 'Ground floors are wet.',
        visibility: 'public',
      },
    ])
  })
})

describe('a closed question', () => {
  it('has at least one answer, and takes no other answer and no second closing', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const amina = await as(work, 'amina')
    const close = () => closeQuestion(work, amina, id, { system: 1, agreed: AGREED })
    await beginAnswering(work, amina, id)
    await expect(close()).rejects.toThrow('invalid: stock-take.error.no-answers')
    await answer(work, 'dina', id, {})
    await close()
    await expect(close()).rejects.toThrow('conflict')
    await expect(answer(work, 'chidi', id, {})).rejects.toThrow('stock-take.error.question-closed')
    await answer(work, 'chidi', id, { system: 2 })
  })

  it('may stand as not known: a cell that counts as unknown', async () => {
    const work = await newWork()
    const id = await crisisIn(work)
    const amina = await as(work, 'amina')
    await answer(work, 'dina', id, { state: null, groupKey: null, confidence: undefined })
    const agreed = { ...AGREED, state: null, whoCouldKnow: 'Tenants’ union' }
    await closeQuestion(work, amina, id, { system: 1, agreed })
    const { cells } = await stockTakeOf(work, amina, id)
    expect(cells.map((cell) => [cell.severity, cell.confidence, cell.whoCouldKnow])).toEqual([
      [null, null, 'Tenants’ union'],
    ])
  })
})

const cardsOfIds = async (_work: Work, _actor: Actor, ids: readonly string[]) =>
  ids.map((id) => ({ id, title: id, href: '/' }))

describe('the questions', () => {
  it('resume at the first that is open, on any device', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const dina = site.visit('dina')
    const at = `/crises/${id}/rapid`
    expect((await dina.get(`${at}/questions/1`)).headers.get('location')).toBe(at)
    const begun = await dina.post(`${at}/beginning`, { _page: at })
    expect(begun.headers.get('location')).toBe(`${at}/questions/1`)
    const form = { state: '2', trend: 'worse', groupKey: '', confidence: 'low', note: '' }
    const next = async (system: number) =>
      (await dina.post(`${at}/questions/${system}`, form)).headers.get('location')
    expect(await next(1)).toBe(`${at}/questions/2`)
    expect(await next(3)).toBe(`${at}/questions/2`)
    expect(await next(2)).toBe(`${at}/questions/4`)
    const html = await (await dina.get(at)).text()
    expect(html).toContain('3 of 12 steps done')
    for (const system of [4, 5, 6, 7, 8, 9, 10, 11]) await next(system)
    expect(await next(12)).toBe(at)
  })

  it('are answered by the office and contributors, and closed by the office', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await answer(site.work, 'chidi', id, {})
    const status = async (name: Name | undefined, path: string, form: Record<string, string>) =>
      (await site.visit(name).post(`/crises/${id}/rapid${path}`, form)).status
    for (const name of ['elena', 'farid', 'gita', 'hana', 'lena', 'chen'] as const) {
      expect([name, await status(name, '/beginning', {})]).toEqual([name, 403])
      expect([name, await status(name, '/questions/2', {})]).toEqual([name, 403])
      expect([name, await status(name, '/respondents', {})]).toEqual([name, 403])
    }
    const closing = { ...AGREED, state: '2' }
    const close = (name: Name) => status(name, '/questions/1/spread/closing', closing)
    expect([await close('dina'), await close('farid')]).toEqual([403, 403])
    expect(await close('bo')).toBe(303)
    const late = { ...closing, reason: 'Words of the second' }
    const second = `/crises/${id}/rapid/questions/1/spread/closing`
    const answered = await site.visit('amina').post(second, late)
    const text = await answered.text()
    expect([answered.status, text.includes('You had written: “Words of the second”')]).toEqual([
      409,
      true,
    ])
    expect(text).toContain('Somebody closed this question while you were writing')
    const begun = await site.visit('dina').post(`/crises/${id}/rapid/beginning`, {})
    expect(begun.headers.get('location')).toBe(`/crises/${id}/rapid/questions/2`)
    const closed = await site.visit('dina').get(`/crises/${id}/rapid/questions/1`)
    expect(await closed.text()).toContain('Go to the next question')
    expect(await status(undefined, '/beginning', { _page: '/crises' })).toBe(303)
  })
})

describe('answers', () => {
  it('are refused with a sentence and what was typed', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    const dina = site.visit('dina')
    await dina.post(`/crises/${id}/rapid/beginning`, {})
    const at = `/crises/${id}/rapid/questions/1`
    const empty = await dina.post(at, { note: 'Kept <words>' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Kept &lt;words>')
    const unsure = await dina.post(at, { state: '2', trend: 'same' })
    expect(await unsure.text()).toContain('Please say how sure you are')
    const foreign = await dina.post(at, {
      state: 'unknown',
      trend: 'same',
      groupKey: 'own-martians',
    })
    expect(foreign.status).toBe(422)
    expect((await dina.post(`/crises/${id}/rapid/questions/13`, {})).status).toBe(404)
  })

  it('end with their wave', async () => {
    const site = await newSite()
    const id = await crisisIn(site.work)
    await answer(site.work, 'dina', id, {})
    const amina = await as(site.work, 'amina')
    const old = await respondentOf(site.work, await as(site.work, 'dina'), id)
    await openWave(site.work, amina, id, { title: '', openedOn: '2026-03-02', note: '' })
    const given = { system: 2, reply: REPLY, version: 0 }
    await expect(answerQuestion(site.work, amina, old, given)).rejects.toThrow(
      'stock-take.error.wave-closed',
    )
    const html = await (await site.visit('dina').get(`/crises/${id}/rapid`)).text()
    expect(html).toContain('Begin')
  })
})
