import { randomBytes } from 'node:crypto'
import { type Actor, VISITOR } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { mailTo } from '#platform/mail/template.ts'
import { keepDepartures } from '#platform/mailing/held.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { links } from '../links.ts'
import { alreadyMail, confirmMail, movedMail, moveMail } from '../mails.tsx'
import {
  endSubscription,
  insertAsk,
  insertSubscriber,
  type Subscriber,
  subscriberAt,
  subscriberById,
  updateSubscriber,
} from '../queries.ts'
import {
  hashOf,
  isBarred,
  named,
  noteChange,
  type Said,
  welcomeBack,
  wordingKept,
} from '../service.ts'
import type { Interface, Rhythm } from '../tables.ts'
import { type Ask, askByToken, findAsk, mailsSince, markMailed, markUsed } from './queries.ts'

export const ANSWER_JOB = 'briefings.answer-ask'

/** For how long a mailed link counts. */
const ASK_DAYS = 7
const DAY_MS = 86_400_000

/** From one network: a town hall behind one address, but no list of strangers. */
const NETWORK_LIMIT = { burst: 20, perMinute: 2 }

/** Mails to one mailbox in a day, however often somebody asks: nobody's mailbox is filled by us. */
const MOST_MAILS = 3

type Asked = {
  readonly address: string
  readonly rhythm: Rhythm
  /** The reader's languages, best first. */
  readonly langs: readonly string[]
}

type From = {
  readonly t: Words
  readonly network: string
  readonly interface: 'page' | 'account'
  /** The address of the page it was asked on. */
  readonly source: string
}

/**
 * Takes the wish of an address to get the briefings. Whether the address is known is not looked up
 * here, so that neither the answer nor its time can tell: a job answers by mail, to the mailbox.
 *
 * Errors  too-many from one network
 */
export async function askForBriefings(work: Work, asked: Asked, from: From): Promise<void> {
  await takeToken(work, `readers ask ${from.network}`, NETWORK_LIMIT)
  await inTransaction(work, async (work) => {
    const id = newId()
    await insertAsk(work, {
      ...askRow(work, id),
      purpose: 'subscription',
      address: asked.address,
      subscriber_id: null,
      lang: from.t.lang,
      langs: [...asked.langs],
      rhythm: asked.rhythm,
      interface: from.interface,
      source: from.source,
      wording_sha256: await wordingKept(work, from.t),
    })
    await enqueue(work, ANSWER_JOB, { id })
  })
}

/** What every ask begins with. */
export const askRow = (work: Work, id: string) => ({
  id,
  asked_at: work.now,
  expires_at: new Date(work.now.getTime() + ASK_DAYS * DAY_MS),
  token_hash: null,
  mailed_at: null,
  used_at: null,
})

/**
 * Answers an ask by mail: with the link that confirms, or, to who has the briefings already, with the
 * way to their choices. Nothing goes to a mailbox that was written to often enough today.
 */
export async function answerAsk(work: Work, id: string): Promise<void> {
  await inTransaction(work, async (work) => {
    const ask = await findAsk(work, id)
    if (!ask) return
    const since = new Date(work.now.getTime() - DAY_MS)
    if ((await mailsSince(work, ask.address, since)) >= MOST_MAILS) return
    if (await isBarred(work, ask.address)) return
    const token = randomBytes(32).toString('base64url')
    await markMailed(work, id, hashOf(token))
    const known = await subscriberAt(work, ask.address)
    const t = wordsIn(ask.lang as Lang)
    const href = links.confirmation(token)
    const content = contentFor(ask, known?.state === 'confirmed')(t, href)
    await sendMail(work, mailTo(ask.address, t, content))
  })
}

const contentFor = (ask: Pick<Ask, 'purpose'>, known: boolean) => {
  if (ask.purpose === 'address') return moveMail
  return known ? alreadyMail : confirmMail
}

/** What a mailed link stands for now: `over` is expired or of nobody, `used` has done its work. */
export async function openAsk(work: Work, token: string) {
  const ask = await askByToken(work, hashOf(token))
  if (!ask || ask.expires_at <= work.now) return { state: 'over' as const, ask: null }
  if (ask.used_at) return { state: 'used' as const, ask: null }
  return { state: 'open' as const, ask }
}

/**
 * The mailbox says yes, once. Whoever had left is back; whoever was there already stays as they are.
 *
 * Returns the subscriber's id and address
 * Errors   missing for a link of nobody or expired, conflict for one that was used
 * Emits    briefings.subscriber-confirmed
 */
