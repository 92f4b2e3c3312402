import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { OpenTables, PublicationKind } from '../publications/index.ts'
import type { Selection } from './forms.ts'

const db = (work: Work) => tablesOf<OpenTables>(work)

const selected = (work: Work, { from, until, set }: Omit<Selection, 'prefix' | 'after'>) =>
  db(work)
    .selectFrom('library.open_record')
    .$if(from !== null, (query) => query.where('datestamp', '>=', new Date(from ?? 0)))
    .$if(until !== null, (query) => query.where('datestamp', '<=', new Date(until ?? 0)))
    .$if(set !== null, (query) => query.where(sql<boolean>`${set} = any(sets)`))

/**
 * A part of a list, oldest change first, and whether there is more. A record that changes while
 * somebody lists moves to the end and is met there: nothing is missed.
 */
export async function recordsOf(work: Work, selection: Selection, size: number) {
  const { after } = selection
  const rows = await selected(work, selection)
    .select(['kind', 'record_id as id', 'number', 'datestamp', 'deleted', 'sets'])
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(datestamp, kind, number) > (${after?.at}::timestamptz, ${after?.kind}::text, ${after?.number}::int)`,
      ),
    )
    .orderBy('datestamp')
    .orderBy('kind')
    .orderBy('number')
    .limit(size + 1)
    .execute()
  return { rows: rows.slice(0, size), more: rows.length > size }
}

export type OpenRecord = Awaited<ReturnType<typeof recordsOf>>['rows'][number]

export async function countRecords(work: Work, selection: Selection): Promise<number> {
  const row = await selected(work, selection)
    .select((count) => count.fn.countAll<string>().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

export const findRecord = (work: Work, kind: PublicationKind, number: number) =>
  db(work)
    .selectFrom('library.open_record')
    .select(['kind', 'record_id as id', 'number', 'datestamp', 'deleted', 'sets'])
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()

/** The first change there is, and the moment by the clock that gives the times. */
export async function timesOf(
  work: Work,
): Promise<{ readonly earliest: Date; readonly now: Date }> {
  const { rows } = await sql<{ earliest: Date | null; now: Date }>`
    select min(datestamp) as earliest, clock_timestamp() as now from library.open_record`.execute(
    work.db,
  )
  const now = rows[0]?.now ?? work.now
  return { earliest: rows[0]?.earliest ?? now, now }
}
