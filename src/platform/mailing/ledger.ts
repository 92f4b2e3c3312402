import { sql } from 'kysely'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { MailingTables, RecipientState } from './tables.ts'

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
  readonly address: string
  readonly variant: string
  readonly subscriberId: string | null
  readonly state: RecipientState
  readonly attempts: number
  readonly changedAt: Date
  readonly nextAt: Date
  readonly code: string | null
  readonly reply: string | null
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
      .select(['subscriber_id as subscriberId', 'changed_at as changedAt', 'next_at as nextAt'])
      .select(sql<number>`count(*) over ()`.as('total'))
      .where('mailing_id', '=', mailingId)
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
    return state === null ? query.execute() : query.where('state', '=', state).execute()
  }, page)
}

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
