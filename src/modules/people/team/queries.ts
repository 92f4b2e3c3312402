import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

/** The people of a body, top of the list first come first; names only, no addresses. */
export function teamOf(work: Work, bodyId: string) {
  return tables(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.person as person', 'person.id', 'seat.person_id')
    .select(['seat.id', 'seat.person_id', 'seat.roles', 'seat.department', 'seat.since'])
    .select(['seat.term_ends', 'seat.version', 'person.name'])
    .where('seat.body_id', '=', bodyId)
    .where('seat.ended_at', 'is', null)
    .orderBy(sql`seat.roles && array['lead', 'partner-lead', 'administrator']`, 'desc')
    .orderBy('seat.since')
    .orderBy('person.name')
    .execute()
}
export type TeamSeat = Awaited<ReturnType<typeof teamOf>>[number]

/** An open seat, kept still until the transaction ends. */
export function findSeat(work: Work, id: string) {
  return tables(work)
    .selectFrom('people.seat')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** How many others hold this role in a body, in a term that has not run out. */
export async function countOthers(
  work: Work,
  seat: { id: string; body_id: string },
  role: Role,
): Promise<number> {
  const row = await tables(work)
    .selectFrom('people.seat')
    .select(sql<number>`count(*)`.as('others'))
    .where('body_id', '=', seat.body_id)
    .where('id', '<>', seat.id)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`(term_ends is null or term_ends >= ${work.now}::date)`)
    .where(sql<boolean>`${role} = any (roles)`)
    .executeTakeFirstOrThrow()
  return row.others
}

export type NewSeat = {
  readonly id: string
  readonly person: string
  readonly body: string
  readonly roles: readonly Role[]
  readonly department: string | null
  readonly termEnds: string | null
  readonly givenBy: string | null
}

/** Seats somebody, unless they have an open seat there. Returns whether it did. */
export async function insertSeat(work: Work, seat: NewSeat): Promise<boolean> {
  const made = await tables(work)
    .insertInto('people.seat')
    .values({
      id: seat.id,
      person_id: seat.person,
      body_id: seat.body,
      roles: [...seat.roles],
      department: seat.department,
      since: work.now,
      term_ends: seat.termEnds,
      ended_at: null,
      given_by: seat.givenBy,
      changed_by: seat.givenBy,
    })
    .onConflict((on) =>
      on.columns(['person_id', 'body_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** What of a seat changes; `changedBy` is written every time, the database watches it. */
export type SeatChange = {
  readonly roles?: readonly Role[]
  readonly department?: string | null
  readonly termEnds?: string | null
  readonly ended?: boolean
  readonly givenBy?: string | null
  readonly changedBy: string | null
}

export async function updateSeat(work: Work, id: string, change: SeatChange): Promise<void> {
  await tables(work)
    .updateTable('people.seat')
    .set({
      version: sql<number>`version + 1`,
      changed_by: change.changedBy,
      ...(change.roles ? { roles: [...change.roles] } : {}),
      ...(change.department === undefined ? {} : { department: change.department }),
      ...(change.termEnds === undefined ? {} : { term_ends: change.termEnds }),
      ...(change.ended ? { ended_at: work.now } : {}),
      ...(change.givenBy === undefined ? {} : { given_by: change.givenBy }),
    })
    .where('id', '=', id)
    .execute()
}

/** Where mail to the holders of some roles goes: one primary address a person. */
export function addressesOf(work: Work, bodyId: string, roles: readonly Role[]) {
  return tables(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.person as person', 'person.id', 'seat.person_id')
    .innerJoin('people.address as address', 'address.person_id', 'person.id')
    .select(['person.id as personId', 'person.name', 'person.lang', 'person.zone'])
    .select('address.address')
    .where('address.is_primary', '=', true)
    .where('seat.body_id', '=', bodyId)
    .where('seat.ended_at', 'is', null)
    .where(sql<boolean>`(seat.term_ends is null or seat.term_ends >= ${work.now}::date)`)
    .where(sql<boolean>`seat.roles && ${[...roles]}::text[]`)
    .orderBy('person.name')
    .limit(200)
    .execute()
}

/** Where a person's mail goes. */
export const addressOfPerson = (work: Work, personId: string) =>
  tables(work)
    .selectFrom('people.person as person')
    .innerJoin('people.address as address', 'address.person_id', 'person.id')
    .select(['person.name', 'person.lang', 'person.zone', 'address.address'])
    .where('address.is_primary', '=', true)
    .where('person.id', '=', personId)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()

/** The language of whoever owns an address, if somebody does. */
export async function langOfAddress(work: Work, address: string): Promise<Lang | undefined> {
  const row = await tables(work)
    .selectFrom('people.address as address')
    .innerJoin('people.person as person', 'person.id', 'address.person_id')
    .select('person.lang')
    .where('address.address', '=', address)
    .executeTakeFirst()
  return row?.lang
}

/** Seats whose term ends on one of these days. */
export function seatsEndingOn(work: Work, days: readonly string[]) {
  return tables(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .innerJoin('people.person as person', 'person.id', 'seat.person_id')
    .select(['seat.id', 'seat.person_id', 'seat.body_id', 'seat.term_ends', 'person.name'])
    .select(['body.kind', 'body.name as bodyName', 'body.slug'])
    .where('seat.ended_at', 'is', null)
    .where('seat.term_ends', 'in', days)
    .execute()
}
