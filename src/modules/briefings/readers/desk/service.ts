import type { Actor } from '#kernel/actor.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { evidenceOf } from '#platform/mailing/evidence.ts'
import { liftSuppression, suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { dataOf, erase, heldAbout } from '../held/index.ts'
import { may } from '../policy.ts'
import { countReaders } from './queries.ts'

export async function deskFor(work: Work, actor: Actor) {
  ensure(may.see(actor))
  return countReaders(work)
}

const linkOf = (hash: string) => ({ addressHash: hash, list: null, subscriberId: null })

const HASH = /^[0-9a-f]{32}$/

const hashFrom = (hash: string): string => (HASH.test(hash) ? hash : missing())

/** What is held about exactly this address; there is no list to leaf through. */
export async function lookUp(work: Work, actor: Actor, address: string) {
  ensure(may.see(actor))
  const hash = addressHash(address)
  const { subscriber, consents, suppressions } = await heldAbout(work, linkOf(hash))
  return {
    ...{ hash, consents, suppressions },
    evidence: await evidenceOf(work, hash),
    state: subscriber?.state ?? null,
    rhythm: subscriber?.rhythm ?? null,
  }
}

export type Found = Awaited<ReturnType<typeof lookUp>>

type Decision = { readonly hash: string; readonly why: string }

/** An officer ends mail to an address, with the reason. It can be taken back. */
export async function suppressAddress(work: Work, actor: Actor, decision: Decision): Promise<void> {
  ensure(may.see(actor))
  const hash = hashFrom(decision.hash)
  await inTransaction(work, async (work) => {
    const evidence = { why: decision.why }
    const id = await suppress(work, { addressHash: hash, list: null, reason: 'manual', evidence })
    await note(work, actor, { id, action: 'readers.suppressed', why: decision.why })
  })
}

/**
 * An officer lets mail go to an address again, with the reason. What its owner has ended themselves
 * is theirs to begin again, from their mailbox.
 */
export async function liftFrom(
  work: Work,
  actor: Actor,
  decision: Decision & { readonly id: string },
): Promise<void> {
  ensure(may.see(actor))
  const hash = hashFrom(decision.hash)
  await inTransaction(work, async (work) => {
    const held = (await suppressionOf(work, { addressHash: hash })).find(
      (one) => one.id === decision.id,
    )
    if (!held) missing()
    ensure(held.reason !== 'unsubscribed' && held.reason !== 'erased', 'readers.lift.own')
    await liftSuppression(work, held.id, decision.why)
    await note(work, actor, {
      id: held.id,
      action: 'readers.suppression-lifted',
      why: decision.why,
    })
  })
}

/** Everything about one address, for the data-protection officer to hand to its owner. */
export async function recordOf(work: Work, actor: Actor, hash: string) {
  ensure(may.protect(actor))
  const data = await dataOf(work, linkOf(hashFrom(hash)))
  await note(work, actor, { id: hash, action: 'readers.record-handed-out' })
  return data
}

/** Erases an address at its owner's wish, told to the data-protection officer in another way. */
export async function eraseFor(work: Work, actor: Actor, decision: Decision): Promise<void> {
  ensure(may.protect(actor))
  const hash = hashFrom(decision.hash)
  await inTransaction(work, async (work) => {
    await erase(work, actor, linkOf(hash), 'officer')
    await note(work, actor, { id: hash, action: 'readers.erased', why: decision.why })
  })
}

async function note(
  work: Work,
  actor: Actor,
  { id, action, why }: { readonly id: string; readonly action: string; readonly why?: string },
): Promise<void> {
  const body = await secretariatOf(work)
  const subject = { kind: 'address-fingerprint', id }
  if (body) await keepAudit(work, actor, { body, action, subject, ...(why ? { why } : {}) })
}
