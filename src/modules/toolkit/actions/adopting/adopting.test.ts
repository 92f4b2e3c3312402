import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { refusalOf, SHADE } from '#tests/actions.ts'
import { as, newSite, newWork, RECORD_KINDS, said } from '#tests/house.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
import { createAction, openAction } from '../record/index.ts'
import { moveAction } from '../standing/index.ts'
import { askAdopters, tellOrigins } from './asking/index.ts'
import { adoptRecord, keepQuiet, type ReportSaid, reportAdoption } from './service.ts'

const WATERCART = {
  ...SHADE,
  title: 'Water carts on hot days',
  summary: 'Two carts follow the heat map.',
  description: 'Carts are filled at the depot.',
  system: [3, 8],
  visibility: 'public',
  champion: 'Gita Morel herself',
} as const

const TOLD = {
  ...{ used: 'changed', changed: 'Smaller carts', recommend: 'yes' },
  ...{ evidence: '40 places, 2026', visibility: 'public' },
} satisfies ReportSaid

/** An action of Orvanne, which others may see so far. */
const ofOrvanne = async (work: Work, visibility: Visibility = 'public') =>
  createAction(work, await as(work, 'gita'), { ...WATERCART, visibility })

const adopt = async (work: Work, id: string, who: Parameters<typeof as>[1] = 'amina') =>
  adoptRecord(work, await as(work, who), RECORD_KINDS, {
    ref: { kind: 'action', id },
    lang: 'en',
  })

const show = (work: Work, id: string, to: Visibility) =>
  sql`update toolkit.action set visibility = ${to} where id = ${id}`.execute(work.db)

const later = (work: Work, days: number): Work => ({
  db: work.db,
  now: new Date(work.now.getTime() + days * 86_400_000),
})

const mails = async (work: Work) =>
  tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .select(['to_address as to', 'subject', 'body_text as text', 'lang'])
    .orderBy('at')
    .orderBy('subject')
    .execute()

test('one press begins a draft of one’s own, with its words, and says where they came from', async () => {
  const site = await newSite()
  const { work } = site
  const origin = await ofOrvanne(work)
  const amina = site.visit('amina')
  expect(await (await amina.get(`/actions/${origin}`)).text()).toContain('Adopt and adapt')
  const done = await amina.post('/adoptions', { kind: 'action', id: origin })
  expect(done.status).toBe(303)
  const place = done.headers.get('location') ?? ''
  const { rows } = await sql<{ action_id: string }>`select action_id from toolkit.adoption`.execute(
    work.db,
  )
  const [{ action_id: id } = { action_id: '' }] = rows
  const actor = await as(work, 'amina')
  expect(await openAction(work, actor, id)).toMatchObject({
    ...{ title: WATERCART.title, summary: WATERCART.summary, status: 'draft' },
    ...{ visibility: 'city', kind: 'renewal', theme: SHADE.theme, system: [3, 8], champion: '' },
  })
  const links = await loopOf(work, actor, RECORD_KINDS, { kind: 'action', id })
  expect(links.map(({ id, relation, direction }) => [id, relation, direction])).toEqual([
    [origin, 'adapted-from', 'out'],
  ])
  expect(await said(work)).toContain(`toolkit.action-adopted ${id}`)
  const page = await (await amina.get(`/actions/${id}`)).text()
  expect(page).toContain('Taken over from')
  expect(page).toContain('Orvanne-sur-Lisse')
  // The second press, and a third from another page, lead to the same draft.
  const again = await amina.post('/adoptions', { kind: 'action', id: origin })
  expect(again.headers.get('location')).toBe(place)
  expect(await (await amina.get(`/actions/${origin}`)).text()).not.toContain('Adopt and adapt')
  const count = await sql<{ n: number }>`select count(*)::int as n from toolkit.adoption`.execute(
    work.db,
  )
  expect(count.rows).toEqual([{ n: 1 }])
})

test('both places stand side by side before the press, and what is not known says so', async () => {
  const site = await newSite()
  const origin = await ofOrvanne(site.work)
  const page = `/adoptions/new?kind=action&id=${origin}`
  const text = await (await site.visit('amina').get(page)).text()
  expect(text).toContain('Tamsara')
  expect(text).toContain('not known')
  expect(text).toContain('Adopt and adapt')
  const visitor = await (await site.visit().get(page)).text()
  expect(visitor).toContain('/sign-in?next=')
  expect(visitor).not.toContain('<button type="submit" class="button button-primary">Adopt')
  expect(await (await site.visit('chen').get(page)).text()).toContain('How a city joins')
  expect(await (await site.visit('farid').get(page)).text()).toContain('Show them this page')
  const own = await (await site.visit('gita').get(page)).text()
  expect(own).toContain('votre propre ville')
})