export function confirmAsk(
  work: Work,
  actor: Actor,
  token: string,
  zone: string | undefined,
): Promise<{ readonly id: string; readonly address: string }> {
  return inTransaction(work, async (work) => {
    const ask = await askByToken(work, hashOf(token), true)
    if (!ask || ask.expires_at <= work.now) missing()
    if (ask.used_at) conflict('readers.confirm.used')
    await markUsed(work, ask.id)
    return ask.purpose === 'address' ? move(work, actor, ask) : subscribe(work, VISITOR, ask, zone)
  })
}

async function subscribe(work: Work, actor: Actor, ask: Ask, zone: string | undefined) {
  const known = await subscriberAt(work, ask.address)
  if (known?.state === 'confirmed') return known
  const fresh = {
    state: 'confirmed' as const,
    lang: ask.lang,
    langs: ask.langs,
    rhythm: ask.rhythm,
    zone: zone ?? known?.zone ?? 'UTC',
    paused_until: null,
    confirmed_at: work.now,
    left_at: null,
  }
  const id = known?.id ?? newId()
  if (known) {
    if (!(await updateSubscriber(work, known, fresh))) conflict('refusal.twice')
  } else {
    const row = { ...fresh, ...named(ask.address), id, hour: 7, themes: [], person_id: null }
    const made = await insertSubscriber(work, { ...row, changed_at: work.now })
    if (!made) conflict('refusal.twice')
  }
  await welcomeBack(work, ask.address)
  await noteChange(work, actor, { id, before: known ?? null, after: fresh }, saidIn(ask))
  return { id, address: ask.address }
}

/**
 * The new mailbox has said yes: mail goes there from now on, and the old one is told. Where the new
 * address has a subscription of its own that one stays, and the old one ends. The link with an account
 * stays only where that account says so: the new mailbox may be another person's.
 */
async function move(work: Work, actor: Actor, ask: Ask) {
  const there = await subscriberById(work, ask.subscriber_id ?? '')
  if (there?.state !== 'confirmed') missing()
  const own = await subscriberAt(work, ask.address)
  await welcomeBack(work, ask.address)
  await sendMail(work, mailTo(there.address, wordsIn(there.lang), movedMail(wordsIn(there.lang))))
  if (own && own.id !== there.id) return join(work, ask, there, own)
  const linked = there.person_id !== null && there.person_id === actor.person?.id
  const after = { ...named(ask.address), person_id: linked ? there.person_id : null }
  if (!(await updateSubscriber(work, there, after))) conflict('refusal.twice')
  const { address_hash: to } = after
  await keepDepartures(work, { from: there.address_hash, to }, 'digests')
  const words = { lang: ask.lang, wording: ask.wording_sha256 }
  const said: Said = {
    kind: 'address-changed',
    interface: 'preferences',
    source: ask.source,
    ...words,
  }
  const change = { id: there.id, before: there, after: there }
  await noteChange(work, linked ? actor : VISITOR, change, [said])
  return { id: there.id, address: ask.address }
}

/** Ends what was to move, and wakes what the new address had ended: its mailbox has just said yes. */
async function join(work: Work, ask: Ask, there: Subscriber, own: Subscriber) {
  const ended = await endSubscription(work, there.id)
  if (!ended) conflict('refusal.twice')
  const said = { kind: 'left', interface: 'preferences', source: ask.source } as const
  await noteChange(work, VISITOR, { id: there.id, before: there, after: ended }, [said])
  if (own.state === 'left') {
    const { langs, rhythm } = ask
    const fresh = { state: 'confirmed' as const, langs, rhythm, left_at: null }
    const after = { ...fresh, confirmed_at: work.now }
    if (!(await updateSubscriber(work, own, after))) conflict('refusal.twice')
    await noteChange(work, VISITOR, { id: own.id, before: own, after }, saidIn(ask))
  }
  return { id: own.id, address: ask.address }
}

/** The two halves of the proof: what was asked, where and in which words, and that the mailbox said yes. */
const saidIn = (ask: Ask): readonly Said[] => {
  const words = { lang: ask.lang, wording: ask.wording_sha256 }
  const asked = ask.interface as Interface
  return [
    { kind: 'asked', interface: asked, source: ask.source, at: ask.asked_at, ...words },
    { kind: 'confirmed', interface: 'page', source: links.confirmation(':token'), ...words },
  ]
}
