import { sql } from 'kysely'
import type { Seat } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from './tables.ts'

/** Open seats whose term has not run out, with what an actor knows of their body. */
export function openSeats(work: Work) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .select(['seat.id', 'seat.roles', 'seat.department'])
    .select(['body.id as bodyId', 'body.kind as bodyKind', 'body.name as bodyName'])
    .select(['body.slug as bodySlug', 'body.standing'])
    .where('seat.ended_at', 'is', null)
    .where(sql<boolean>`(seat.term_ends is null or seat.term_ends >= ${work.now}::date)`)
}

/** A person's open seats, in the order of their bodies' names. */
export async function seatsOf(work: Work, person: string): Promise<readonly Seat[]> {
  return openSeats(work).where('seat.person_id', '=', person).orderBy('body.name').execute()
}

/** The open seats of the person of the statement around it, in the order of their bodies' names. */
const seatsOfPerson = (work: Work) => {
  const open = openSeats({ ...work, db: work.db.withoutPlugins() })
    .where(sql<boolean>`seat.person_id = person.id`)
    .orderBy('body.name')
  return sql<readonly Seat[]>`(select coalesce(json_agg(open), '[]') from ${open} as open)`
}

/** A person who has not been erased, with their open seats: one statement. */
export function findPerson(work: Work, id: string) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.person as person')
    .select(['person.id', 'person.name', 'person.lang', 'person.zone', 'person.langs'])
    .select(seatsOfPerson(work).as('seats'))
    .where('person.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

/** Sign-ins that count now. */
const signIns = (work: Work, tokenHash: Buffer) =>
  tablesOf<PeopleTables>(work)
    .selectFrom('people.sign_in as sign_in')
    .where('sign_in.token_hash', '=', tokenHash)
    .where('sign_in.revoked_at', 'is', null)
    .where('sign_in.expires_at', '>', work.now)
    .where('sign_in.ends_at', '>', work.now)

/** The sign-in a token belongs to, while it counts, and when a second factor was last shown in it. */
export const findSignIn = (work: Work, tokenHash: Buffer) =>
  signIns(work, tokenHash)
    .select(['sign_in.id', 'sign_in.person_id', 'sign_in.method'])
    .select(['sign_in.acting_seat_id', 'sign_in.strong_at'])
    .executeTakeFirst()

/** The sign-in a token belongs to, while it counts, with its person and their open seats: one statement. */
export function findSignedIn(work: Work, tokenHash: Buffer) {
  return signIns(work, tokenHash)
    .innerJoin('people.person as person', 'person.id', 'sign_in.person_id')
    .where('person.erased_at', 'is', null)
    .select(['sign_in.id as signIn', 'sign_in.acting_seat_id as chosen'])
    .select(['sign_in.last_seen_at as seenAt', 'sign_in.strong_at as strongAt'])
    .select(['person.id', 'person.name', 'person.lang', 'person.zone', 'person.langs'])
    .select(seatsOfPerson(work).as('seats'))
    .executeTakeFirst()
}

/** Notes that a sign-in is in use, and lets it slide on, never beyond its end. */
export async function touchSignIn(work: Work, id: string, expiresAt: Date): Promise<void> {
  await tablesOf<PeopleTables>(work)
    .updateTable('people.sign_in')
    .set({ last_seen_at: work.now, expires_at: sql<Date>`least(${expiresAt}, ends_at)` })
    .where('id', '=', id)
    .execute()
}

/** The addresses a person has shown to be theirs, the primary one first. */
export async function addressesOfPerson(work: Work, person: string): Promise<readonly string[]> {
  const rows = await tablesOf<PeopleTables>(work)
    .selectFrom('people.address')
    .select('address')
    .where('person_id', '=', person)
    .orderBy('is_primary', 'desc')
    .orderBy('confirmed_at')
    .execute()
  return rows.map((row) => row.address)
}
