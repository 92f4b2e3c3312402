import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { verifyAudit } from '#platform/audit/audit.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { search } from '#platform/search/finding.ts'
import { as, newWork, said } from '#tests/house.ts'
import { fill, fillAll, readyPlan, smallPlan, versionOf } from '#tests/plans.ts'
import { addAction, refusalOf } from '#tests/portfolios.ts'
import type { Name } from '#tests/world.ts'
import { createPlan, publishPlan, recordAdoption } from './index.ts'
import { changePlan, draftOf, openVersion } from './publishing/index.ts'
import { openDraft } from './record/index.ts'
import type { PlanTables } from './tables.ts'

const SLUG = 'tamsara-tamsara-after-the-flood'

async function published(work: Work, id: string, note = '', name: Name = 'amina') {
  return publishPlan(work, await as(work, name), { id, version: await versionOf(work, id) }, note)
}

test('a new plan is filled from the crisis and the decided portfolio, nothing typed twice', async () => {
  const work = await newWork()
  const { id, amina } = await smallPlan(work)
  const { document } = await draftOf(work, amina, id)
  expect(document).toMatchObject({
    title: 'Tamsara after the flood',
    city: { name: 'Tamsara' },
    crisis: { title: 'River flood', types: ['flood'], startedOn: '2026-01-12' },
  })
  const portfolio = document.sections.find(({ key }) => key === 'portfolio')
  expect(portfolio).toMatchObject({
    chosen: { by: 'portfolio', choice: 'optimum', why: 'It serves the most people' },
    totals: [{ minor: 1000, currency: 'XOF' }],
    actions: [{ horizon: 'months-3-12' }, { horizon: 'months-3-12' }],
  })
  expect(await said(work)).toContain(`toolkit.plan-begun ${id}`)
})

test('the gap is exact: only approved and received money fills it', async () => {
  const work = await newWork()
  const { id, amina } = await smallPlan(work)
  await fill(work, amina, [id, 'finance'])
  const { document } = await draftOf(work, amina, id)
  expect(document.sections.find(({ key }) => key === 'finance')).toMatchObject({
    gaps: [{ currency: 'XOF', needed: 1000, sure: 400, hoped: 300, gap: 600 }],
  })
})

test('a plan is published only when every section is filled or says why not', async () => {
  const work = await newWork()
  const { id, amina } = await smallPlan(work)
  expect(await refusalOf(published(work, id))).toBe('invalid plan.error.obstacles')
  expect((await draftOf(work, amina, id)).obstacles.length).toBe(9)
  await fillAll(work, amina, id)
  expect((await draftOf(work, amina, id)).obstacles).toEqual([])
  expect(await published(work, id)).toBe(1)
  expect(await said(work)).toContain(`toolkit.plan-published ${id}`)
})

test('the lead and the deputy publish; nobody else', async () => {
  const work = await newWork()
  const { id } = await readyPlan(work)
  const answers: Record<string, string> = {}
  const names = ['chidi', 'dina', 'elena', 'farid', 'gita', 'hana', 'kofi', 'lena', 'chen'] as const
  for (const name of [...names, 'bo'] as const)
    answers[name] = await refusalOf(published(work, id, '', name))
  const forbidden = 'forbidden plan.error.publish'
  const missing = 'missing refusal.missing'
  expect(answers).toEqual({
    chidi: forbidden,
    dina: forbidden,
    elena: forbidden,
    farid: forbidden,
    gita: missing,
    hana: missing,
    kofi: missing,
    lena: missing,
    chen: missing,
    bo: 'taken',
  })
})

test('a published version never changes, whatever happens to the draft and its actions', async () => {
  const work = await newWork()
  const { id, amina } = await readyPlan(work)
  await published(work, id)
  const before = (await openVersion(work, VISITOR, SLUG)).version
  expect(await refusalOf(published(work, id))).toBe('invalid plan.error.unchanged')
  await fill(work, amina, [id, 'vision'], {
    text: 'A city that keeps its feet dry and its head cool.',
  })
  expect((await openVersion(work, VISITOR, SLUG)).version).toEqual(before)
  expect(await refusalOf(published(work, id))).toBe('invalid plan.error.note')
  expect(await published(work, id, 'The vision speaks of heat, too.')).toBe(2)
  expect((await openVersion(work, VISITOR, SLUG, 1)).version).toEqual(before)
  expect((await openVersion(work, VISITOR, SLUG)).version.number).toBe(2)
  const change = tablesOf<PlanTables>(work)
    .updateTable('toolkit.plan_version')
    .set({ note: 'rewritten' })
    .where('plan_id', '=', id)
    .execute()
  await expect(change).rejects.toThrow('a published version never changes')
})

test('a later plan for the same crisis supersedes the earlier one, which keeps its address', async () => {
  const work = await newWork()
  const { id, amina, crisisId } = await readyPlan(work)
  await published(work, id)
  const values = { title: 'Tamsara, the long view', crisisId, lang: 'en', from: null } as const
  const next = await createPlan(work, amina, values)
  await fillAll(work, amina, next)
  await published(work, next)
  const old = await openVersion(work, VISITOR, SLUG)
  expect([old.plan.state, old.plan.nextSlug]).toEqual([
    'superseded',
    'tamsara-tamsara-the-long-view',
  ])
})

