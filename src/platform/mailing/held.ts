import { type RawBuilder, sql } from 'kysely'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { suppress, suppressionOf } from './suppression.ts'
import type { MailingKind, MailingList, MailingTables, RecipientState } from './tables.ts'

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
    .select(['mailing.kind', 'recipient.variant', 'recipient.state', 'recipient.attempts'])
    .select(['recipient.code', 'recipient.reply', 'recipient.changed_at as at'])
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

/** Another for every row: it is nobody's fingerprint. */
const NOBODY = sql<string>`replace(gen_random_uuid()::text, '-', '')`

const WAITS = sql`state in ('queued', 'deferred')`

/** A recipient without its address: what waited is not sent, what ended keeps when it did. */
const forgotten = ({ now }: Work) => ({
  address: '',
  subscriber_id: null,
  state: sql<RecipientState>`case when ${WAITS} then 'suppressed' else state end`,
  changed_at: sql<Date>`case when ${WAITS} then ${now}::timestamptz else changed_at end`,
})

/**
 * Forgets an erased address in the ledger, with what came back from it. What waits for it is not
 * sent, also when it is claimed and has not begun; the counts stay as they are, and nothing tells any
 * more whose they were. What was ended stays ended, by fingerprint alone.
 */
export async function forgetAddress(work: Work, addressHash: string): Promise<void> {
  const db = tablesOf<MailingTables>(work)
  await sql`update platform.mailing_variant set html = '', text = '', subject = ''
    where mailing_id in (select mailing.id from platform.mailing
      join platform.mailing_recipient as one on one.mailing_id = mailing.id
      where one.address_hash = ${addressHash} and mailing.kind in ('digest', 'alert'))`.execute(
    work.db,
  )
  await db
    .updateTable('platform.mailing_recipient')
    .set({ ...forgotten(work), address_hash: NOBODY })
    .where('address_hash', '=', addressHash)
    .execute()
  await db.deleteFrom('platform.mail_evidence').where('address_hash', '=', addressHash).execute()
  await db
    .updateTable('platform.suppression')
    .set({ evidence: sql`'{}'::jsonb`, lifted_why: null })
    .where('address_hash', '=', addressHash)
    .execute()
}

const forgetMailing = (work: Work, mailingId: string): Promise<void> =>
  inTransaction(work, async (work) => {
    const db = tablesOf<MailingTables>(work)
    // A third of a million rows take longer than a page may.
    await sql`set local statement_timeout = '10min'`.execute(work.db)
    await db
      .updateTable('platform.mailing_recipient')
      .set(forgotten(work))
      .where('mailing_id', '=', mailingId)
      .execute()
    const theirs = db
      .selectFrom('platform.mailing_recipient')
      .select('id')
      .where('mailing_id', '=', mailingId)
    await db
      .updateTable('platform.mail_evidence')
      .set({ raw: null, raw_until: null })
      .where('raw', 'is not', null)
      .where('recipient_id', 'in', theirs)
      .execute()
    await sql`set local statement_timeout = default`.execute(work.db)
  })

/** A year after its end nobody asks any more who got a mailing; how many did is still counted. */
const ADDRESS_DAYS = 365

/** The nightly sweep: addresses of mailings that ended long ago, and of whoever was erased. */
export async function sweepAddresses(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - ADDRESS_DAYS * 86_400_000)
  const old = await tablesOf<MailingTables>(work)
    .updateTable('platform.mailing')
    .set({ forgotten_at: work.now })
    .where('state', '=', 'sent')
    .where('finished_at', '<', before)
    .where('forgotten_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of [...old, ...(await neverSent(work, before))]) await forgetMailing(work, id)
  await forgetLetters(work)
  await forgetErased(work)
}

/** Frozen or paused a year ago and left so: nobody will send it any more. */
const neverSent = (work: Work, before: Date) =>
  tablesOf<MailingTables>(work)
    .updateTable('platform.mailing')
    .set({ forgotten_at: work.now })
    .where('state', 'in', ['frozen', 'paused'])
    .where('frozen_at', '<', before)
    .where('forgotten_at', 'is', null)
    .returning('id')
    .execute()

/** So long the text of a letter to one person is kept, if it may have to be sent again. */
const LETTER_DAYS = 14

/**
 * Digests and alerts are written to one person and hold links that open something of theirs. What they
 * said goes once nothing of them can be sent any more, and after a fortnight in any case; the subject goes
 * as well, since it may name what they look for.
 */
async function forgetLetters(work: Work): Promise<void> {
  await sql`update platform.mailing_variant as variant set html = '', text = '', subject = ''
    from platform.mailing
    where mailing.id = variant.mailing_id and mailing.kind in ('digest', 'alert')
      and mailing.state = 'sent' and variant.html <> '' and (
        mailing.finished_at < ${work.now}::timestamptz - make_interval(days => ${LETTER_DAYS})
        or not exists (select from platform.mailing_recipient as one
          where one.mailing_id = mailing.id and one.state in ('failed', 'uncertain')))`.execute(
    work.db,
  )
}

/** What was frozen, or came back, at the moment of an erasure: known by what the erasure left. */
async function forgetErased(work: Work): Promise<void> {
  const erased = await tablesOf<MailingTables>(work)
    .selectFrom('platform.suppression as held')
    .select('held.address_hash as hash')
    .distinct()
    .where('held.reason', '=', 'erased')
    .where('held.lifted_at', 'is', null)
    .where((is) =>
      is.or([
        is.exists(
          is
            .selectFrom('platform.mailing_recipient as recipient')
            .whereRef('recipient.address_hash', '=', 'held.address_hash'),
        ),
        is.exists(
          is
            .selectFrom('platform.mail_evidence as evidence')
            .whereRef('evidence.address_hash', '=', 'held.address_hash'),
        ),
      ]),
    )
    .execute()
  for (const { hash } of erased) await forgetAddress(work, hash)
}

type Moved = { readonly from: string; readonly to: string }

/** What its owner had ended at an address stays ended at the one they move to. Both by fingerprint. */
export async function keepDepartures(work: Work, moved: Moved, from: MailingList): Promise<void> {
  for (const { list, reason } of await suppressionOf(work, { addressHash: moved.from }))
    if (list === from && reason === 'unsubscribed')
      await suppress(work, { addressHash: moved.to, list, reason, evidence: { by: 'moved' } })
}

/** Whether something holds now against the address of a query's column: of a list, or of everything. */
export const suppressedNow = (column: string, list: MailingList): RawBuilder<boolean> =>
  sql<boolean>`exists (select from platform.suppression
    where suppression.address_hash = ${sql.ref(column)} and suppression.lifted_at is null
      and suppression.list in ('*', ${list}))`
