import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import {
  evidenceAt,
  evidenceOf,
  newestEvidence,
  rawEvidence,
  undoEvidence,
} from '#platform/mailing/evidence.ts'
import {
  everyRecipient,
  mailingCounts,
  mailingOf,
  newestMailings,
  recipientsOf,
  subjectOf,
} from '#platform/mailing/ledger.ts'
import {
  pauseMailing,
  type Resolution,
  resolveUncertain,
  resumeMailing,
  retryFailed,
} from '#platform/mailing/steering.ts'
import type { EvidenceKind, MailingKind, RecipientState } from '#platform/mailing/tables.ts'
import { may, type Step } from './policy.ts'

/** The mailings of a kind, or those that wait for a decision. */
export async function listMailings(
  work: Work,
  actor: Actor,
  asked: { readonly kind: MailingKind | 'waiting'; readonly page: number },
) {
  ensure(may.see(actor))
  return newestMailings(work, asked)
}

async function found(work: Work, actor: Actor, id: string) {
  ensure(may.see(actor))
  return (await mailingOf(work, id)) ?? missing()
}

/** One mailing: how many stand where, and a page of those in one state. */
export async function readMailing(
  work: Work,
  actor: Actor,
  asked: { readonly id: string; readonly state: RecipientState | null; readonly page: number },
) {
  const mailing = await found(work, actor, asked.id)
  return {
    mailing,
    ...(await subjectOf(work, asked.id)),
    counts: await mailingCounts(work, asked.id),
    list: await recipientsOf(work, asked.id, asked),
  }
}

export type MailingView = Awaited<ReturnType<typeof readMailing>>

/** Pauses a mailing, lets it go on, or tries those again that failed. Returns how many it concerns. */
export const steerMailing = (work: Work, actor: Actor, id: string, step: Step): Promise<number> =>
  inTransaction(work, async (work) => {
    const mailing = await found(work, actor, id)
    ensure(may.steer(actor))
    const count = await taken(work, id, step)
    if (count === 0) conflict('mailing.not-now')
    await note(work, actor, { id, action: `mailing.${step}`, after: { count, was: mailing.state } })
    return count
  })

async function taken(work: Work, id: string, step: Step): Promise<number> {
  if (step === 'retry') return retryFailed(work, id)
  return Number(await (step === 'pause' ? pauseMailing(work, id) : resumeMailing(work, id)))
}

/** Says what became of messages of which we know only that they were begun. Returns how many. */
export const resolveMailing = (
  work: Work,
  actor: Actor,
  id: string,
  resolution: Resolution,
): Promise<number> =>
  inTransaction(work, async (work) => {
    await found(work, actor, id)
    ensure(may.steer(actor))
    const count = await resolveUncertain(work, id, resolution)
    if (count === 0) conflict('mailing.not-now')
    await note(work, actor, { id, action: 'mailing.resolution', after: { ...resolution, count } })
    return count
  })

/** Hands out the whole addresses of those in a state, with the reason, to mend what failed. */
export async function handOutAddresses(
  work: Work,
  actor: Actor,
  asked: { readonly id: string; readonly state: RecipientState; readonly why: string },
) {
  const { id, state, why } = asked
  await found(work, actor, id)
  ensure(may.seeAddresses(actor))
  const rows = await everyRecipient(work, id, state)
  const after = { state, count: rows.length }
  await note(work, actor, { id, action: 'mailing.addresses-handed-out', why, after })
  return rows
}

/** What came back, of some kinds. */
export async function listReturned(
  work: Work,
  actor: Actor,
  asked: { readonly kinds: readonly EvidenceKind[]; readonly page: number },
) {
  ensure(may.see(actor))
  return newestEvidence(work, asked)
}

const evidenceFor = async (work: Work, actor: Actor, id: string) => {
  ensure(may.see(actor))
  return (await evidenceAt(work, id)) ?? missing()
}

/** One message that came back, and whatever else came from that mailbox. */
export async function readReturned(work: Work, actor: Actor, id: string) {
  const one = await evidenceFor(work, actor, id)
  const all = one.addressHash === null ? [] : await evidenceOf(work, one.addressHash)
  return { one, others: all.filter((other) => other.id !== id) }
}

export type ReturnedView = Awaited<ReturnType<typeof readReturned>>

/** Takes a decision back, with the reason. */
export const reverseDecision = (work: Work, actor: Actor, id: string, why: string) =>
  inTransaction(work, async (work) => {
    const before = await evidenceFor(work, actor, id)
    ensure(may.decide(actor))
    const undone = (await undoEvidence(work, id, why)) ?? conflict('mailing.reversed-before')
    const subject = { id, action: 'mailing.decision-reversed', kind: 'mail-evidence' }
    const after = { kind: before.kind, status: before.status, undone }
    await note(work, actor, { ...subject, why, after })
    return undone
  })

/** The message itself as it came, while it is kept. Whoever opens it is noted. */
export async function openMessage(work: Work, actor: Actor, id: string): Promise<Buffer> {
  await evidenceFor(work, actor, id)
  ensure(may.seeAddresses(actor))
  const raw = (await rawEvidence(work, id)) ?? missing()
  await note(work, actor, { id, action: 'mailing.message-opened', kind: 'mail-evidence' })
  return raw
}

type Noted = {
  readonly id: string
  readonly action: string
  readonly kind?: string
  readonly why?: string
  readonly after?: unknown
}

async function note(work: Work, actor: Actor, noted: Noted): Promise<void> {
  const { id, action, kind = 'mailing', why, after } = noted
  const body = await secretariatOf(work)
  if (!body) return
  const subject = { kind, id }
  await keepAudit(work, actor, {
    ...{ body, action, subject },
    ...(why === undefined ? {} : { why }),
    ...(after === undefined ? {} : { after }),
  })
}
