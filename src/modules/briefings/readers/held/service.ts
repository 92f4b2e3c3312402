import type { Actor } from '#kernel/actor.ts'
import { auditOf } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { forgetCopiesTo, mailsTo } from '#platform/mail/mail.ts'
import { evidenceOf } from '#platform/mailing/evidence.ts'
import { forgetAddress, sentTo } from '#platform/mailing/held.ts'
import { everySuppressionOf, suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import type { MailToken } from '#platform/mailing/tokens.ts'
import { masked } from '../policy.ts'
import { type Subscriber, subscriberById } from '../queries.ts'
import { noteChange } from '../service.ts'
import type { Interface } from '../tables.ts'
import {
  asksOf,
  consentsOf,
  deleteSubscriber,
  digestPlanOf,
  digestRunsOf,
  forgetSeenAt,
  forgetWaiting,
  linesOf,
  seenAt,
  subscriberByHash,
} from './queries.ts'

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

/** More of one address than anybody is held of: some years of a weekly issue. */
const MOST = 500

/**
 * All of it, to take along: each table that knows a reader stands in one of these parts. Addresses
 * stay masked, and no link is given: whoever was forwarded a mail may have this one.
 */
export async function dataOf(work: Work, whose: MailToken) {
  const { addressHash } = whose
  const { subscriber, consents, mailings } = await heldAbout(work, whose)
  const id = subscriber?.id ?? null
  const asks = await asksOf(work, addressHash, id)
  const lines = await linesOf(work, addressHash)
  const addresses = [...asks, ...lines, ...(subscriber ? [subscriber] : [])]
  return {
    exportedAt: work.now,
    fingerprint: addressHash,
    subscription: subscriber && subscriptionOf(subscriber),
    proof: consents.map(({ id: _, ...rest }) => rest),
    asks: asks.map((ask) => ({ ...ask, address: masked(ask.address) })),
    lists: lines.map(({ address: _, ...rest }) => rest),
    digest: id === null ? null : await digestAt(work, id),
    seen: await seenAt(work, addressHash),
    ...(await mailOf(work, addressHash)),
    mailings,
    letters: await lettersTo(
      work,
      addresses.flatMap(({ address }) => address ?? []),
    ),
    history: await historyOf(work, addressHash, id),
  }
}

const subscriptionOf = (subscriber: Subscriber) => ({
  address: masked(subscriber.address),
  ...choicesOf(subscriber),
  state: subscriber.state,
  confirmedAt: subscriber.confirmed_at,
  changedAt: subscriber.changed_at,
  leftAt: subscriber.left_at,
  linkedToAnAccount: subscriber.person_id !== null,
})

async function digestAt(work: Work, subscriberId: string) {
  const plan = await digestPlanOf(work, subscriberId)
  if (!plan) return null
  const { id, ...rest } = plan
  return { ...rest, sent: await digestRunsOf(work, id) }
}

/** What holds against an address or did, and what came back from it. */
export async function mailOf(work: Work, addressHash: string) {
  const came = await evidenceOf(work, addressHash, MOST)
  return {
    suppressions: await everySuppressionOf(work, addressHash),
    returned: came.map(({ at, source, kind, status, said, undoneAt, undoneWhy, rawUntil }) => ({
      ...{ at, source, kind, status, said, undoneAt, undoneWhy },
      messageKeptUntil: rawUntil,
    })),
  }
}

/** Of single messages only that they went: one of them may hold a link of its owner's alone. */
const lettersTo = async (work: Work, addresses: readonly string[]) =>
  (await mailsTo(work, [...new Set(addresses)])).map(({ at, subject, sentAt }) => {
    return { at, subject, sentAt }
  })

/** What was done with it, by its owner or by an officer: the trail, which nothing leaves. */
async function historyOf(work: Work, addressHash: string, subscriberId: string | null) {
  const about = [
    ...(subscriberId === null ? [] : [{ kind: 'subscriber', id: subscriberId }]),
    { kind: 'address-fingerprint', id: addressHash },
  ]
  const rows = []
  for (const subject of about) rows.push(...(await auditOf(work, subject, MOST)))
  return rows.map(({ at, action, why }) => ({ at, action, why }))
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

/**
 * Forgets everything about the address of a link: also of one that only asked, or stands in a list
 * that nobody has taken over. Its fingerprint stays with what was ended, so that no import writes to
 * it again, and in the trail where an officer did something with it.
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
    await forgetSeenAt(work, addressHash)
    const there = await subscriberByHash(work, addressHash)
    for (const address of await forgetWaiting(work, addressHash, there?.id ?? null))
      await forgetCopiesTo(work, address)
    if (!there) return
    await forgetCopiesTo(work, there.address)
    await deleteSubscriber(work, there.id)
    const said = { kind: 'left', interface: by, source: '/mail/:token/erasure' } as const
    await noteChange(work, actor, { id: there.id, before: there, after: null }, [said])
  })
}
