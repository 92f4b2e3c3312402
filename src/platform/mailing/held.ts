import { type RawBuilder, sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { MailingKind, MailingList, MailingTables } from './tables.ts'

/*
 * What the ledger holds about one address, for whoever owns it: known by fingerprint, so that nobody
 * has to say the address to see it.
 */

/** Most mailings shown of one address: some years of a weekly issue. */
const MOST = 500

/** What was sent in bulk to an address, the newest first. */
export function sentTo(work: Work, addressHash: string) {
  return tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_recipient as recipient')
    .innerJoin('platform.mailing as mailing', 'mailing.id', 'recipient.mailing_id')
    .select(['mailing.kind', 'recipient.state', 'recipient.changed_at as at'])
    .where('recipient.address_hash', '=', addressHash)
    .orderBy('recipient.id', 'desc')
    .limit(MOST)
    .execute()
}

/** The records whose mailing reached an address: what it need not be told again. */
export async function sentSubjects(
  work: Work,
  addressHash: string,
  kind: MailingKind,
): Promise<readonly string[]> {
  const rows = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_recipient as recipient')
    .innerJoin('platform.mailing as mailing', 'mailing.id', 'recipient.mailing_id')
    .select('mailing.subject_id')
    .distinct()
    .where('recipient.address_hash', '=', addressHash)
    .where('recipient.state', 'in', ['sent', 'uncertain'])
    .where('mailing.kind', '=', kind)
    .execute()
  return rows.map((row) => row.subject_id)
}

/** Forgets an erased address in the ledger. What waits for it is not sent; the counts stay as they are. */
export async function forgetAddress(work: Work, addressHash: string): Promise<void> {
  await tablesOf<MailingTables>(work)
    .updateTable('platform.mailing_recipient')
    .set({
      address: '',
      subscriber_id: null,
      state: sql`case when state in ('queued', 'deferred') then 'suppressed' else state end`,
      changed_at: work.now,
    })
    .where('address_hash', '=', addressHash)
    // What is in the sender's hands keeps its address until it is out of them.
    .where('state', '<>', 'claimed')
    .execute()
}

/** Whether something holds now against the address of a query's column: of a list, or of everything. */
export const suppressedNow = (column: string, list: MailingList): RawBuilder<boolean> =>
  sql<boolean>`exists (select from platform.suppression
    where suppression.address_hash = ${sql.ref(column)} and suppression.lifted_at is null
      and suppression.list in ('*', ${list}))`
