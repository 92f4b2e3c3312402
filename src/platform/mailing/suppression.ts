import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { jsonText } from '#platform/database/json.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { addressHash } from './addresses.ts'
import type { MailingList, MailingTables, SuppressionReason } from './tables.ts'

/** An address, or its fingerprint where the address itself is not known (a link, a bounce). */
export type Whom = { readonly address: string } | { readonly addressHash: string }

const hashOf = (whom: Whom): string =>
  'address' in whom ? addressHash(whom.address) : whom.addressHash

export type Suppressing = Whom & {
  /** null: of everything we send in bulk. */
  readonly list: MailingList | null
  readonly reason: SuppressionReason
  readonly evidence?: Readonly<Record<string, unknown>>
}

/**
 * Sends nothing more to an address, from the next message on, also inside a running mailing. Said
 * twice for one reason it is one suppression; each reason holds for itself, whichever came first.
 *
 * Returns the id of the suppression that holds
 */
export async function suppress(work: Work, wanted: Suppressing): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into platform.suppression (id, address_hash, list, reason, evidence, at)
      values (${newId()}, ${hashOf(wanted)}, ${wanted.list ?? '*'}, ${wanted.reason},
        ${jsonText(wanted.evidence ?? {})}::jsonb, ${work.now})
      on conflict (address_hash, list, reason) where lifted_at is null
        do update set list = excluded.list
      returning id)
    select id from made`.execute(work.db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a suppression was not written')
  return id
}

/** Lifts exactly this one; what else holds against the address stays. Returns whether it held. */
export async function liftSuppression(work: Work, id: string, why: string): Promise<boolean> {
  const done = await tablesOf<MailingTables>(work)
    .updateTable('platform.suppression')
    .set({ lifted_at: work.now, lifted_why: why })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** What holds or has held against an address, the newest first: for whoever owns it. */
export const everySuppressionOf = (work: Work, addressHash: string) =>
  tablesOf<MailingTables>(work)
    .selectFrom('platform.suppression')
    .select([
      'list',
      'reason',
      'at',
      'evidence',
      'lifted_at as liftedAt',
      'lifted_why as liftedWhy',
    ])
    .where('address_hash', '=', addressHash)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What holds against an address now, the newest first. */
export function suppressionOf(work: Work, whom: Whom) {
  return tablesOf<MailingTables>(work)
    .selectFrom('platform.suppression')
    .select(['id', 'list', 'reason', 'at', 'evidence'])
    .where('address_hash', '=', hashOf(whom))
    .where('lifted_at', 'is', null)
    .orderBy('at', 'desc')
    .execute()
}