test('what one may not see, and ids that are none, are not there', async () => {
  const site = await newSite()
  const { work } = site
  const hidden = await ofOrvanne(work, 'city')
  const amina = site.visit('amina')
  for (const [kind, id] of [
    ['action', hidden],
    ['action', newId()],
    ['action', "x' or 1=1 --"],
    ['crisis', newId()],
    ['constructor', newId()],
    ['lesson', newId()],
    ['note', newId()],
  ] as const) {
    const asked = new URLSearchParams({ kind, id })
    expect((await amina.get(`/adoptions/new?${asked}`)).status).toBe(404)
    expect((await amina.post('/adoptions', { kind, id })).status).toBe(404)
  }
  expect((await amina.get('/adoptions/new')).status).toBe(404)
  expect((await amina.get('/adoptions/nothing')).status).toBe(404)
  expect((await amina.get(`/adoptions/${newId()}/report`)).status).toBe(404)
})

test('nobody takes over their own action, one that came to nothing, or for another city', async () => {
  const work = await newWork()
  const origin = await ofOrvanne(work)
  expect(await refusalOf(adopt(work, origin, 'gita'))).toBe('conflict adopting.refusal.own')
  for (const name of ['farid', 'elena', 'lena', 'jun', 'chen'] as const)
    expect(await refusalOf(adopt(work, origin, name))).toBe('forbidden refusal.forbidden')
  expect(await refusalOf(adopt(work, origin, 'dina'))).toBe('none')
  const gita = await as(work, 'gita')
  await moveAction(work, gita, { id: origin, move: 'proposal' })
  await moveAction(work, gita, { id: origin, move: 'withdrawal' }, { reason: 'No water' })
  expect(await refusalOf(adopt(work, origin, 'bo'))).toBe('missing refusal.missing')
})

test('a draft nobody may see leaves no name and no count where it came from', async () => {
  const site = await newSite()
  const { work } = site
  const origin = await ofOrvanne(work)
  const { actionId, id } = await adopt(work, origin)
  const page = async (name?: Parameters<typeof site.visit>[0]) =>
    (await site.visit(name).get(`/actions/${origin}`)).text()
  for (const to of ['office', 'city'] as const) {
    await show(work, actionId, to)
    for (const text of [await page(), await page('gita'), await page('lena')]) {
      expect(text).not.toMatch(/Adopted by|Adoptée par/)
      expect(text).not.toContain('Tamsara')
    }
  }
  // Even in one's own city: an office's draft is the office's.
  await show(work, actionId, 'office')
  expect(await page('farid')).not.toContain('Adopted by')
  await show(work, actionId, 'coalition')
  expect(await page()).not.toContain('Adopted by')
  const lena = await page('lena')
  expect(lena).toContain('Adopted by one city')
  expect(lena).toContain('and one more city within the coalition')
  expect(lena).not.toContain(`/actions/${actionId}">Tamsara`)
  expect(await page('amina')).toContain(`/actions/${actionId}">Tamsara`)
  await show(work, actionId, 'public')
  expect(await page()).toContain(`/actions/${actionId}">Tamsara`)
  // Its own page of the adoption is its city's alone.
  expect((await site.visit('gita').get(`/adoptions/${id}`)).status).toBe(404)
  expect((await site.visit().get(`/adoptions/${id}`)).status).toBe(404)
})

test('who is built upon gets one mail of all that is new, once it may be seen', async () => {
  const work = await newWork()
  const [first, second] = [await ofOrvanne(work), await ofOrvanne(work)]
  const one = await adopt(work, first)
  const two = await adopt(work, second, 'bo')
  await tellOrigins(work, RECORD_KINDS)
  expect(await mails(work)).toEqual([])
  await show(work, one.actionId, 'coalition')
  await show(work, two.actionId, 'public')
  await tellOrigins(work, RECORD_KINDS)
  const [mail, ...more] = await mails(work)
  expect(more).toEqual([])
  expect(mail).toMatchObject({ to: 'gita@orvanne-sur-lisse.example', lang: 'fr' })
  expect(mail?.text.match(/Tamsara/g)?.length).toBe(2)
  await tellOrigins(later(work, 1), RECORD_KINDS)
  expect((await mails(work)).length).toBe(1)
})

