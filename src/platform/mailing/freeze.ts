import { type RawBuilder, sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { normalAddress } from './addresses.ts'
import { checkPlaceholders } from './placeholders.ts'
import type { MailingKind, MailingList, MailingTables } from './tables.ts'

/** One rendering of a mailing: a language and, where it differs, a block of hours. */
export type MailingVariant = {
  /** Short and plain: `en`, `es-morning`. */
  readonly key: string
  readonly lang: string
  readonly subject: string
  /** May hold `{{unsubscribe}}` and `{{preferences}}`, which become whole links. */
  readonly html: string
  readonly text: string
}

export type AudienceRow = {
  readonly address: string
  readonly variant: string
  /** Not before this instant; null: at once. */
  readonly sendAt?: Date | null
  readonly subscriberId?: string | null
}

export type NewMailing = {
  readonly kind: MailingKind
  /** The record it is about: an issue, a digest's run, a session. */
  readonly subjectId: string
  /** What one click leaves; null for what cannot be left, as a notice to those concerned. */
  readonly list: MailingList | null
  readonly variants: readonly MailingVariant[]
  /**
   * Rows, or a SELECT that gives `address, variant, send_at, subscriber_id`: addresses as
   * `normalAddress` stores them, `send_at` and `subscriber_id` possibly null.
   */
  readonly audience: readonly AudienceRow[] | RawBuilder<unknown>
  /** The page this can be read at later. */
  readonly archivedAt?: string | null
}

type Frozen = { readonly id: string; readonly recipients: number }

/**
 * Freezes an audience: one row a recipient, in one statement. From here on it only shrinks. An
 * address, or a subscriber, that comes twice is there once.
 *
 * Errors  TypeError for a variant with a placeholder we do not fill, or with a line end in its subject
 */
export async function freezeMailing(work: Work, mailing: NewMailing): Promise<Frozen> {
  for (const { subject, html, text } of mailing.variants) checkPlaceholders(subject, html, text)
  return inTransaction(work, async (work) => {
    const id = newId()
    const db = tablesOf<MailingTables>(work)
    // A third of a million rows take longer than a page may.
    await sql`set local statement_timeout = '10min'`.execute(work.db)
    await db
      .insertInto('platform.mailing')
      .values({
        id,
        kind: mailing.kind,
        subject_id: mailing.subjectId,
        list: mailing.list,
        frozen: 0,
        frozen_at: work.now,
        archived_at: mailing.archivedAt ?? null,
      })
      .execute()
    if (mailing.variants.length > 0)
      await db
        .insertInto('platform.mailing_variant')
        .values(mailing.variants.map((variant) => ({ ...variant, mailing_id: id })))
        .execute()
    await insertAudience(work, id, selectOf(mailing.audience))
    await foldForeign(work, id)
    const { recipients } = await db
      .selectFrom('platform.mailing_recipient')
      .select((is) => is.fn.countAll<number>().as('recipients'))
      .where('mailing_id', '=', id)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('platform.mailing')
      .set({ frozen: recipients })
      .where('id', '=', id)
      .execute()
    await sql`set local statement_timeout = default`.execute(work.db)
    return { id, recipients }
  })
}

const isSelect = (audience: NewMailing['audience']): audience is RawBuilder<unknown> =>
  !Array.isArray(audience)

/** Rows as a SELECT: four arrays, however many there are. What is no address is left out. */
function selectOf(audience: NewMailing['audience']): RawBuilder<unknown> {
  if (isSelect(audience)) return audience
  const rows = audience.flatMap((row) => {
    const address = normalAddress(row.address)
    return address === null ? [] : [{ ...row, address }]
  })
  return sql`select * from unnest(
    ${rows.map((row) => row.address)}::text[], ${rows.map((row) => row.variant)}::text[],
    ${rows.map((row) => row.sendAt ?? null)}::timestamptz[],
    ${rows.map((row) => row.subscriberId ?? null)}::uuid[]) as given (address, variant, send_at, subscriber_id)`
}

async function insertAudience(work: Work, id: string, audience: RawBuilder<unknown>) {
  await sql`insert into platform.mailing_recipient
      (mailing_id, address, address_hash, variant, subscriber_id, next_at, changed_at)
    select ${id}::uuid, audience.address, platform.address_hash(audience.address), audience.variant,
      audience.subscriber_id, coalesce(audience.send_at, ${work.now}::timestamptz), ${work.now}::timestamptz
    from (${audience}) as audience
    on conflict do nothing`.execute(work.db)
}

/**
 * SQL folds letters of ASCII only, and knows no other spelling of a domain: the few addresses with
 * other letters are folded here, so that a suppression of any spelling meets them.
 */
async function foldForeign(work: Work, id: string): Promise<void> {
  const db = tablesOf<MailingTables>(work)
  const rows = await db
    .selectFrom('platform.mailing_recipient')
    .select(['id', 'address'])
    .where('mailing_id', '=', id)
    .where(sql<boolean>`address !~ '^[a-z0-9.!#$%&''*+/=?^_\`{|}~-]{1,64}@[a-z0-9.-]{1,189}$'`)
    .execute()
  for (const row of rows) {
    const address = normalAddress(row.address)
    if (address === row.address) continue
    const hash = sql<string>`platform.address_hash(${address})`
    const twin = db
      .selectFrom('platform.mailing_recipient')
      .select('id')
      .where('mailing_id', '=', id)
      .where('id', '<>', row.id)
      .where('address_hash', '=', hash)
    const known = address === null ? undefined : await twin.executeTakeFirst()
    if (address === null || known)
      await db.deleteFrom('platform.mailing_recipient').where('id', '=', row.id).execute()
    else
      await db
        .updateTable('platform.mailing_recipient')
        .set({ address, address_hash: hash })
        .where('id', '=', row.id)
        .execute()
  }
}
