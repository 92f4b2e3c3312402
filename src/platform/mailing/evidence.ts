import { tablesOf, type Work } from '#platform/database/work.ts'
import { suppress } from './suppression.ts'
import type { EvidenceKind, MailingTables, SuppressionReason } from './tables.ts'

/** How long the message itself is kept; what was decided from it stays. */
const RAW_DAYS = 90
/** So many soft bounces in so many days: nobody empties that mailbox. */
const SOFT_LIMIT = 5
const SOFT_DAYS = 30
const DAY_MS = 86_400_000

export type Evidence = {
  readonly id: string
  readonly source: 'smtp' | 'message'
  readonly kind: EvidenceKind
  readonly addressHash: string | null
  readonly recipientId: number | null
  readonly status: string | null
  readonly said: string | null
  readonly raw: Buffer | null
}

/**
 * Keeps what came back and decides from it: a dead address or a complaint gets nothing more, a soft
 * bounce counts with those of the last thirty days. Nothing else decides anything.
 */
export async function keepEvidence(work: Work, evidence: Evidence): Promise<void> {
  const db = tablesOf<MailingTables>(work)
  const { addressHash, recipientId, raw, ...rest } = evidence
  await db
    .insertInto('platform.mail_evidence')
    .values({
      ...rest,
      at: work.now,
      address_hash: addressHash,
      recipient_id: recipientId,
      raw,
      raw_until: raw === null ? null : new Date(work.now.getTime() + RAW_DAYS * DAY_MS),
      suppression_id: null,
      undone_at: null,
      undone_why: null,
    })
    .execute()
  if (addressHash === null) return
  const reason = await reasonFrom(work, evidence.kind, addressHash)
  if (reason === null) return
  const suppression = await suppress(work, {
    ...{ addressHash, list: null, reason },
    evidence: { evidence: evidence.id, status: evidence.status },
  })
  await db
    .updateTable('platform.mail_evidence')
    .set({ suppression_id: suppression })
    .where('id', '=', evidence.id)
    .execute()
}

async function reasonFrom(
  work: Work,
  kind: EvidenceKind,
  addressHash: string,
): Promise<SuppressionReason | null> {
  if (kind === 'hard') return 'hard-bounce'
  if (kind === 'complaint') return 'complaint'
  if (kind !== 'soft') return null
  const { n } = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mail_evidence')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('address_hash', '=', addressHash)
    .where('kind', '=', 'soft')
    .where('undone_at', 'is', null)
    .where('at', '>', new Date(work.now.getTime() - SOFT_DAYS * DAY_MS))
    .executeTakeFirstOrThrow()
  return n >= SOFT_LIMIT ? 'soft-bounces' : null
}

/** Takes a decision back: the evidence counts no more, and what it suppressed is lifted. */
export async function undoEvidence(work: Work, id: string, why: string): Promise<boolean> {
  const db = tablesOf<MailingTables>(work)
  const undone = await db
    .updateTable('platform.mail_evidence')
    .set({ undone_at: work.now, undone_why: why })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('suppression_id')
    .executeTakeFirst()
  if (!undone) return false
  if (undone.suppression_id !== null)
    await db
      .updateTable('platform.suppression')
      .set({ lifted_at: work.now, lifted_why: why })
      .where('id', '=', undone.suppression_id)
      .where('lifted_at', 'is', null)
      // A departure or a complaint that is older stays what it is.
      .where('reason', 'in', ['hard-bounce', 'soft-bounces', 'complaint'])
      .execute()
  return true
}

/** What came back for an address, the newest first. */
export function evidenceOf(work: Work, addressHash: string, limit = 50) {
  return tablesOf<MailingTables>(work)
    .selectFrom('platform.mail_evidence')
    .select(['id', 'at', 'source', 'kind', 'status', 'said'])
    .select(['suppression_id as suppressionId', 'undone_at as undoneAt', 'undone_why as undoneWhy'])
    .where('address_hash', '=', addressHash)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}

/** The nightly sweep: messages whose ninety days are over. */
export async function sweepEvidence(work: Work): Promise<void> {
  await tablesOf<MailingTables>(work)
    .updateTable('platform.mail_evidence')
    .set({ raw: null, raw_until: null })
    .where('raw_until', '<=', work.now)
    .execute()
}
