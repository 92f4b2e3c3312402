import { sql } from 'kysely'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { liftSuppression, suppress, suppressionOf } from './suppression.ts'
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
    // Whoever let mail go again has judged what came before.
    .where('at', '>', (is) =>
      is
        .selectFrom('platform.suppression')
        .select((of) => of.fn.coalesce(of.fn.max('lifted_at'), sql<Date>`'-infinity'`).as('since'))
        .where('address_hash', '=', addressHash)
        .where('reason', 'in', ['hard-bounce', 'soft-bounces']),
    )
    .executeTakeFirstOrThrow()
  return n >= SOFT_LIMIT ? 'soft-bounces' : null
}

/** What became of a decision that was taken back: mail goes again, or something else still holds. */
export type Undone = 'lifted' | 'held-by-other' | 'nothing-held'

/**
 * Takes a decision back: the evidence counts no more, and what it suppressed is lifted, unless other
 * evidence that nobody took back says the same. A departure, a complaint and whatever else holds
 * against the address stay what they are.
 *
 * Returns null for evidence that is not there, or was taken back before
 */
export async function undoEvidence(work: Work, id: string, why: string): Promise<Undone | null> {
  const db = tablesOf<MailingTables>(work)
  const undone = await db
    .updateTable('platform.mail_evidence')
    .set({ undone_at: work.now, undone_why: why })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning(['suppression_id', 'address_hash'])
    .executeTakeFirst()
  if (!undone) return null
  if (undone.suppression_id === null) return 'nothing-held'
  const other = await db
    .selectFrom('platform.mail_evidence')
    .select('id')
    .where('suppression_id', '=', undone.suppression_id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (other) return 'held-by-other'
  if (!(await liftSuppression(work, undone.suppression_id, why))) return 'nothing-held'
  const still = await suppressionOf(work, { addressHash: undone.address_hash ?? '' })
  return still.some(({ list }) => list === '*') ? 'held-by-other' : 'lifted'
}

/** Evidence as it is read: with the mailing and the mailbox it is about, and what holds because of it. */
const read = (work: Work) =>
  tablesOf<MailingTables>(work)
    .selectFrom('platform.mail_evidence as evidence')
    .leftJoin('platform.mailing_recipient as recipient', 'recipient.id', 'evidence.recipient_id')
    .leftJoin('platform.suppression as held', 'held.id', 'evidence.suppression_id')
    .select(['evidence.id', 'evidence.at', 'evidence.source', 'evidence.kind', 'evidence.status'])
    .select(['evidence.said', 'evidence.undone_at as undoneAt', 'evidence.undone_why as undoneWhy'])
    .select(['evidence.address_hash as addressHash', 'evidence.raw_until as rawUntil'])
    .select(['recipient.mailing_id as mailingId', 'recipient.address'])
    .select(['held.reason as suppressedFor', 'held.lifted_at as liftedAt'])

/** What came back for an address, the newest first. */
export const evidenceOf = (work: Work, addressHash: string, limit = 50) =>
  read(work)
    .where('evidence.address_hash', '=', addressHash)
    .orderBy('evidence.at', 'desc')
    .orderBy('evidence.id', 'desc')
    .limit(limit)
    .execute()

/** One piece of evidence, or undefined. */
export const evidenceAt = (work: Work, id: string) =>
  read(work).where('evidence.id', '=', id).executeTakeFirst()

export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof evidenceAt>>>

type Listed = { readonly kinds: readonly EvidenceKind[]; readonly page: number }

/** What came back for anybody, the newest first. */
export const newestEvidence = (
  work: Work,
  { kinds, page }: Listed,
): Promise<Page<EvidenceRow & { readonly total: number }>> =>
  pageThere(
    (page) =>
      read(work)
        .select(sql<number>`count(*) over ()`.as('total'))
        .where('evidence.kind', 'in', kinds)
        .orderBy('evidence.at', 'desc')
        .orderBy('evidence.id', 'desc')
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE)
        .execute(),
    page,
  )

/** The message itself, while it is kept: for ninety days. */
export async function rawEvidence(work: Work, id: string): Promise<Buffer | null> {
  const row = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mail_evidence')
    .select('raw')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.raw ?? null
}

/** The nightly sweep: messages whose ninety days are over. */
export async function sweepEvidence(work: Work): Promise<void> {
  await tablesOf<MailingTables>(work)
    .updateTable('platform.mail_evidence')
    .set({ raw: null, raw_until: null })
    .where('raw_until', '<=', work.now)
    .execute()
}
