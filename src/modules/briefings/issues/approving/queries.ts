import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import type { Edition } from '../content/index.ts'
import { db } from '../record/index.ts'
import type { IssueMail } from '../rendering/index.ts'

/** Notes a yes; saying it twice changes nothing. Returns how many different people said it. */
export async function insertApproval(
  work: Work,
  yes: { readonly issueId: string; readonly sha256: string; readonly personId: string },
): Promise<number> {
  await db(work)
    .insertInto('briefings.approval')
    .values({
      issue_id: yes.issueId,
      content_sha256: yes.sha256,
      person_id: yes.personId,
      at: work.now,
    })
    .onConflict((on) => on.doNothing())
    .execute()
  const { count } = await db(work)
    .selectFrom('briefings.approval')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('issue_id', '=', yes.issueId)
    .where('content_sha256', '=', yes.sha256)
    .executeTakeFirstOrThrow()
  return count
}

export type FrozenEdition = IssueMail & {
  readonly lang: string
  readonly sha256: string
  readonly content: Edition
}

export async function insertEditions(
  work: Work,
  issueId: string,
  editions: readonly FrozenEdition[],
): Promise<void> {
  await db(work)
    .insertInto('briefings.edition')
    .values(
      editions.map((edition) => ({
        ...edition,
        issue_id: issueId,
        content: JSON.stringify(edition.content),
      })),
    )
    .execute()
}

/** The frozen editions of an issue without their long texts, the language it was written in first. */
export const editionsOf = (work: Work, issue: { readonly id: string; readonly lang: string }) =>
  db(work)
    .selectFrom('briefings.edition')
    .select(['lang', 'sha256', 'subject'])
    .select(sql<number>`octet_length(html) + octet_length(text)`.as('bytes'))
    .where('issue_id', '=', issue.id)
    .orderBy(sql`lang <> ${issue.lang}`)
    .orderBy('lang')
    .execute()

export type EditionLine = Awaited<ReturnType<typeof editionsOf>>[number]

export async function findEdition(
  work: Work,
  issueId: string,
  lang: string,
): Promise<FrozenEdition | undefined> {
  const row = await db(work)
    .selectFrom('briefings.edition')
    .selectAll()
    .where('issue_id', '=', issueId)
    .where('lang', '=', lang)
    .executeTakeFirst()
  return row && { ...row, content: row.content as Edition }
}
