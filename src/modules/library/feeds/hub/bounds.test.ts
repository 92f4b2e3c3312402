import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { newSite, ownWorld } from '#tests/house.ts'
import { BASE, rows, TOPIC, waiting, wish } from '#tests/hub.ts'
import { askOfHub, VERIFY_JOB, verifyWish } from './service.ts'

test('one host has no more than its share of subscriptions', async () => {
  const { work } = await newSite()
  const faults: (string | null)[] = []
  for (let at = 0; at < 51; at += 1)
    faults.push(await askOfHub(work, wish(`https://reader.example/${at}`)))
  expect(faults.filter((fault) => fault !== null)).toEqual([
    'One host has at most 50 subscriptions; end one first.',
  ])
  // A host is one on all its ports, and what it has already it may ask for again, or end.
  expect(await askOfHub(work, wish('https://reader.example:8443/51'))).not.toBe(null)
  expect(await askOfHub(work, wish('https://reader.example/7'))).toBe(null)
  expect(await askOfHub(work, wish('https://reader.example/8', { mode: 'unsubscribe' }))).toBe(null)
  expect(await askOfHub(work, wish('https://other.example/'))).toBe(null)
})

/** Rows as many hosts would have left them. */
const filled = (work: Work, many: number, topic: (at: string) => string) =>
  sql`insert into library.feed_subscription (id, callback, topic, host, state, asked, asked_at, lease_seconds)
    select gen_random_uuid(), 'https://h' || at || '.example/', ${sql.raw(topic('at'))}, 'h' || at || '.example',
      'asked', 'subscribe', ${work.now}, 3600 from generate_series(1, ${many}) as at`.execute(
    work.db,
  )

test('all together have no more than the hub can serve, nor of more feeds than it can draw', async () => {
  const { work } = await newSite()
  await filled(work, 1_000, (at) => `'${BASE}/library/feed.rss?lang=' || ${at}`)
  expect(await askOfHub(work, wish('https://reader.example/'))).toContain('as many feeds as it can')
  await sql`delete from library.feed_subscription where host = 'h1.example'`.execute(work.db)
  expect(await askOfHub(work, wish('https://reader.example/'))).toBe(null)
  await sql`delete from library.feed_subscription`.execute(work.db)
  await filled(work, 10_000, () => `'${TOPIC}'`)
  expect(await askOfHub(work, wish('https://reader.example/'))).toContain(
    'as many subscriptions as it takes',
  )
})

test('of sixty who ask for one host at once fifty are taken', async () => {
  const { work } = await ownWorld(6)
  const faults = await Promise.all(
    Array.from({ length: 60 }, (_, at) => askOfHub(work, wish(`https://reader.example/${at}`))),
  )
  expect(faults.filter((fault) => fault === null)).toHaveLength(50)
  expect(await rows(work)).toHaveLength(50)
})

test('one address is not asked again and again, and who asks for it is told when', async () => {
  const site = await newSite()
  const asked = {
    ...{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC },
    'hub.callback': 'https://reader.example/told',
  }
  const answers: Response[] = []
  for (let at = 0; at < 4; at += 1) answers.push(await site.visit().post('/library/hub', asked))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429])
  const last = answers.at(-1)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(60)
  expect(await last?.text()).toMatch(/^This was asked too often\. Ask again in \d+ seconds\.\n$/)
})

test('to end what is not there asks nobody', async () => {
  const { work } = await newSite()
  const end = wish('https://victim.example/', { mode: 'unsubscribe' })
  expect(await askOfHub(work, end)).toBe(null)
  expect(await rows(work)).toEqual([])
  expect(await waiting(work, VERIFY_JOB)).toEqual([])
})

test('an address that is not there is asked three times in all, later each time, and then forgotten', async () => {
  const { work } = await newSite()
  const nowhere = 'http://127.0.0.1:1/'
  expect(await askOfHub(work, wish(nowhere))).toBe(null)
  const [id = ''] = await waiting(work, VERIFY_JOB)
  const minutes: number[] = []
  for (let at = 0; at < 2; at += 1) {
    await verifyWish(work, id, 'anywhere')
    const { rows } = await sql<{ at: Date }>`select run_at as at from graphile_worker.jobs
      where key = ${`${VERIFY_JOB} ${id}`}`.execute(work.db)
    minutes.push(((rows[0]?.at.getTime() ?? 0) - work.now.getTime()) / 60_000)
  }
  expect(minutes).toEqual([5, 10])
  expect(await rows(work)).toHaveLength(1)
  await waiting(work, VERIFY_JOB)
  await verifyWish(work, id, 'anywhere')
  expect(await rows(work)).toEqual([])
  expect(await waiting(work, VERIFY_JOB)).toEqual([])
})
