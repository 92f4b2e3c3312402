import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { DigestsTables } from '../../digests/tables.ts'
import { db } from '../queries.ts'
import type { Outcome } from '../tables.ts'

const digests = (work: Work) => tablesOf<DigestsTables>(work)

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

const fingerprint = sql<string>`platform.address_hash(address)`

/** What was asked for an address, or by its subscriber for another one, and waits for an answer. */
export const asksOf = (work: Work, addressHash: string, subscriberId: string | null) =>
  db(work)
    .selectFrom('briefings.ask')
    .select(['address', 'purpose', 'interface', 'source', 'lang', 'langs', 'rhythm'])
    .select(['asked_at as askedAt', 'mailed_at as mailedAt', 'expires_at as expiresAt'])
    .where((is) =>
      is.or([is(fingerprint, '=', addressHash), is('subscriber_id', '=', subscriberId)]),
    )
    .orderBy('asked_at')
    .execute()

/** The lines about an address in the lists that officers brought. */
export const linesOf = (work: Work, addressHash: string) =>
  db(work)
    .selectFrom('briefings.reader_import_row as line')
    .innerJoin('briefings.reader_import as list', 'list.id', 'line.import_id')
    .select(['list.source as list', 'list.created_at as broughtAt', 'line.outcome', 'line.address'])
    .select(['line.lang', 'line.rhythm', 'line.proof_at as agreedAt'])
    .select(['line.proof_source as agreedWhere', 'line.proof_wording as agreedTo'])
    .where('line.address_hash', '=', addressHash)
    .orderBy('list.created_at')
    .orderBy('line.number')
    .execute()

/** The digest of a subscriber by address alone. */
export const digestPlanOf = (work: Work, subscriberId: string) =>
  digests(work)
    .selectFrom('briefings.digest')
    .select(['id', 'rhythm', 'weekday', 'hour', 'zone', 'lang', 'langs', 'themes'])
    .select(['begun_at as begunAt', 'next_at as nextAt'])
    .where('subscriber_id', '=', subscriberId)
    .executeTakeFirst()

export const digestRunsOf = (work: Work, digestId: string) =>
  digests(work)
    .selectFrom('briefings.digest_run')
    .select(['day', 'items', 'at'])
    .where('digest_id', '=', digestId)
    .orderBy('day')
    .execute()

/** The records that a digest brought to an address, so that none brings them again. */
export const seenAt = (work: Work, addressHash: string) =>
  digests(work)
    .selectFrom('briefings.digest_seen')
    .select(['item_id as record', 'at'])
    .where('address_hash', '=', addressHash)
    .orderBy('at')
    .orderBy('item_id')
    .execute()

export const forgetSeenAt = (work: Work, addressHash: string) =>
  digests(work)
    .deleteFrom('briefings.digest_seen')
    .where('address_hash', '=', addressHash)
    .execute()

/**
 * Takes an address out of the lists that officers brought and deletes what was asked for it, with the
 * links that went out. Lines first: a list that is being taken over holds them, and asks next.
 *
 * Returns the addresses that stood there
 */
export async function forgetWaiting(
  work: Work,
  addressHash: string,
  subscriberId: string | null,
): Promise<readonly string[]> {
  const lines = await db(work)
    .selectFrom('briefings.reader_import_row')
    .select('address')
    .where('address_hash', '=', addressHash)
    .forUpdate()
    .execute()
  await db(work)
    .updateTable('briefings.reader_import_row')
    .set({
      ...{ address: null, address_hash: null, proof_source: null, proof_wording: null },
      outcome: sql<Outcome>`case when address is not null and outcome in ('ready', 'needs-confirmation')
        then 'suppressed' else outcome end`,
    })
    .where('address_hash', '=', addressHash)
    .execute()
  const asks = await db(work)
    .deleteFrom('briefings.ask')
    .where((is) =>
      is.or([is(fingerprint, '=', addressHash), is('subscriber_id', '=', subscriberId)]),
    )
    .returning('address')
    .execute()
  return [...new Set([...lines, ...asks].flatMap(({ address }) => address ?? []))]
}

/** Forgets a subscriber with their proof. */
export async function deleteSubscriber(work: Work, id: string): Promise<void> {
  await db(work).deleteFrom('briefings.subscriber').where('id', '=', id).execute()
}
