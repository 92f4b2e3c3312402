import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { db } from '../queries.ts'
import type { Outcome } from '../tables.ts'

export const subscriberByHash = (work: Work, addressHash: string) =>
  db(work)
    .selectFrom('briefings.subscriber')
    .selectAll()
    .where('address_hash', '=', addressHash)
    .executeTakeFirst()

/** The proof of a subscription, the oldest first. */
export const consentsOf = (work: Work, id: string) =>
  db(work)
    .selectFrom('briefings.consent as consent')
    .leftJoin('briefings.wording as wording', 'wording.sha256', 'consent.wording_sha256')
    .select(['consent.id', 'consent.kind', 'consent.at', 'consent.interface', 'consent.source'])
    .select(['consent.lang', 'wording.text as wording', 'wording.sha256'])
    .where('consent.subscriber_id', '=', id)
    .orderBy('consent.id')
    .execute()

/**
 * Takes an address out of the lists that officers brought and deletes what was asked for it, with the
 * links that went out. Lines first: a list that is being taken over holds them, and asks next.
 *
 * Returns the address in the spellings it stood there
 */
export async function forgetWaiting(work: Work, addressHash: string): Promise<readonly string[]> {
  const lines = await db(work)
    .selectFrom('briefings.reader_import_row')
    .select('address')
    .where('address_hash', '=', addressHash)
    .where('address', 'is not', null)
    .forUpdate()
    .execute()
  await db(work)
    .updateTable('briefings.reader_import_row')
    .set({
      ...{ address: null, proof_source: null, proof_wording: null },
      outcome: sql<Outcome>`case when outcome in ('ready', 'needs-confirmation') then 'suppressed'
        else outcome end`,
    })
    .where('address_hash', '=', addressHash)
    .where('address', 'is not', null)
    .execute()
  const asks = await db(work)
    .deleteFrom('briefings.ask')
    .where(sql<string>`platform.address_hash(address)`, '=', addressHash)
    .returning('address')
    .execute()
  return [...new Set([...lines, ...asks].flatMap(({ address }) => address ?? []))]
}

/** Forgets a subscriber with their proof. */
export async function deleteSubscriber(work: Work, id: string): Promise<void> {
  await db(work).deleteFrom('briefings.subscriber').where('id', '=', id).execute()
}
