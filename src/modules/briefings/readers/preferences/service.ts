import { type Actor, VISITOR } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { suppress } from '#platform/mailing/suppression.ts'
import { type MailToken, readMailToken } from '#platform/mailing/tokens.ts'
import type { Words } from '#web/words.ts'
import { subscriberByHash } from '../held/index.ts'
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

const SOURCE = '/mail/:token'

/** Whose link this is. Errors: missing for one we did not write */
export const whoseLink = (key: Buffer, token: string): MailToken =>
  readMailToken(key, token) ?? missing()

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
