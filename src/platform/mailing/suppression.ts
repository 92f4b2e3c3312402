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
 * twice it is one suppression, with the first reason.
 *
 * Returns the id of the suppression that holds
 */
export async function suppress(work: Work, wanted: Suppressing): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into platform.suppression (id, address_hash, list, reason, evidence, at)
      values (${newId()}, ${hashOf(wanted)}, ${wanted.list ?? '*'}, ${wanted.reason},
        ${jsonText(wanted.evidence ?? {})}::jsonb, ${work.now})
      on conflict (address_hash, list) where lifted_at is null
        do update set list = excluded.list
      returning id)
    select id from made`.execute(work.db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a suppression was not written')
  return id
}

/** Sends again: the suppression of a list, or with null the one of everything. Returns whether one held. */
export async function liftSuppression(
  work: Work,
  lifted: Whom & { readonly list: MailingList | null; readonly why: string },
): Promise<boolean> {
  const done = await tablesOf<MailingTables>(work)
    .updateTable('platform.suppression')
    .set({ lifted_at: work.now, lifted_why: lifted.why })
    .where('address_hash', '=', hashOf(lifted))
    .where('list', '=', lifted.list ?? '*')
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

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
