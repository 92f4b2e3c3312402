import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { ask, mailsTo, runJob, subscribed } from '#tests/readers.ts'
import { wordsIn } from '#web/words.ts'
import { consentWording } from '../service.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const subscribers = async ({ work }: Site) =>
  (
    await sql<{ address: string; rhythm: string; state: string; zone: string }>`
      select address, rhythm, state, zone from briefings.subscriber order by address`.execute(
      work.db,
    )
  ).rows

test('an address is subscribed when its mailbox has pressed the button, and not by opening the link', async () => {
  const site = await newSite()
  const path = (await ask(site, 'New@Mail.Example', 'monthly')) ?? ''
  expect(await subscribers(site)).toEqual([])
  for (const _scanner of [1, 2]) expect((await site.visit().get(path)).status).toBe(200)
  expect(
    (await site.app.request(path, { method: 'HEAD', headers: { host: 'localhost:3000' } })).status,
  ).toBe(200)
  expect(await subscribers(site)).toEqual([])
  expect((await site.visit().post(path, { zone: 'Europe/London' })).status).toBe(303)
  expect(await subscribers(site)).toEqual([
    { address: 'new@mail.example', rhythm: 'monthly', state: 'confirmed', zone: 'Europe/London' },
  ])
})

test('a link confirms once, and for seven days', async () => {
  const site = await newSite()
  const path = (await ask(site, 'once@mail.example')) ?? ''
  await site.visit().post(path, {})
  expect((await site.visit().get(path)).status).toBe(410)
  await sql`update briefings.subscriber set state = 'left', left_at = now()`.execute(site.work.db)
  expect((await site.visit().post(path, {})).status).toBe(410)
  expect((await subscribers(site)).map((one) => one.state)).toEqual(['left'])

  const late = (await ask(site, 'late@mail.example')) ?? ''
  await sql`update briefings.ask set expires_at = ${site.work.now}, asked_at = asked_at - interval '7 days'
    where address = 'late@mail.example'`.execute(site.work.db)
  expect((await site.visit().get(late)).status).toBe(410)
  expect((await site.visit().post(late, {})).status).toBe(410)
  expect((await subscribers(site)).length).toBe(1)
})

test('a link of nobody opens nothing', async () => {
  const site = await newSite()
  const path = `/briefings/confirmation/${'A'.repeat(43)}`
  expect((await site.visit().get(path)).status).toBe(410)
  expect((await site.visit().post(path, {})).status).toBe(410)
})

test('known, unknown and left: the page answers the same, and only keeps what was asked', async () => {
  const site = await newSite()
  await subscribed(site, 'known@mail.example')
  await subscribed(site, 'gone@mail.example')
  await sql`update briefings.subscriber set state = 'left', left_at = now()
    where address = 'gone@mail.example'`.execute(site.work.db)
  const answers = []
  for (const address of ['known@mail.example', 'gone@mail.example', 'nobody@mail.example']) {
    const before = (await asks(site)).length
    const answer = await site.visit().post('/briefings/subscribe', { address, rhythm: 'weekly' })
    answers.push([
      answer.status,
      answer.headers.get('location'),
      (await asks(site)).length - before,
    ])
  }
  expect(answers).toEqual(answers.map(() => [303, '/briefings/subscribe/sent', 1]))
})

/** What was asked so far. */
const asks = async ({ work }: Site) =>
  (await sql`select id from briefings.ask`.execute(work.db)).rows

test('who has the briefings already is told so by mail, and nothing changes', async () => {
  const site = await newSite()
  await subscribed(site, 'there@mail.example', 'monthly')
  const path = (await ask(site, 'there@mail.example', 'weekly')) ?? ''
  const [mail] = await mailsTo(site.work, 'there@mail.example')
  expect(mail?.subject).toBe('You get the briefings already')
  expect((await site.visit().post(path, {})).status).toBe(303)
  expect((await subscribers(site)).map((one) => one.rhythm)).toEqual(['monthly'])
})

test('no mailbox gets more than three mails a day, however often it is named', async () => {
  const site = await newSite()
  for (let times = 0; times < 5; times += 1) await ask(site, 'victim@mail.example')
  expect((await mailsTo(site.work, 'victim@mail.example')).length).toBe(3)
})

test('one network asks twenty times at once, and is then told to wait', async () => {
  const site = await newSite()
  const answers: number[] = []
  for (let number = 0; number < 22; number += 1) {
    const fields = { address: `a${number}@mail.example`, rhythm: 'weekly' }
    answers.push((await site.visit().post('/briefings/subscribe', fields)).status)
  }
  expect(answers.slice(0, 20)).toEqual(Array(20).fill(303))
  expect(answers.slice(20)).toEqual([429, 429])
})

test('the proof says when it was asked and confirmed, on which page and in which words', async () => {
  const site = await newSite()
  await subscribed(site, 'proof@mail.example')
  const { rows } = await sql`
    select kind, consent.at, interface, source, consent.lang, wording.text
    from briefings.consent left join briefings.wording on sha256 = wording_sha256 order by id`.execute(
    site.work.db,
  )
  const words = { lang: 'en', text: consentWording(wordsIn('en')).text }
  expect(rows).toEqual([
    {
      kind: 'asked',
      at: site.work.now,
      interface: 'page',
      source: '/briefings/subscribe',
      ...words,
    },
    {
      kind: 'confirmed',
      at: site.work.now,
      interface: 'page',
      source: '/briefings/confirmation/:token',
      ...words,
    },
  ])
})

test('no address reaches the audit, the events, the buckets or the queue', async () => {
  const site = await newSite()
  await site
    .visit()
    .post('/briefings/subscribe', { address: 'secret@mail.example', rhythm: 'weekly' })
  const { rows: queued } = await sql<{ text: string }>`
    select payload::text as text from graphile_worker._private_jobs`.execute(site.work.db)
  await runJob(site.work, 'briefings.answer-ask')
  const [mail] = await mailsTo(site.work, 'secret@mail.example')
  const path = /\/briefings\/confirmation\/[\w-]{43}/.exec(mail?.body_text ?? '')?.[0] ?? ''
  await site.visit().post(path, {})
  const { rows } = await sql<{ text: string }>`
    select audit::text as text from platform.audit union all
    select event::text from platform.event union all
    select bucket::text from platform.bucket union all
    select once::text from platform.once union all
    select draft::text from platform.draft`.execute(site.work.db)
  expect(rows.length).toBeGreaterThan(3)
  const token = path.split('/').at(-1) ?? ''
  for (const { text } of [...rows, ...queued]) {
    expect(text).not.toContain('secret@')
    expect(text).not.toContain(token)
  }
})

test.each([
  'two@mail.example, three@mail.example',
  'a@b.example\r\nBcc: c@d.example',
  '<script>@mail.example',
  'no-dot@localhost',
  `${'x'.repeat(250)}@mail.example`,
  '',
])('%j is no address', async (address) => {
  const site = await newSite()
  const answer = await site.visit().post('/briefings/subscribe', { address, rhythm: 'weekly' })
  expect(answer.status).toBe(422)
  expect(await asks(site)).toEqual([])
})
