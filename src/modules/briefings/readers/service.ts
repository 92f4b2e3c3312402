import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { liftSuppression, suppressionOf } from '#platform/mailing/suppression.ts'
import type { SuppressionReason } from '#platform/mailing/tables.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { Words } from '#web/words.ts'
import { insertConsents, keepWording, type Subscriber } from './queries.ts'
import type { ConsentKind, Interface } from './tables.ts'

/** An address with its fingerprint, as a subscriber has them. */
export const named = (address: string) => ({ address, address_hash: addressHash(address) })

/** Reasons of one's own: whoever ended the mail may begin it again, from the mailbox itself. */
const OWN: readonly SuppressionReason[] = ['unsubscribed', 'erased']

const ofBriefings = async (work: Work, address: string) =>
  (await suppressionOf(work, { address })).filter(
    ({ list }) => list === '*' || list === 'briefings',
  )

/** Does something hold against an address that its owner cannot lift: bounces, a complaint, an officer? */
export const isBarred = async (work: Work, address: string): Promise<boolean> =>
  (await ofBriefings(work, address)).some(({ reason }) => !OWN.includes(reason))

/** Lifts what the owner of a mailbox had ended, and nothing else. */
export async function welcomeBack(work: Work, address: string): Promise<void> {
  for (const { id, reason } of await ofBriefings(work, address))
    if (OWN.includes(reason)) await liftSuppression(work, id, 'confirmed again from the mailbox')
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The words somebody agrees to, as the page shows them. */
export function consentWording(t: Words) {
  const text = t('readers.consent')
  return { text, lang: t.lang, sha256: createHash('sha256').update(text).digest('hex') }
}

/** Keeps the words, so that what was agreed to can be shown when the catalog says it otherwise. */
export async function wordingKept(work: Work, t: Words): Promise<string> {
  const wording = consentWording(t)
  await keepWording(work, wording)
  return wording.sha256
}

/** Where and how something was said. */
export type Said = {
  readonly kind: ConsentKind
  readonly interface: Interface
  readonly source: string
  readonly lang?: string | null
  readonly wording?: string | null
  readonly at?: Date
}

/** What of a subscription goes into the audit: never the address. */
const settingsOf = (held: Partial<Subscriber> | null) =>
  held && {
    state: held.state ?? 'confirmed',
    langs: held.langs,
    themes: held.themes,
    rhythm: held.rhythm,
    pausedUntil: held.paused_until ?? null,
    zone: held.zone,
    hour: held.hour,
  }

type Change = {
  readonly id: string
  readonly before: Partial<Subscriber> | null
  readonly after: Partial<Subscriber> | null
}

/** Proof, audit and event of one change of a subscription, in its transaction. */
export async function noteChange(
  work: Work,
  actor: Actor,
  change: Change,
  said: readonly Said[],
): Promise<void> {
  const last = said.at(-1)
  if (change.after !== null)
    await insertConsents(
      work,
      said.map((one) => ({
        subscriber_id: change.id,
        kind: one.kind,
        at: one.at ?? work.now,
        interface: one.interface,
        source: one.source,
        lang: one.lang ?? null,
        wording_sha256: one.wording ?? null,
      })),
    )
  const body = await secretariatOf(work)
  if (body && last)
    await keepAudit(work, actor, {
      body,
      action: `readers.${change.after === null ? 'erased' : last.kind}`,
      subject: { kind: 'subscriber', id: change.id },
      before: settingsOf(change.before),
      after: settingsOf(change.after),
      why: last.interface,
    })
  const topic = change.after === null ? 'erased' : (last?.kind ?? 'changed')
  await publish(work, `briefings.subscriber-${topic}`, change.id)
}
