import { createHash } from 'node:crypto'
import type { Actor, Seat } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { addressesOfPerson, findPerson, findSignedIn, openSeats, touchSignIn } from './queries.ts'

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A sign-in that is not used for so long is over. */
export const SLIDING_MS = 30 * 86_400_000
/** However much it is used, a sign-in is over after this. */
export const ABSOLUTE_MS = 90 * 86_400_000
/** For officers, and for how long a second factor holds. */
export const OFFICER_MS = 12 * 3_600_000

/** Written at most this often: a page must not cost a write. */
const TOUCH_MS = 3_600_000

/** The actor a person is, acting for the first of their seats. */
export async function actorFor(work: Work, personId: string): Promise<Actor | null> {
  const found = await findPerson(work, personId)
  if (!found) return null
  const { seats, ...person } = found
  return { person, seats, acting: actingOf(seats, null) }
}

const actingOf = (seats: readonly Seat[], chosen: string | null): Seat | null =>
  seats.find((seat) => seat.id === chosen) ?? seats[0] ?? null

/** How recently a second factor must have been shown before the keys of an account change. */
const FRESH_MS = 15 * 60_000

export const isFresh = (work: Work, strongAt: Date | null): boolean =>
  strongAt !== null && work.now.getTime() - strongAt.getTime() < FRESH_MS

/** Does a second factor shown at this moment still hold? */
const isStrong = (work: Work, strongAt: Date | null): boolean =>
  strongAt !== null && work.now.getTime() - strongAt.getTime() < OFFICER_MS

/**
 * Who holds a sign-in token, or null when it is unknown, expired, revoked or its person is gone.
 * Seats of the secretariat are left out until a second factor has been shown in this sign-in.
 */
export async function actorOfToken(work: Work, token: string): Promise<Actor | null> {
  const found = await findSignedIn(work, hashOf(token))
  if (!found) return null
  const { signIn, chosen, seenAt, strongAt, seats: open, ...person } = found
  const now = work.now.getTime()
  if (now - seenAt.getTime() > TOUCH_MS) await touchSignIn(work, signIn, new Date(now + SLIDING_MS))
  const strong = isStrong(work, strongAt)
  const seats = strong ? open : open.filter((seat) => seat.bodyKind !== 'secretariat')
  return { person, seats, acting: actingOf(seats, chosen) }
}

/** A person's open seat in a body, if they have one. */
export async function seatOf(work: Work, person: string, body: string): Promise<Seat | undefined> {
  return openSeats(work)
    .where('seat.person_id', '=', person)
    .where('seat.body_id', '=', body)
    .executeTakeFirst()
}

/** The actor's own confirmed addresses, the primary one first. Never anybody else's. */
export async function confirmedAddressesOf(work: Work, actor: Actor): Promise<readonly string[]> {
  return actor.person ? addressesOfPerson(work, actor.person.id) : []
}
