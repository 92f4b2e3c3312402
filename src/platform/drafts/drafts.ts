import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

export type Draft = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly savedAt: Date
}

/** The longest a draft is kept, and the most it may hold. */
const DRAFT_DAYS = 30
const DRAFT_BYTES = 256 * 1024
/** The longest path of a page that keeps one. Units: characters. */
export const LONGEST_PAGE = 500
/** Of one owner; the oldest gives way. */
const MOST_DRAFTS = 40

/**
 * Keeps what somebody has typed into the form of a page. `owner` is the person, or the browser of
 * somebody whose sign-in has ended: they get it back once they are in again.
 */
export async function keepDraft(
  work: Work,
  owner: string,
  page: string,
  fields: Draft['fields'],
): Promise<void> {
  const text = JSON.stringify(fields)
  if (text.length > DRAFT_BYTES || page.length > LONGEST_PAGE) return
  const db = tablesOf<PlatformTables>(work)
  await db
    .insertInto('platform.draft')
    .values({ owner, page, fields: text, saved_at: work.now })
    .onConflict((on) =>
      on.columns(['owner', 'page']).doUpdateSet({ fields: text, saved_at: work.now }),
    )
    .execute()
  await db
    .deleteFrom('platform.draft')
    .where('owner', '=', owner)
    .where('page', 'in', (from) =>
      from
        .selectFrom('platform.draft')
        .select('page')
        .where('owner', '=', owner)
        .orderBy('saved_at', 'desc')
        .offset(MOST_DRAFTS),
    )
    .execute()
}

/** The newest draft of a page among several owners (the person, and the browser they sit at). */
export async function findDraft(
  work: Work,
  owners: readonly string[],
  page: string,
): Promise<Draft | undefined> {
  if (owners.length === 0) return undefined
  const row = await tablesOf<PlatformTables>(work)
    .selectFrom('platform.draft')
    .select(['fields', 'saved_at'])
    .where('owner', 'in', owners)
    .where('page', '=', page)
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { fields: row.fields as Draft['fields'], savedAt: row.saved_at }
}

/** Forgets a page's drafts: what they held has been sent. */
export async function dropDrafts(
  work: Work,
  owners: readonly string[],
  page: string,
): Promise<void> {
  if (owners.length === 0) return
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.draft')
    .where('owner', 'in', owners)
    .where('page', '=', page)
    .execute()
}

/** Everything somebody has in drafts, for the export of their own data. */
export function draftsOf(work: Work, owner: string) {
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.draft')
    .select(['page', 'fields', 'saved_at as savedAt'])
    .where('owner', '=', owner)
    .orderBy('page')
    .execute()
}

/** Forgets every draft of somebody who is erased: theirs, and what browsers hold for them. */
export async function forgetDrafts(work: Work, person: string): Promise<void> {
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.draft')
    .where((is) =>
      is.or([is('owner', '=', `person ${person}`), is('owner', 'like', `device % for ${person}`)]),
    )
    .execute()
}

/** The nightly sweep: drafts and answered forms that nobody will come back for. */
export async function sweepDrafts(work: Work): Promise<void> {
  const db = tablesOf<PlatformTables>(work)
  const oldest = new Date(work.now.getTime() - DRAFT_DAYS * 86_400_000)
  await db.deleteFrom('platform.draft').where('saved_at', '<', oldest).execute()
  const yesterday = new Date(work.now.getTime() - 86_400_000)
  await db.deleteFrom('platform.once').where('at', '<', yesterday).execute()
  await db.deleteFrom('platform.bucket').where('at', '<', yesterday).execute()
}
