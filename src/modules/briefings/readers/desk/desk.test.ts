import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { keepEvidence } from '#platform/mailing/evidence.ts'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { ask, oneClick, stateOf, subscribed } from '#tests/readers.ts'

const DESK = '/briefings/readers'

test('a group of fewer than five readers is told with others, so that no subtraction tells it', async () => {
  const site = await newSite()
  for (let number = 0; number < 5; number += 1) await subscribed(site, `w${number}@mail.example`)
  for (let number = 0; number < 2; number += 1)
    await subscribed(site, `m${number}@mail.example`, 'monthly')
  const text = await (await site.visit('kofi').get(DESK)).text()
  const cells = [...text.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)</g)].map(
    ([, key, n]) => `${key}: ${n}`,
  )
  expect(cells).toContain('Confirmed: 7')
  expect(cells).toContain('Every week and Every month: 7')
  expect(cells.filter((cell) => /: [1-5]$/.test(cell))).toEqual([])
  expect(text).not.toContain('@mail.example')
})

test('the numbers take as many statements for three readers as for one', async () => {
  const site = await newSite()
  await subscribed(site, 'one@mail.example')
  const few = await site.cost('jun', DESK)
  await subscribed(site, 'two@mail.example')
  await subscribed(site, 'three@mail.example', 'monthly')
  expect((await site.cost('jun', DESK)).queries).toBe(few.queries)
})

test('one address is looked up exactly, with what holds against it and why', async () => {
  const site = await newSite()
  await suppress(site.work, { address: 'gone@mail.example', list: null, reason: 'hard-bounce' })
  const found = await site.visit('kofi').post(`${DESK}/search`, { address: 'Gone@Mail.example' })
  expect([found.status, (await found.text()).includes('the mailbox does not exist')]).toEqual([
    200,
    true,
  ])
  const near = await site.visit('kofi').post(`${DESK}/search`, { address: 'gone@mail.exampl' })
  expect((await near.text()).includes('the mailbox does not exist')).toBe(false)
})

test('a decision has its reason, and is taken back with one', async () => {
  const site = await newSite()
  const hash = addressHash('some@mail.example')
  const visit = site.visit('jun')
  expect((await visit.post(`${DESK}/suppressions`, { hash })).status).toBe(422)
  expect(
    (await visit.post(`${DESK}/suppressions`, { hash, why: 'Asked by telephone' })).status,
  ).toBe(303)
  const [held] = await suppressionOf(site.work, { addressHash: hash })
  expect([held?.list, held?.reason]).toEqual(['*', 'manual'])
  const lifted = { hash, id: held?.id ?? '', why: 'It was another address' }
  expect((await visit.post(`${DESK}/suppressions/lifting`, lifted)).status).toBe(303)
  expect(await suppressionOf(site.work, { addressHash: hash })).toEqual([])
})

test('the desk sees what somebody agreed to and what came back, with the way to the message itself', async () => {
  const site = await newSite()
  await subscribed(site, 'back@mail.example')
  const id = newId()
  const about = { addressHash: addressHash('back@mail.example'), recipientId: null }
  const raw = Buffer.from('Subject: Undelivered\r\n\r\n550 5.1.1 SECRETREPLY')
  const told = { source: 'message', kind: 'hard', status: '5.1.1', said: 'No such user' } as const
  await keepEvidence(site.work, { id, ...about, ...told, raw })
  const found = await site.visit('kofi').post(`${DESK}/search`, { address: 'back@mail.example' })
  const page = await found.text()
  for (const words of ['Confirmed from the mailbox', '/briefings/subscribe', 'No such user'])
    expect(page).toContain(words)
  expect(page).not.toContain('SECRETREPLY')
  const [href = ''] = /\/briefings\/mailings\/returned\/[0-9a-f-]{36}/.exec(page) ?? []
  expect((await site.visit('kofi').get(href)).status).toBe(200)
  const message = await site.visit('kofi').post(`${href}/message`, {})
  expect(await message.text()).toBe(raw.toString())
})

test('no officer brings back what a reader has ended', async () => {
  const site = await newSite()
  await oneClick(site, await subscribed(site, 'left@mail.example'))
  const hash = addressHash('left@mail.example')
  const [held] = await suppressionOf(site.work, { addressHash: hash })
  const fields = { hash, id: held?.id ?? '', why: 'We want them back' }
  expect((await site.visit('jun').post(`${DESK}/suppressions/lifting`, fields)).status).toBe(403)
  expect(await suppressionOf(site.work, { addressHash: hash })).toHaveLength(1)
})

test('whoever bounced first and was erased then stays erased when an officer lifts the bounce', async () => {
  const site = await newSite()
  const whom = { address: 'both@mail.example', list: null }
  const bounce = await suppress(site.work, { ...whom, reason: 'hard-bounce' })
  const hash = addressHash(whom.address)
  const why = 'By letter of 2 March'
  expect((await site.visit('kofi').post(`${DESK}/erasure`, { hash, why })).status).toBe(303)
  const lifting = (id: string) =>
    site.visit('jun').post(`${DESK}/suppressions/lifting`, { hash, id, why })
  expect((await lifting(bounce)).status).toBe(303)
  const left = await suppressionOf(site.work, whom)
  expect(left.map(({ reason }) => reason)).toEqual(['erased'])
  expect((await lifting(left[0]?.id ?? '')).status).toBe(403)
})

test('confirming again from the mailbox leaves a complaint and an officer’s word as they are', async () => {
  const site = await newSite()
  const whom = { address: 'back@mail.example', list: null }
  await oneClick(site, await subscribed(site, whom.address))
  const path = await ask(site, whom.address)
  // Both come while the link that confirms is on its way.
  await suppress(site.work, { ...whom, list: 'briefings', reason: 'manual' })
  await suppress(site.work, { ...whom, list: 'briefings', reason: 'complaint' })
  await site.visit().post(path ?? '', {})
  const left = await suppressionOf(site.work, whom)
  expect(left.map(({ reason }) => reason).sort()).toEqual(['complaint', 'manual'])
})

test('only the data-protection officer hands out and erases, and both are in the audit without the address', async () => {
  const site = await newSite()
  await subscribed(site, 'person@mail.example')
  const fields = { hash: addressHash('person@mail.example'), why: 'By letter of 2 March' }
  for (const path of [`${DESK}/record`, `${DESK}/erasure`])
    expect((await site.visit('jun').post(path, fields)).status).toBe(403)
  const record = await site.visit('kofi').post(`${DESK}/record`, { hash: fields.hash })
  expect(JSON.parse(await record.text()).subscription.state).toBe('confirmed')
  expect((await site.visit('kofi').post(`${DESK}/erasure`, fields)).status).toBe(303)
  expect(await stateOf(site)).toEqual([])
  const { rows } = await sql<{ action: string; text: string }>`
    select action, audit::text as text from platform.audit where subject_kind = 'address-fingerprint' order by seq`.execute(
    site.work.db,
  )
  expect(rows.map((row) => row.action)).toEqual(['readers.record-handed-out', 'readers.erased'])
  expect(rows.filter(({ text }) => text.includes('person@'))).toEqual([])
})