test('a city is asked eight weeks later and at the close, once each, unless it said no', async () => {
  const work = await newWork()
  const origin = await ofOrvanne(work)
  const { actionId } = await adopt(work, origin)
  const stopped = await adopt(work, await ofOrvanne(work))
  await keepQuiet(work, await as(work, 'amina'), stopped.id, true)
  await askAdopters(later(work, 55))
  expect((await mails(work)).length).toBe(0)
  await askAdopters(later(work, 56))
  await askAdopters(later(work, 57))
  expect((await mails(work)).map(({ to, subject }) => [to, subject])).toEqual([
    ['amina@tamsara.example', 'What became of “Water carts on hot days”?'],
  ])
  await sql`update toolkit.action set status = 'done' where id in (${actionId}, ${stopped.actionId})`.execute(
    work.db,
  )
  await askAdopters(later(work, 58))
  await askAdopters(later(work, 59))
  expect((await mails(work)).length).toBe(2)
  await sql`update toolkit.action set status = 'in-progress' where id = ${actionId}`.execute(
    work.db,
  )
  await askAdopters(later(work, 200))
  expect((await mails(work)).length).toBe(2)
})

test('whoever has told already is not asked', async () => {
  const work = await newWork()
  const { id } = await adopt(work, await ofOrvanne(work))
  await reportAdoption(work, await as(work, 'amina'), { id, version: 0 }, TOLD)
  await askAdopters(later(work, 60))
  expect(await mails(work)).toEqual([])
})

test('what became of it stands where it came from, for those who may read it', async () => {
  const site = await newSite()
  const { work } = site
  const origin = await ofOrvanne(work)
  const { id, actionId } = await adopt(work, origin)
  const amina = site.visit('amina')
  const form = `/adoptions/${id}/report`
  expect((await amina.get(form)).status).toBe(200)
  const empty = await amina.post(form, { ...TOLD, changed: '', _version: '0' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('40 places, 2026')
  expect((await amina.post(form, { ...TOLD, _version: '0' })).status).toBe(303)
  expect(await said(work)).toContain(`toolkit.adoption-reported ${id}`)
  const page = async (name?: Parameters<typeof site.visit>[0]) =>
    (await site.visit(name).get(`/actions/${origin}`)).text()
  // The answer is public, but the action is not: nothing of it is seen.
  expect(await page()).not.toContain('Smaller carts')
  await show(work, actionId, 'public')
  expect(await page()).toContain('Smaller carts')
  await sql`update toolkit.adoption_report set visibility = 'coalition'`.execute(work.db)
  expect(await page()).not.toContain('Smaller carts')
  expect(await page('gita')).toContain('Smaller carts')
  const links = await loopOf(work, await as(work, 'gita'), RECORD_KINDS, {
    kind: 'action',
    id: origin,
  })
  expect(links.map(({ relation, direction }) => `${relation} ${direction}`).toSorted()).toEqual([
    'adapted-from in',
    'evidences in',
  ])
})

test('of two who answer at once the second sees it and keeps what they typed', async () => {
  const site = await newSite()
  const { work } = site
  const { id } = await adopt(work, await ofOrvanne(work))
  const form = `/adoptions/${id}/report`
  const city = { ...TOLD, visibility: 'city' }
  expect((await site.visit('chidi').post(form, { ...city, _version: '0' })).status).toBe(303)
  const second = await site.visit('bo').post(form, { ...city, changed: 'Bigger', _version: '0' })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('Bigger')
  expect(text).toContain('name="_version" value="1"')
  const third = await site.visit('bo').post(form, { ...city, changed: 'Bigger', _version: '1' })
  expect(third.status).toBe(303)
  // What leaves the city is the lead's word or the deputy's.
  const shown = await site.visit('chidi').post(form, { ...TOLD, _version: '2' })
  expect(shown.status).toBe(422)
})

/** Another body's public adoption, written as it would stand. */
async function adoptedBy(work: Work, body: string, from: string): Promise<void> {
  const id = newId()
  await sql`insert into toolkit.action (id, body_id, code, title, kind, theme, horizon, visibility,
    created_at, updated_at) values (${id}, ${body}, 'A-01', 'Carts', 'renewal', 'mobility',
    'months-0-3', 'public', ${work.now}, ${work.now})`.execute(work.db)
  await sql`insert into toolkit.adoption (id, action_id, body_id, origin_kind, origin_id,
    origin_body_id, adopted_by, adopted_at) values (${newId()}, ${id}, ${body}, 'action', ${from},
    ${BODIES.orvanne.id}, ${PEOPLE.amina.id}, ${work.now})`.execute(work.db)
}

test('a page with three cities takes as many statements as with one', async () => {
  const { work, cost } = await newSite()
  const origin = await ofOrvanne(work)
  await adoptedBy(work, BODIES.tamsara.id, origin)
  const one = await cost('farid', `/actions/${origin}`)
  await adoptedBy(work, BODIES.secretariat.id, origin)
  await adoptedBy(work, BODIES.lanternworks.id, origin)
  const { text, queries } = await cost('farid', `/actions/${origin}`)
  expect([text.includes('Adopted by 3 cities'), queries]).toEqual([true, one.queries])
})
