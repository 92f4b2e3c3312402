import { createHash, createHmac, randomBytes } from 'node:crypto'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { takeTokens } from '#platform/limits/limits.ts'
import { callOut, type Reach } from '#platform/outgoing/outgoing.ts'
import { HUB, MEDIA_TYPES, type Topic, topicAt } from '../links.ts'
import { type DrawnFeed, drawFeed } from '../service.ts'
import type { Wish } from './forms.ts'
import {
  activeSubscriptions,
  countSubscriptions,
  db,
  dropStale,
  dropSubscription,
  findSubscription,
  holdHub,
  hostOf,
  keepWish,
  type Subscription,
} from './queries.ts'

export const VERIFY_JOB = 'library.hub-verify'
export const TELL_JOB = 'library.hub-tell'
export const DELIVER_JOB = 'library.hub-deliver'

/** So many subscriptions one host may have, and all together; and of so many feeds, each drawn at a change. */
const MOST = { host: 50, all: 10_000, topics: 1_000 }

/** How often one address may be asked about one feed, and one host about all; later it is refused. */
const QUESTIONS = { burst: 3, perMinute: 0.1 }
const QUESTIONS_TO_HOST = { burst: 60, perMinute: 12 }

/**
 * Takes up what was asked; whether it is meant is asked of the callback. Two who ask at once are
 * counted one after the other.
 *
 * Returns a fault in words for programs, or null
 * Errors  too-many, where an address or its host is asked too often
 */
export function askOfHub(work: Work, wish: Wish): Promise<string | null> {
  return inTransaction(work, async (work) => {
    await holdHub(work)
    const counts = await countSubscriptions(work, wish)
    // There is nothing to end: whoever asked for it gets what they want.
    if (wish.mode === 'unsubscribe' && !counts.known) return null
    const fault = wish.mode === 'subscribe' ? faultOf(counts) : null
    if (fault !== null) return fault
    const host = hostOf(wish.callback)
    await takeTokens(work, [
      { key: `hub question ${markOf(wish)}`, limit: QUESTIONS },
      { key: `hub questions to ${host}`, limit: QUESTIONS_TO_HOST },
    ])
    await askAddress(work, { id: await keepWish(work, wish), host })
    return null
  })
}

function faultOf({ host, all, topics }: Awaited<ReturnType<typeof countSubscriptions>>) {
  if (host >= MOST.host) return `One host has at most ${MOST.host} subscriptions; end one first.`
  if (all >= MOST.all) return 'The hub has as many subscriptions as it takes. Try again tomorrow.'
  if (topics >= MOST.topics)
    return 'The hub follows as many feeds as it can. Try again tomorrow, or one of fewer languages.'
  return null
}

const markOf = ({ callback, topic }: Wish): string =>
  createHash('sha256').update(`${callback}\n${topic}`).digest('base64url').slice(0, 32)

/** Calls to one host are made one after the other. */
const queueOf = (host: string): string => `hub ${host}`.slice(0, 120)

const askAddress = (
  work: Work,
  { id, host }: Pick<Subscription, 'id' | 'host'>,
  at?: Date,
): Promise<void> =>
  enqueue(
    work,
    VERIFY_JOB,
    { id },
    { key: `${VERIFY_JOB} ${id}`, queue: queueOf(host), maxAttempts: 3, ...(at ? { at } : {}) },
  )

/** An address that cannot be reached is asked again, so often in all and so much later. */
const TRIES = { most: 3, waitsMs: 5 * 60_000 }

/**
 * Asks the callback whether it meant what was asked in its name, and does it when it says so. An
 * address that says anything else keeps what it had; one that is not there is asked again, twice.
 * Source: WebSub, 5.3
 */
