import { sql } from 'kysely'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type {
  MailingKind,
  MailingState,
  MailingTables,
  PauseReason,
  RecipientState,
} from './tables.ts'

/** How many recipients stand where. All but `frozen` and `claimed` add up to `frozen`; claimed ones are queued. */
export type MailingCounts = {
  readonly frozen: number
  readonly queued: number
  readonly claimed: number
  readonly sent: number
  readonly deferred: number
  readonly failed: number
  readonly suppressed: number
  readonly uncertain: number
}

/** Counted from the recipients, never kept beside them. */
export async function mailingCounts(work: Work, mailingId: string): Promise<MailingCounts> {
  const db = tablesOf<MailingTables>(work)
  const mailing = await db
    .selectFrom('platform.mailing')
    .select('frozen')
    .where('id', '=', mailingId)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('platform.mailing_recipient')
    .select(['state', (is) => is.fn.countAll<number>().as('n')])
    .where('mailing_id', '=', mailingId)
    .groupBy('state')
    .execute()
  const of = (state: RecipientState) => rows.find((row) => row.state === state)?.n ?? 0
  return {
    frozen: mailing?.frozen ?? 0,
    queued: of('queued') + of('claimed'),
    claimed: of('claimed'),
    sent: of('sent'),
    deferred: of('deferred'),
    failed: of('failed'),
    suppressed: of('suppressed'),
    uncertain: of('uncertain'),
  }
}

export type Recipient = {
  readonly id: number
  /** Empty once it is forgotten. */
  readonly address: string
  readonly addressHash: string
  readonly variant: string
  readonly subscriberId: string | null
  readonly state: RecipientState
  readonly attempts: number
  readonly changedAt: Date
  readonly nextAt: Date
  readonly code: string | null
  readonly reply: string | null
}

/** A line of the list of mailings: what it is, and how many stand where. */
export type MailingLine = {
  readonly id: string
  readonly kind: MailingKind
  readonly subject: string
  readonly state: MailingState
  readonly pausedWhy: PauseReason | null
  readonly frozenAt: Date
  readonly frozen: number
  readonly failed: number
  readonly uncertain: number
  readonly total: number
}

/** Mailings in which a person has to decide: paused, or with messages whose end is not known. */
const waiting = sql<boolean>`(mailing.state = 'paused' or exists (
  select from platform.mailing_recipient as r where r.mailing_id = mailing.id and r.state = 'uncertain'))`

type Listed = { readonly kind: MailingKind | 'waiting'; readonly page: number }

/** The mailings of a kind, or those that wait for a decision, the newest first. Counted is what is few. */
export const newestMailings = (work: Work, { kind, page }: Listed): Promise<Page<MailingLine>> =>
  pageThere(async (page) => {
    const which = kind === 'waiting' ? waiting : sql`mailing.kind = ${kind}`
    const { rows } = await sql<MailingLine>`
      with shown as materialized (
        select id, kind, state, paused_why, frozen, frozen_at, count(*) over ()::int as total
        from platform.mailing where ${which}
        order by frozen_at desc, id desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})
      select id, kind, state, paused_why as "pausedWhy", frozen, frozen_at as "frozenAt", total,
        coalesce((select subject from platform.mailing_variant as v
          where v.mailing_id = shown.id order by key limit 1), '') as subject,
        (select count(*)::int from platform.mailing_recipient as r
          where r.mailing_id = shown.id and r.state = 'failed') as failed,
        (select count(*)::int from platform.mailing_recipient as r
          where r.mailing_id = shown.id and r.state = 'uncertain') as uncertain
      from shown order by frozen_at desc, id desc`.execute(work.db)
    return rows
  }, page)

/** The first subject of a mailing, with its language: what people know it by. */
export async function subjectOf(work: Work, mailingId: string) {
  const row = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_variant')
    .select(['subject', 'lang'])
    .where('mailing_id', '=', mailingId)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst()
  return row ?? { subject: '', lang: 'und' }
}

type Asked = { readonly state: RecipientState | null; readonly page: number }

/** Who got it and who did not, a page at a time; `state` null: all of them. */
export function recipientsOf(
  work: Work,
  mailingId: string,
  { state, page }: Asked,
): Promise<Page<Recipient & { readonly total: number }>> {
  return pageThere(async (page) => {
    const query = tablesOf<MailingTables>(work)
      .selectFrom('platform.mailing_recipient')
      .select(['id', 'address', 'variant', 'state', 'attempts', 'code', 'reply'])
      .select(['address_hash as addressHash'])
      .select(['subscriber_id as subscriberId', 'changed_at as changedAt', 'next_at as nextAt'])
      .select(sql<number>`count(*) over ()`.as('total'))
      .where('mailing_id', '=', mailingId)
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
    return state === null ? query.execute() : query.where('state', '=', state).execute()
  }, page)
}

/** All recipients in a state, in the order of the ledger: for a file, or the log of a relay. */
export const everyRecipient = (work: Work, mailingId: string, state: RecipientState) =>
  tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_recipient')
    .select(['id', 'address', 'variant', 'state', 'attempts', 'code', 'reply'])
    .select(['address_hash as addressHash', 'changed_at as changedAt'])
    .where('mailing_id', '=', mailingId)
    .where('state', '=', state)
    .orderBy('id')
    .execute()

/** A mailing as its record stands, or undefined. */
export function mailingOf(work: Work, mailingId: string) {
  return tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing')
    .selectAll()
    .where('id', '=', mailingId)
    .executeTakeFirst()
}

/** The mailings about one record, the newest first. */
export function mailingsAbout(work: Work, subjectId: string) {
  return tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('frozen_at', 'desc')
    .execute()
}
