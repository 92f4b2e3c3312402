import type { Work } from '#platform/database/work.ts'
import { db } from '../queries.ts'

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

/** Ends a subscription that is there; undefined where it had ended already. */
export const endSubscription = (work: Work, id: string) =>
  db(work)
    .updateTable('briefings.subscriber')
    .set((is) => ({
      state: 'left',
      left_at: work.now,
      changed_at: work.now,
      paused_until: null,
      version: is('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .returningAll()
    .executeTakeFirst()

/** Forgets a subscriber with their proof, and what was asked for their address. */
export async function deleteSubscriber(
  work: Work,
  at: { readonly id: string; readonly address: string },
): Promise<void> {
  await db(work).deleteFrom('briefings.ask').where('address', '=', at.address).execute()
  await db(work).deleteFrom('briefings.subscriber').where('id', '=', at.id).execute()
}
