import { type Insertable, sql } from 'kysely'
import { PAGE_SIZE, type Page, pageThere } from '#kernel/pages.ts'
import type { Work } from '#platform/database/work.ts'
import { suppressedNow } from '#platform/mailing/held.ts'
import { db } from '../queries.ts'
import type { ImportTables, Outcome } from '../tables.ts'

type RowTable = ImportTables['briefings.reader_import_row']

export async function insertImport(
  work: Work,
  held: { readonly id: string; readonly source: string; readonly person: string },
  rows: readonly Insertable<RowTable>[],
): Promise<void> {
  const { id, source, person } = held
  await db(work)
    .insertInto('briefings.reader_import')
    .values({ id, source, person_id: person, created_at: work.now, decided_at: null })
    .execute()
  for (let at = 0; at < rows.length; at += 1_000)
    await db(work)
      .insertInto('briefings.reader_import_row')
      .values(rows.slice(at, at + 1_000))
      .execute()
}

/** What is known of the addresses of a list right now: subscribed, or suppressed for whatever reason. */
export async function judge(work: Work, id: string): Promise<void> {
  await sql`update briefings.reader_import_row as line set outcome = case
      when ${suppressedNow('line.address_hash', 'briefings')} then 'suppressed'
      when exists (select from briefings.subscriber where subscriber.address_hash = line.address_hash
        and subscriber.state = 'left') then 'suppressed'
      else 'already' end
    where line.import_id = ${id} and line.outcome in ('ready', 'needs-confirmation')
      and (${suppressedNow('line.address_hash', 'briefings')} or exists (
        select from briefings.subscriber where subscriber.address_hash = line.address_hash))`.execute(
    db(work),
  )
}

export const findImport = (work: Work, id: string, hold = false) =>
  db(work)
    .selectFrom('briefings.reader_import')
    .selectAll()
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>

export const outcomesOf = (work: Work, id: string) =>
  db(work)
    .selectFrom('briefings.reader_import_row')
    .select(['outcome', sql<number>`count(*)::int`.as('lines')])
    .where('import_id', '=', id)
    .groupBy('outcome')
    .orderBy('outcome')
    .execute()

export type Row = { number: number; outcome: Outcome; address: string | null; total: number }

export const rowsOf = (
  work: Work,
  id: string,
  outcome: Outcome | null,
  page: number,
): Promise<Page<Row>> =>
  pageThere(
    (page) =>
      db(work)
        .selectFrom('briefings.reader_import_row')
        .select(['number', 'outcome', 'address', sql<number>`(count(*) over ())::int`.as('total')])
        .where('import_id', '=', id)
        .$if(outcome !== null, (query) => query.where('outcome', '=', outcome ?? 'ready'))
        .orderBy('number')
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .execute(),
    page,
  )

export const allRowsOf = (work: Work, id: string) =>
  db(work)
    .selectFrom('briefings.reader_import_row')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('number')
    .execute()

export const newestImports = (work: Work) =>
  db(work)
    .selectFrom('briefings.reader_import as list')
    .leftJoin('people.person_card as person', 'person.id', 'list.person_id')
    .select(['list.id', 'list.source', 'list.state', 'list.created_at', 'person.name'])
    .select((is) =>
      is
        .selectFrom('briefings.reader_import_row as line')
        .select(sql<number>`count(*)::int`.as('lines'))
        .whereRef('line.import_id', '=', 'list.id')
        .as('lines'),
    )
    .orderBy('list.created_at', 'desc')
    .limit(PAGE_SIZE)
    .execute()

export async function moveImport(
  work: Work,
  id: string,
  from: Import['state'],
  to: Import['state'],
): Promise<boolean> {
  const moved = await db(work)
    .updateTable('briefings.reader_import')
    .set({ state: to, decided_at: work.now })
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** The lines to take over next; those taken over have what they became. */
export const waiting = (work: Work, id: string, most: number) =>
  db(work)
    .selectFrom('briefings.reader_import_row')
    .selectAll()
    .where('import_id', '=', id)
    .where('outcome', 'in', ['ready', 'needs-confirmation'])
    .where('subscriber_id', 'is', null)
    .where('ask_id', 'is', null)
    .where('address', 'is not', null)
    .orderBy('number')
    .limit(most)
    // Whoever is erased meanwhile waits for what these lines become, or is in none of them.
    .forUpdate()
    .execute()

export type Waiting = Awaited<ReturnType<typeof waiting>>[number]

export async function became(
  work: Work,
  line: Waiting,
  set:
    | { readonly subscriber_id: string }
    | { readonly ask_id: string }
    | { readonly outcome: Outcome },
): Promise<void> {
  await db(work)
    .updateTable('briefings.reader_import_row')
    .set({ ...set, address: null })
    .where('import_id', '=', line.import_id)
    .where('number', '=', line.number)
    .execute()
}

/** The lines keep their numbers and what became of them, no longer their addresses and proofs. */
export async function forgetLines(work: Work, id: string): Promise<void> {
  await db(work)
    .updateTable('briefings.reader_import_row')
    .set({ address: null, proof_wording: null, proof_source: null })
    .where('import_id', '=', id)
    .execute()
}

/**
 * Takes a list back: asks that nobody confirmed, and subscribers who were taken over with their proof
 * and have touched nothing since.
 *
 * Returns how many of each
 */
export async function takeBack(work: Work, id: string) {
  const asks = await sql`delete from briefings.ask using briefings.reader_import_row as line
    where line.import_id = ${id} and line.ask_id = ask.id and ask.used_at is null`.execute(db(work))
  const readers =
    await sql`delete from briefings.subscriber using briefings.reader_import_row as line
    where line.import_id = ${id} and line.subscriber_id = subscriber.id
      and subscriber.version = 1 and subscriber.person_id is null`.execute(db(work))
  return {
    asks: Number(asks.numAffectedRows ?? 0n),
    subscribers: Number(readers.numAffectedRows ?? 0n),
  }
}

/** Lists that nobody decided about, and the addresses in them, are forgotten. */
export async function forgetImports(work: Work, before: Date): Promise<void> {
  await db(work)
    .deleteFrom('briefings.reader_import')
    .where('state', '=', 'read')
    .where('created_at', '<', before)
    .execute()
}