export async function verifyWish(work: Work, id: string, reach: Reach): Promise<void> {
  const held = await findSubscription(work, id)
  if (!held?.asked) return
  const challenge = randomBytes(24).toString('base64url')
  const url = new URL(held.callback)
  url.searchParams.set('hub.mode', held.asked)
  url.searchParams.set('hub.topic', held.topic)
  url.searchParams.set('hub.challenge', challenge)
  if (held.asked === 'subscribe')
    url.searchParams.set('hub.lease_seconds', String(held.lease_seconds))
  const answer = await callOut(url.href, { method: 'GET' }, reach).catch(() => null)
  const tries = held.asked_tries + 1
  if ((answer === null || answer.status >= 500) && tries < TRIES.most) {
    await noted(work, id, { asked_tries: tries })
    return askAddress(work, held, new Date(work.now.getTime() + tries * TRIES.waitsMs))
  }
  const meant = answer !== null && isSuccess(answer.status) && answer.text === challenge
  if (!meant && held.state === 'asked') await dropSubscription(work, id)
  else if (!meant) await settled(work, held, {})
  else if (held.asked === 'unsubscribe') await dropSubscription(work, id)
  else await activate(work, held)
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300

/** From now on it hears of changes; what stands in the feed today it has read itself. */
async function activate(work: Work, held: Subscription): Promise<void> {
  const drawn = await drawnFor(work, held.topic)
  await settled(work, held, {
    state: 'active',
    secret: held.asked_secret,
    expires_at: new Date(work.now.getTime() + held.lease_seconds * 1000),
    told: drawn?.mark ?? null,
    ...{ failures: 0, next_at: null },
  })
}

/** Unless something else was asked for meanwhile, which then has its own question. */
const settled = (work: Work, held: Subscription, change: Partial<Subscription>) =>
  db(work)
    .updateTable('library.feed_subscription')
    .set({ ...change, asked: null, asked_secret: null })
    .where('id', '=', held.id)
    .where('asked_at', '=', held.asked_at)
    .execute()

async function drawnFor(work: Work, address: string): Promise<(DrawnFeed & Topic) | null> {
  const url = new URL(address)
  const topic = topicAt(url.pathname, url.searchParams.get('lang'))
  return topic && { ...topic, ...(await drawFeed(work, url.origin, topic)) }
}

/**
 * Something changed: whoever was last given another feed than it is now gets a delivery. Who waits
 * after a failure gets it when their wait is over.
 */
export async function tellSubscribers(work: Work): Promise<void> {
  const marks = new Map<string, string | undefined>()
  for (const { id, topic, host, told } of await activeSubscriptions(work)) {
    if (!marks.has(topic)) marks.set(topic, (await drawnFor(work, topic))?.mark)
    if (marks.get(topic) === told) continue
    const options = { key: `${DELIVER_JOB} ${id}`, queue: queueOf(host) }
    await enqueue(work, DELIVER_JOB, { id }, options)
  }
}

/** After so many failures in a row a subscription ends: a day and a half after the first. */
const MOST_FAILURES = 12
const LONGEST_WAIT_MS = 24 * 3_600_000

/**
 * Gives one subscriber the feed as it is now, signed with their secret. What fails is tried again,
 * later each time, up to a day later; an address that says it is gone is believed.
 * Source: WebSub, 7 and 7.1
 */
export async function deliverFeed(work: Work, id: string, reach: Reach): Promise<void> {
  const held = await findSubscription(work, id)
  if (held?.state !== 'active' || (held.expires_at ?? work.now) <= work.now) return
  const drawn = await drawnFor(work, held.topic)
  if (!drawn || drawn.mark === held.told) return
  const headers = {
    'Content-Type': `${MEDIA_TYPES[drawn.format]}; charset=utf-8`,
    Link: `<${held.topic}>; rel="self", <${new URL(held.topic).origin}${HUB}>; rel="hub"`,
    ...(held.secret ? { 'X-Hub-Signature': signature(held.secret, drawn.body) } : {}),
  }
  const call = { method: 'POST', headers, body: drawn.body } as const
  const status = await callOut(held.callback, call, reach).then(
    (answer) => answer.status,
    () => 0,
  )
  if (status === 410) await dropSubscription(work, id)
  else if (isSuccess(status))
    await noted(work, id, { told: drawn.mark, ...{ failures: 0, next_at: null } })
  else await tryLater(work, held)
}

const signature = (secret: Buffer, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

const noted = (work: Work, id: string, change: Partial<Subscription>) =>
  db(work).updateTable('library.feed_subscription').set(change).where('id', '=', id).execute()

async function tryLater(work: Work, held: Subscription): Promise<void> {
  const failures = held.failures + 1
  if (failures >= MOST_FAILURES) {
    await dropSubscription(work, held.id)
    return
  }
  const wait = Math.min(60_000 * 2 ** (failures - 1), LONGEST_WAIT_MS)
  const at = new Date(work.now.getTime() + wait)
  await noted(work, held.id, { failures, next_at: at })
  await enqueue(
    work,
    DELIVER_JOB,
    { id: held.id },
    { key: `${DELIVER_JOB} ${held.id}`, queue: queueOf(held.host), at },
  )
}

const HOUR_MS = 3_600_000

/** Ends what has run out, and looks once more whether everybody was told. */
export async function tendHub(work: Work): Promise<void> {
  await dropStale(work, new Date(work.now.getTime() - HOUR_MS))
  await tellSubscribers(work)
}
