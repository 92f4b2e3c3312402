import type { Seat } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from './tables.ts'

/** A person's open seats, in the order of their bodies' names. */
export async function seatsOf(work: Work, person: string): Promise<readonly Seat[]> {
  const rows = await tablesOf<PeopleTables>(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .select(['seat.id', 'seat.roles', 'seat.department'])
    .select(['body.id as bodyId', 'body.kind as bodyKind', 'body.name as bodyName'])
    .select(['body.slug as bodySlug', 'body.standing'])
    .where('seat.person_id', '=', person)
    .where('seat.ended_at', 'is', null)
    .orderBy('body.name')
    .execute()
  return rows
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
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', work.now)
    .where('ends_at', '>', work.now)
    .executeTakeFirst()
}