test('an adoption names the body, the day and the number, once, and after publication', async () => {
  const work = await newWork()
  const { id, amina } = await readyPlan(work)
  const adoption = {
    versionNumber: 1,
    adoptedBy: 'Council of Tamsara',
    adoptedOn: '2026-03-01',
    decisionNumber: '2026/17',
    note: '',
  }
  const record = (more: object = {}) => recordAdoption(work, amina, id, { ...adoption, ...more })
  expect(await refusalOf(record())).toBe('invalid plan.error.version')
  await published(work, id)
  expect(await refusalOf(record({ adoptedOn: '2026-03-03' }))).toBe('invalid plan.error.later')
  await record()
  expect(await refusalOf(record())).toBe('invalid plan.error.adopted-twice')
  const open = await openVersion(work, VISITOR, SLUG)
  expect(open.adoptions).toMatchObject([
    { adoptedBy: 'Council of Tamsara', adoptedOn: '2026-03-01', decisionNumber: '2026/17' },
  ])
  expect(await said(work)).toContain(`toolkit.plan-adopted ${id}`)
  expect((await verifyAudit(work)).faults).toEqual([])
})

test('personal names are kept only with consent, and small meetings are not counted out', async () => {
  const work = await newWork()
  const { id, amina } = await readyPlan(work)
  const boxes = { 'role-1': 'Chair', 'organisation-1': 'City', 'name-1': 'Dina Kane' }
  expect(await refusalOf(fill(work, amina, [id, 'recovery-group'], { boxes }))).toBe(
    'invalid plan.error.consent',
  )
  await published(work, id)
  const { content } = (await openVersion(work, VISITOR, SLUG)).version
  expect(content.sections.find(({ key }) => key === 'recovery-group')).toMatchObject({
    rows: [{ name: 'Dina Kane' }, { name: null }],
  })
  expect(content.sections.find(({ key }) => key === 'heard')).toMatchObject({
    rows: [{ people: 0, few: true }],
  })
})

test('nothing kept closer than the plan leaves by way of the plan', async () => {
  const work = await newWork()
  const { id, amina } = await smallPlan(work, 'city')
  await fillAll(work, amina, id)
  const { obstacles } = await draftOf(work, amina, id)
  expect(obstacles.map(({ kind }) => kind)).toEqual(['crisis-hidden', 'actions-hidden'])
  expect(await refusalOf(published(work, id))).toBe('invalid plan.error.obstacles')
  await changePlan(
    work,
    amina,
    { id, version: await versionOf(work, id) },
    { title: 'Within the city', lang: 'en', visibility: 'city' },
  )
  await published(work, id)
  expect(await refusalOf(openVersion(work, VISITOR, SLUG))).toBe('missing refusal.missing')
  expect(await refusalOf(openVersion(work, await as(work, 'gita'), SLUG))).toBe(
    'missing refusal.missing',
  )
  const own = await openVersion(work, await as(work, 'farid'), SLUG)
  expect(own.version.number).toBe(1)
})

test('drafts stay in the city; the search finds what is published, for whom it is meant', async () => {
  const work = await newWork()
  const { id } = await readyPlan(work)
  const gita = await as(work, 'gita')
  const find = async (name: Name | null) => {
    const actor = name ? await as(work, name) : VISITOR
    return (
      await search(work, actor, { query: 'feet dry', langs: ['en'], page: { offset: 0, limit: 5 } })
    ).found.map(({ href }) => href)
  }
  expect(await refusalOf(openDraft(work, gita, id))).toBe('missing refusal.missing')
  expect(await refusalOf(openVersion(work, gita, SLUG))).toBe('missing refusal.missing')
  expect(await find('gita')).toEqual([])
  await published(work, id)
  expect(await find(null)).toEqual([`/plans/${SLUG}`])
  expect(await refusalOf(openDraft(work, gita, id))).toBe('missing refusal.missing')
})

test('two who write one section at once: the second is told, and nothing is lost', async () => {
  const work = await newWork()
  const { id, amina } = await smallPlan(work)
  await fill(work, amina, [id, 'vision'], { text: 'First' })
  expect(await refusalOf(fill(work, amina, [id, 'vision'], { version: 1, text: 'Second' }))).toBe(
    'conflict plan.error.changed-meanwhile',
  )
  const { document } = await draftOf(work, amina, id)
  expect(document.sections[0]).toMatchObject({ key: 'vision', text: 'First' })
})

test('an action added to the city later does not appear in a plan that did not choose it', async () => {
  const work = await newWork()
  const { id, amina } = await readyPlan(work)
  await addAction(work, amina, { title: 'Afterthought', cost: 1, value: 1 })
  const { document } = await draftOf(work, amina, id)
  const portfolio = document.sections.find(({ key }) => key === 'portfolio')
  expect(portfolio?.key === 'portfolio' && portfolio.actions.map(({ title }) => title)).toEqual([
    'Clinic',
    'Market',
  ])
})
