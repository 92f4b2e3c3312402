import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { MailingState, MailingTables } from '#platform/mailing/tables.ts'
import type { FrozenEdition } from '../approving/index.ts'
import type { Edition } from '../content/index.ts'
import { db } from '../record/index.ts'
import type { IssueState } from '../tables.ts'

/** The whole editions, as they are sent. */
export async function wholeEditions(
  work: Work,
  issueId: string,
): Promise<readonly FrozenEdition[]> {
  const rows = await db(work)
    .selectFrom('briefings.edition')
    .selectAll()
    .where('issue_id', '=', issueId)
    .orderBy('lang')
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as Edition }))
}

export async function insertTrials(
  work: Work,
  issueId: string,
  copies: readonly { readonly personId: string; readonly lang: string }[],
): Promise<void> {
  await db(work)
    .insertInto('briefings.trial')
    .values(
      copies.map(({ personId, lang }) => ({
        issue_id: issueId,
        person_id: personId,
        lang,
        at: work.now,
      })),
    )
    .execute()
}

/** Who has had a trial copy, newest first. */
export const trialsOf = (work: Work, issueId: string) =>
  db(work)
    .selectFrom('briefings.trial as trial')
    .leftJoin('people.person_card as person', 'person.id', 'trial.person_id')
    .select(['person.name', sql<string[]>`array_agg(distinct trial.lang)`.as('langs')])
    .select((is) => is.fn.max('trial.at').as('at'))
    .where('trial.issue_id', '=', issueId)
    .groupBy(['trial.person_id', 'person.name'])
    .orderBy('at', 'desc')
    .limit(50)
    .execute()

/** What the lessons and notes of an issue are about. */
export async function themesIn(work: Work, issueId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ theme: string }>`select distinct unnest(card.themes) as theme
    from briefings.block
    join (select id, themes from library.lesson_card union select id, themes from library.note_card) as card
      on card.id = block.ref_id
    where block.issue_id = ${issueId} and block.kind in ('lesson', 'note') order by theme`.execute(
    work.db,
  )
  return rows.map(({ theme }) => theme)
}

/** Issues on the schedule whose instant was reckoned by another release of the rules than this one. */
export const reckonedOtherwise = (work: Work, tzdb: string) =>
  db(work)
    .selectFrom('briefings.issue')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('send_tzdb', '<>', tzdb)
    .orderBy('id')
    .execute()

/**
 * Issues that are on their way, with the mailing that carries each: the newest one about it. With an id
 * only that issue, or the one that a mailing carries.
 */
export async function underWay(
  work: Work,
  { mailing = null, issue = null }: { mailing?: string | null; issue?: string | null },
) {
  const { rows } = await sql<{
    id: string
    state: IssueState
    mailing: string
    mailing_state: MailingState
    starts_at: Date | null
    recipients: number
  }>`select distinct on (issue.id) issue.id, issue.state, mailing.id as mailing,
      mailing.state as mailing_state, mailing.starts_at, mailing.frozen as recipients
    from briefings.issue join platform.mailing on mailing.subject_id = issue.id
    where issue.state in ('scheduled', 'sending', 'paused', 'sent')
      and (${issue}::uuid is null or issue.id = ${issue}::uuid)
      and (${mailing}::uuid is null
        or issue.id = (select subject_id from platform.mailing where id = ${mailing}::uuid))
    order by issue.id, mailing.frozen_at desc, mailing.id`.execute(tablesOf<MailingTables>(work))
  return rows
}
