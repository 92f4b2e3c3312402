import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { IssuesTables } from '../tables.ts'

export const db = (work: Work) => tablesOf<IssuesTables & PeopleViews>(work)

const issues = (work: Work) =>
  db(work)
    .selectFrom('briefings.issue as issue')
    .innerJoin('people.body_card as body', 'body.id', 'issue.body_id')
    .leftJoin('people.person_card as editor', 'editor.id', 'issue.edited_by')
    .leftJoin('briefings.issue as corrected', 'corrected.id', 'issue.erratum_of')
    .selectAll('issue')
    .select(['body.demo', 'editor.name as editor', 'corrected.number as correctsNumber'])

export const findIssue = (work: Work, id: string) =>
  issues(work).where('issue.id', '=', id).executeTakeFirst()

export type IssueRow = NonNullable<Awaited<ReturnType<typeof findIssue>>>

/** The issue, kept from everybody else until this transaction ends. */
export async function lockedIssue(work: Work, id: string): Promise<IssueRow | undefined> {
  const locked = await db(work)
    .selectFrom('briefings.issue')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && findIssue(work, id)
}

/** The desk: what is being written first, then the newest that went out. */
export const deskIssues = (work: Work, page: number) =>
  db(work)
    .selectFrom('briefings.issue as issue')
    .leftJoin('people.person_card as editor', 'editor.id', 'issue.edited_by')
    .select(['issue.id', 'issue.number', 'issue.kind', 'issue.lang', 'issue.langs', 'issue.title'])
    .select(['issue.state', 'issue.edited_at', 'issue.published_at', 'editor.name as editor'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('issue.number', 'desc')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type DeskRow = Awaited<ReturnType<typeof deskIssues>>[number]

export const blocksOf = (work: Work, issueId: string) =>
  db(work)
    .selectFrom('briefings.block as block')
    .leftJoin('briefings.issue as corrected', 'corrected.id', 'block.corrects_id')
    .select(['block.id', 'block.kind', 'block.dimension', 'block.title', 'block.text'])
    .select(['block.ref_id as refId', 'block.place', 'corrected.number as correctsNumber'])
    .where('block.issue_id', '=', issueId)
    .orderBy('block.place')
    .orderBy('block.id')
    .execute()

export type BlockRow = Awaited<ReturnType<typeof blocksOf>>[number]

/** The newest issues that went out, for whoever has to correct one. */
export const correctable = (work: Work) =>
  db(work)
    .selectFrom('briefings.issue')
    .select(['id', 'number', 'kind', 'title'])
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()

export type Correctable = Awaited<ReturnType<typeof correctable>>[number]

/** Pictures that came with this issue, and those of others that its texts show. */
export const picturesFor = (work: Work, issueId: string, shown: readonly string[]) =>
  db(work)
    .selectFrom('briefings.picture')
    .select(['file_id as fileId', 'media_type as type', 'width', 'height', 'sha256'])
    .select(['alternative', 'issue_id as issueId'])
    .where((is) =>
      is.or([
        is('issue_id', '=', issueId),
        ...(shown.length === 0 ? [] : [is('file_id', 'in', shown)]),
      ]),
    )
    .orderBy('at')
    .orderBy('file_id')
    .execute()

export type PictureRow = Awaited<ReturnType<typeof picturesFor>>[number]

export async function insertPicture(
  work: Work,
  row: Insertable<IssuesTables['briefings.picture']>,
): Promise<void> {
  await db(work).insertInto('briefings.picture').values(row).execute()
}

/** The number after the newest; whoever opens one at the same moment waits. */
export async function nextNumber(work: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('briefings.issue.number'))`.execute(work.db)
  const { newest } = await db(work)
    .selectFrom('briefings.issue')
    .select((is) => is.fn.max('number').as('newest'))
    .executeTakeFirstOrThrow()
  return (newest ?? 0) + 1
}

export async function insertIssue(
  work: Work,
  row: Insertable<IssuesTables['briefings.issue']>,
): Promise<void> {
  await db(work).insertInto('briefings.issue').values(row).execute()
}

/** Returns whether it was still as the page showed it. */
export async function updateIssue(
  work: Work,
  seen: { readonly id: string; readonly version: number },
  set: Updateable<IssuesTables['briefings.issue']>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('briefings.issue')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function removeIssue(work: Work, id: string): Promise<void> {
  await db(work).deleteFrom('briefings.issue').where('id', '=', id).execute()
}

export async function insertBlocks(
  work: Work,
  rows: readonly Insertable<IssuesTables['briefings.block']>[],
): Promise<void> {
  if (rows.length > 0) await db(work).insertInto('briefings.block').values(rows).execute()
}

export async function updateBlock(
  work: Work,
  id: string,
  set: Updateable<IssuesTables['briefings.block']>,
): Promise<void> {
  await db(work).updateTable('briefings.block').set(set).where('id', '=', id).execute()
}

export async function removeBlock(work: Work, id: string): Promise<void> {
  await db(work).deleteFrom('briefings.block').where('id', '=', id).execute()
}

/** Gives the blocks their places anew, in the order of the ids. */
export async function placeBlocks(work: Work, ids: readonly string[]): Promise<void> {
  await sql`update briefings.block set place = given.place
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, place)
    where block.id = given.id and block.place <> given.place`.execute(work.db)
}

/** Where the newest issue of a kind that went on stopped taking up records, and what it held. */
export const lastFilled = (work: Work, before: number) =>
  db(work)
    .selectFrom('briefings.issue')
    .select(['id', 'filled_at'])
    .where('number', '<', before)
    .where('kind', '!=', 'erratum')
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Records that stand in another issue already. */
export const usedBefore = async (work: Work, issueId: string | null): Promise<Set<string>> => {
  const rows = await db(work)
    .selectFrom('briefings.block')
    .select('ref_id')
    .distinct()
    .where('ref_id', 'is not', null)
    .$if(issueId !== null, (query) => query.where('issue_id', '!=', issueId ?? ''))
    .execute()
  return new Set(rows.map(({ ref_id }) => ref_id ?? ''))
}

export const approvalsOf = (work: Work, issueId: string, sha256: string) =>
  db(work)
    .selectFrom('briefings.approval as yes')
    .leftJoin('people.person_card as person', 'person.id', 'yes.person_id')
    .select(['yes.person_id', 'yes.at', 'person.name'])
    .where('yes.issue_id', '=', issueId)
    .where('yes.content_sha256', '=', sha256)
    .orderBy('yes.at')
    .execute()

export type ApprovalRow = Awaited<ReturnType<typeof approvalsOf>>[number]
