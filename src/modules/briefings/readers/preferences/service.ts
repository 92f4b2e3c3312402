import { type Actor, VISITOR } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { forgetCopiesTo } from '#platform/mail/mail.ts'
import { forgetAddress, sentTo } from '#platform/mailing/held.ts'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { type MailToken, readMailToken } from '#platform/mailing/tokens.ts'
import type { Words } from '#web/words.ts'
import { masked } from '../policy.ts'
import {
  endSubscription,
  insertAsk,
  type Subscriber,
  subscriberById,
  updateSubscriber,
} from '../queries.ts'
import { noteChange, wordingKept } from '../service.ts'
import { ANSWER_JOB, askRow } from '../subscribing/index.ts'
import type { Interface, Rhythm } from '../tables.ts'
import { consentsOf, deleteSubscriber, forgetWaiting, subscriberByHash } from './queries.ts'

const SOURCE = '/mail/:token'

/** Whose link this is. Errors: missing for one we did not write */
export const whoseLink = (key: Buffer, token: string): MailToken =>
  readMailToken(key, token) ?? missing()

/**
 * What is held about the address of a link. A link from before somebody changed their address shows
 * nothing of the new one (`moved`): the old mailbox may be another person's by now.
 */
export async function heldAbout(work: Work, whose: MailToken) {
  const subscriber = (await subscriberByHash(work, whose.addressHash)) ?? null
  const moved =
    subscriber === null && whose.subscriberId !== null
      ? (await subscriberById(work, whose.subscriberId)) !== undefined
      : false
  return {
    subscriber,
    moved,
    consents: subscriber ? await consentsOf(work, subscriber.id) : [],
    suppressions: await suppressionOf(work, { addressHash: whose.addressHash }),
    mailings: await sentTo(work, whose.addressHash),
  }
}

export type Held = Awaited<ReturnType<typeof heldAbout>>

/** The same to take along. The address stays masked: whoever was forwarded a mail may have the link. */
export async function dataOf(work: Work, whose: MailToken) {
  const { subscriber, consents, suppressions, mailings } = await heldAbout(work, whose)
  return {
    exportedAt: work.now,
    fingerprint: whose.addressHash,
    subscription: subscriber && {
      address: masked(subscriber.address),
      ...choicesOf(subscriber),
      state: subscriber.state,
      confirmedAt: subscriber.confirmed_at,
      changedAt: subscriber.changed_at,
      leftAt: subscriber.left_at,
      linkedToAnAccount: subscriber.person_id !== null,
    },
    proof: consents.map(({ id: _, ...rest }) => rest),
    suppressions: suppressions.map(({ list, reason, at }) => ({ list, reason, at })),
    mailings,
  }
}

export const choicesOf = (held: Subscriber) => ({
  lang: held.lang,
  langs: held.langs,
  themes: held.themes,
  rhythm: held.rhythm,
  pausedUntil: held.paused_until,
  zone: held.zone,
  hour: held.hour,
})

export type Choices = {
  readonly langs: readonly string[]
  readonly themes: readonly string[]
  readonly rhythm: Rhythm
  readonly pausedUntil: string | null
  readonly zone: string
  readonly hour: number
}

type At = { readonly subscriber: Subscriber; readonly version: number }

/** Changes what a subscriber chose. Errors: conflict where another page of theirs was first */
export async function choose(
  work: Work,
  actor: Actor,
  { subscriber, version }: At,
  choices: Choices & { readonly by: Interface },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { langs, themes, rhythm, zone, hour } = choices
    const set = { langs: [...langs], themes: [...themes], rhythm, zone, hour }
    const after = { ...set, paused_until: choices.pausedUntil }
    if (!(await updateSubscriber(work, { id: subscriber.id, version }, after)))
      conflict('readers.mail-page.meanwhile')
    const paused = choices.pausedUntil !== null && choices.pausedUntil !== subscriber.paused_until
    const said = {
      kind: paused ? 'paused' : 'changed',
      interface: choices.by,
      source: SOURCE,
    } as const
    await noteChange(work, actor, { id: subscriber.id, before: subscriber, after }, [said])
  })
}

/**
 * Ends mail of a link's list, in any state of things: whether anybody is subscribed, once or twice,
 * in the middle of a sending. From the next message on nothing is sent. A link from before an address
 * changed ends the subscription too: whoever presses wants no more.
 */
export async function leave(work: Work, whose: MailToken, by: Interface): Promise<void> {
  await inTransaction(work, async (work) => {
    const { addressHash, list } = whose
    const reason = { list, reason: 'unsubscribed', evidence: { by } } as const
    await suppress(work, { addressHash, ...reason })
    if (list === 'digests' || list === 'alerts') return
    const there =
      (await subscriberByHash(work, addressHash)) ??
      (whose.subscriberId ? await subscriberById(work, whose.subscriberId) : undefined)
    if (!there) return
    if (there.address_hash !== addressHash)
      await suppress(work, { addressHash: there.address_hash, ...reason })
    const after = await endSubscription(work, there.id)
    if (!after) return
    const said = { kind: 'left', interface: by, source: `${SOURCE}/unsubscribe` } as const
    await noteChange(work, VISITOR, { id: there.id, before: there, after }, [said])
  })
}

/** The day three months from a moment, or the last one of that month. */
export function inThreeMonths(now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3, now.getUTCDate()))
  if (day.getUTCDate() !== now.getUTCDate()) day.setUTCDate(0)
  return day.toISOString().slice(0, 10)
}

const ADDRESS_LIMIT = { burst: 3, perMinute: 3 / 1440 }

/** Asks the new mailbox whether mail may go there. Says the same whoever may have it now. */
export async function askToMove(
  work: Work,
  subscriber: Subscriber,
  address: string,
  t: Words,
): Promise<void> {
  await takeToken(work, `readers move ${subscriber.id}`, ADDRESS_LIMIT)
  await inTransaction(work, async (work) => {
    const id = newId()
    const { langs, rhythm } = subscriber
    const from = { interface: 'preferences', source: SOURCE, lang: t.lang } as const
    const asked = {
      purpose: 'address',
      address,
      subscriber_id: subscriber.id,
      langs,
      rhythm,
    } as const
    const wording_sha256 = await wordingKept(work, t)
    await insertAsk(work, { ...askRow(work, id), ...from, ...asked, wording_sha256 })
    await enqueue(work, ANSWER_JOB, { id })
  })
}

/**
 * Forgets everything about the address of a link but its fingerprint, which is kept so that no import
 * writes to it again: also of one that only asked, or stands in a list that nobody has taken over.
 */
export async function erase(
  work: Work,
  actor: Actor,
  whose: MailToken,
  by: Interface,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { addressHash } = whose
    await suppress(work, { addressHash, list: null, reason: 'erased', evidence: { by } })
    await forgetAddress(work, addressHash)
    for (const address of await forgetWaiting(work, addressHash))
      await forgetCopiesTo(work, address)
    const there = await subscriberByHash(work, addressHash)
    if (!there) return
    await forgetCopiesTo(work, there.address)
    await deleteSubscriber(work, there.id)
    const said = { kind: 'left', interface: by, source: `${SOURCE}/erasure` } as const
    await noteChange(work, actor, { id: there.id, before: there, after: null }, [said])
  })
}
