import { sql } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { SavedTables } from './tables.ts'

const db = (work: Work) => tablesOf<SavedTables>(work)

type Row = SavedTables['library.saved_search']

/** Somebody's own searches, the newest first, with when each last sent something. */
export const searchesOf = (work: Work, person: string, page: number) =>
  db(work)
    .selectFrom('library.saved_search as search')
    .selectAll()
    .select((is) => [
      is
        .selectFrom('library.saved_search_alert as alert')
        .whereRef('alert.search_id', '=', 'search.id')
        .select((is) => is.fn.max('alert.at').as('at'))
        .as('alerted_at'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type SavedRow = Awaited<ReturnType<typeof searchesOf>>[number]

/** Everything kept of somebody's searches, with what they were told and when. */
export async function wholeOf(work: Work, person: string) {
  const searches = await db(work)
    .selectFrom('library.saved_search')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const ids = searches.map(({ id }) => id)
  if (ids.length === 0) return []
  const told = await db(work)
    .selectFrom('library.saved_search_told')
    .selectAll()
    .where('search_id', 'in', ids)
    .orderBy('at')
    .execute()
  const alerts = await db(work)
    .selectFrom('library.saved_search_alert')
    .select(['search_id', 'at', 'records'])
    .where('search_id', 'in', ids)
    .orderBy('at')
    .execute()
  const of = <T extends { search_id: string }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.search_id === id)
  return searches.map((row) => ({ ...row, told: of(told, row.id), alerts: of(alerts, row.id) }))
}

export const countOf = async (work: Work, person: string): Promise<number> => {
  const found = await db(work)
    .selectFrom('library.saved_search')
    .select((is) => is.fn.countAll<string>().as('count'))
    .where('person_id', '=', person)
    .executeTakeFirst()
  return Number(found?.count ?? 0)
}

export const findSearch = (work: Work, person: string, id: string) =>
  db(work)
    .selectFrom('library.saved_search')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()

export type SavedSearch = NonNullable<Awaited<ReturnType<typeof findSearch>>>

export const insertSearch = (work: Work, row: Omit<Row, 'version'>) =>
  db(work).insertInto('library.saved_search').values(row).execute()

/** False where somebody else was first. */
export async function updateSearch(
  work: Work,
  seen: { readonly id: string; readonly version: number },
  set: Partial<Pick<Row, 'name' | 'rhythm' | 'next_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('library.saved_search')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export const deleteSearch = (work: Work, id: string) =>
  db(work).deleteFrom('library.saved_search').where('id', '=', id).execute()

/** Forgets somebody's searches, with what each has told. */
export async function deleteSearchesOf(work: Work, person: string): Promise<void> {
  await db(work).deleteFrom('library.saved_search').where('person_id', '=', person).execute()
}

/** One search that is due, held by this transaction: a second sender takes another or none. */
export const takeDue = (work: Work) =>
  db(work)
    .selectFrom('library.saved_search')
    .selectAll()
    .where('next_at', '<=', work.now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const setNext = (work: Work, id: string, next_at: Date | null) =>
  db(work).updateTable('library.saved_search').set({ next_at }).where('id', '=', id).execute()

type Told = { readonly kind: string; readonly id: string }

/** One message after the other goes to a person: what the one tells, the next does not. */
export const holdPerson = (work: Work, person: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`library.saved-searches ${person}`}, 0))`.execute(
    work.db,
  )

/** Those of the records that this search has not told of before; they count as told from now on. */
export async function firstTold(
  work: Work,
  search: string,
  records: readonly Told[],
): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set()
  const rows = await db(work)
    .insertInto('library.saved_search_told')
    .values(
      records.map(({ kind, id }) => ({ search_id: search, kind, record_id: id, at: work.now })),
    )
    .onConflict((on) => on.doNothing())
    .returning(['kind', 'record_id'])
    .execute()
  return new Set(rows.map((row) => `${row.kind} ${row.record_id}`))
}

/** What this person has been told of already, by whichever of their searches. */
export async function toldTo(work: Work, person: string): Promise<ReadonlySet<string>> {
  const rows = await db(work)
    .selectFrom('library.saved_search_told as told')
    .innerJoin('library.saved_search as search', 'search.id', 'told.search_id')
    .select(['kind', 'record_id'])
    .distinct()
    .where('search.person_id', '=', person)
    .execute()
  return new Set(rows.map((row) => `${row.kind} ${row.record_id}`))
}

export const insertAlert = (work: Work, row: SavedTables['library.saved_search_alert']) =>
  db(work).insertInto('library.saved_search_alert').values(row).execute()

export const searchOfStop = (work: Work, hash: Buffer) =>
  db(work)
    .selectFrom('library.saved_search_alert as alert')
    .innerJoin('library.saved_search as search', 'search.id', 'alert.search_id')
    .selectAll('search')
    .where('alert.stop_hash', '=', hash)
    .executeTakeFirst()
