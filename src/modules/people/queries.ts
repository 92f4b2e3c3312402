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

/** A person who has not been erased. */
export function findPerson(work: Work, id: string) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.person')
    .select(['id', 'name', 'lang', 'zone'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

/** The sign-in a token belongs to, while it counts. */
export function findSignIn(work: Work, tokenHash: Buffer) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.sign_in')
    .select(['id', 'person_id', 'acting_seat_id', 'last_seen_at', 'expires_at', 'ends_at'])
    .select('strong_at')
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', work.now)
    .where('ends_at', '>', work.now)
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
