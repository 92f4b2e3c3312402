import { sql } from 'kysely'
import { tooMany } from '#kernel/refusals.ts'
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

/*
 * Whoever can reach us can send drafts without an account, and be a new browser every time. So they
 * are smaller and kept for a shorter while; those of one network give way to its newest; and all
 * together are never more than a small disk holds.
 */
const VISITOR_DAYS = 7
const VISITOR_BYTES = 64 * 1024
/** What a bound holds: bytes of fields, and how many drafts. */
type Bound = { readonly bytes: number; readonly drafts: number }
const OF_NETWORK: Bound = { bytes: 2 * 1024 * 1024, drafts: 200 }
export const OF_VISITORS: Bound = { bytes: 256 * 1024 * 1024, drafts: 50_000 }
/** When it is full, somebody may try again after this. Units: seconds. */
const FULL_SECONDS = 3_600

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
  await put(work, { owner, network: null }, page, fields)
}

export type Visitor = { readonly owner: string; readonly network: string }

/**
 * Keeps what was typed at a browser nobody is signed in at, as far as there is room.
 *
 * Errors  too-many when all visitors together have filled what there is for them
 */
export async function keepVisitorDraft(
  work: Work,
  visitor: Visitor,
  page: string,
  fields: Draft['fields'],
): Promise<void> {
  const held = await heldByVisitors(work)
  if (held.bytes >= OF_VISITORS.bytes || held.drafts >= OF_VISITORS.drafts) tooMany(FULL_SECONDS)
  await put(work, visitor, page, fields)
  await sql`
    delete from platform.draft as draft using (
      select owner, page, sum(bytes) over newest as bytes, row_number() over newest as place
      from platform.draft where network = ${visitor.network}
      window newest as (order by saved_at desc, owner, page)) as ranked
    where draft.owner = ranked.owner and draft.page = ranked.page
      and (ranked.bytes > ${OF_NETWORK.bytes} or ranked.place > ${OF_NETWORK.drafts})`.execute(
    work.db,
  )
}

async function heldByVisitors(work: Work): Promise<Bound> {
  const row = await tablesOf<PlatformTables>(work)
    .selectFrom('platform.draft')
    .select(sql<number>`coalesce(sum(bytes), 0)::float8`.as('bytes'))
    .select(sql<number>`count(*)::int`.as('drafts'))
    .where('network', 'is not', null)
    .executeTakeFirstOrThrow()
  return row
}

async function put(
  work: Work,
  { owner, network }: { readonly owner: string; readonly network: string | null },
  page: string,
  fields: Draft['fields'],
): Promise<void> {
  const text = JSON.stringify(fields)
  const bytes = Buffer.byteLength(text)
  const most = network === null ? DRAFT_BYTES : VISITOR_BYTES
  if (bytes > most || page.length > LONGEST_PAGE) return
  const db = tablesOf<PlatformTables>(work)
  const held = { fields: text, saved_at: work.now, network, bytes }
  await db
    .insertInto('platform.draft')
    .values({ owner, page, ...held })
    .onConflict((on) => on.columns(['owner', 'page']).doUpdateSet(held))
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
  const oldestOfVisitors = new Date(work.now.getTime() - VISITOR_DAYS * 86_400_000)
  await db
    .deleteFrom('platform.draft')
    .where('owner', 'like', 'device %')
    .where('saved_at', '<', oldestOfVisitors)
    .execute()
  const yesterday = new Date(work.now.getTime() - 86_400_000)
  await db.deleteFrom('platform.once').where('at', '<', yesterday).execute()
  await db.deleteFrom('platform.bucket').where('at', '<', yesterday).execute()
}
