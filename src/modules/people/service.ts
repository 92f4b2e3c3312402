import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { findPerson, findSignIn, seatsOf } from './queries.ts'

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The actor a person is, acting for one of their seats: the one chosen, or the first. */
export async function actorFor(
  work: Work,
  personId: string,
  actingSeat: string | null = null,
): Promise<Actor | null> {
  const person = await findPerson(work, personId)
  if (!person) return null
  const seats = await seatsOf(work, person.id)
  const acting = seats.find((seat) => seat.id === actingSeat) ?? seats[0] ?? null
  return { person, seats, acting }
}

/** Who holds a sign-in token, or null when it is unknown, expired, revoked or its person is gone. */
export async function actorOfToken(work: Work, token: string): Promise<Actor | null> {
  const signIn = await findSignIn(work, hashOf(token))
  return signIn ? actorFor(work, signIn.person_id, signIn.acting_seat_id) : null
}
