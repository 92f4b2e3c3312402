import { type Selectable, sql } from 'kysely'
import type { Lang } from '#kernel/languages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

export type Proof = Selectable<PeopleTables['people.address_proof']>

/**
 * What is known of an address: its owner's language, and whether its owner signed in from this
 * browser before. One query and one row, for an unknown address as for a known one.
 */
export async function knownOf(work: Work, address: string, deviceHash: Buffer) {
  const answer = await sql<{ lang: Lang | null; known_device: boolean }>`
    select person.lang, exists (select from people.sign_in
        where sign_in.person_id = person.id and sign_in.device_hash = ${deviceHash}) as known_device
      from (select ${address}::text as address) as asked
      left join people.address on address.address = asked.address
      left join people.person on person.id = address.person_id`.execute(work.db)
  return answer.rows[0] ?? { lang: null, known_device: false }
}

export async function insertProof(work: Work, proof: Omit<Proof, 'attempts'>): Promise<void> {
  await tables(work).insertInto('people.address_proof').values(proof).execute()
}

const usable = (work: Work) =>
  tables(work)
    .selectFrom('people.address_proof')
    .selectAll()
    .where('used_at', 'is', null)
    .where('expires_at', '>', work.now)

/** What somebody asked for in this browser, while it can still be used. */
export const findProofHere = (work: Work, id: string, deviceHash: Buffer) =>
  usable(work).where('id', '=', id).where('device_hash', '=', deviceHash).executeTakeFirst()

export const findProof = (work: Work, id: string) =>
  usable(work).where('id', '=', id).executeTakeFirst()

/** What can still be used, or was used a moment ago. */
export const findProofAgain = (work: Work, id: string) =>
  tables(work)
    .selectFrom('people.address_proof')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', work.now)
    .where((is) => is.or([is('used_at', 'is', null), is('used_at', '>', againSince(work))]))
    .executeTakeFirst()

/** A second press of the same button comes within this. Units: milliseconds. */
const AGAIN_MS = 60_000

const againSince = (work: Work): Date => new Date(work.now.getTime() - AGAIN_MS)

/**
 * Counts a guess before it is looked at: guesses at the same time cannot share one count. What was
 * used a moment ago is found as well, since the same press may come twice.
 */
export function countGuess(
  work: Work,
  which: { readonly id: string; readonly purpose: Proof['purpose']; readonly deviceHash: Buffer },
  most: number,
) {
  return (
    tables(work)
      .updateTable('people.address_proof')
      .set({ attempts: sql<number>`attempts + 1` })
      .where('id', '=', which.id)
      .where('purpose', '=', which.purpose)
      .where('device_hash', '=', which.deviceHash)
      .where((is) => is.or([is('used_at', 'is', null), is('used_at', '>', againSince(work))]))
      .where('expires_at', '>', work.now)
      // The press that repeats the last right guess is one more.
      .where(sql<boolean>`attempts < ${most}::int + (used_at is not null)::int`)
      .returningAll()
      .executeTakeFirst()
  )
}

/** Uses a proof up. Returns whether it was still there to be used. */
export async function useProof(work: Work, id: string): Promise<boolean> {
  const used = await tables(work)
    .updateTable('people.address_proof')
    .set({ used_at: work.now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export function findOwner(work: Work, address: string) {
  return tables(work)
    .selectFrom('people.address as address')
    .innerJoin('people.person as person', 'person.id', 'address.person_id')
    .select(['address.person_id', 'person.unnamed'])
    .where('address.address', '=', address)
    .executeTakeFirst()
}

type NewPerson = { readonly id: string; readonly name: string; readonly lang: Lang; zone: string }

export async function insertPerson(work: Work, person: NewPerson & { unnamed: boolean }) {
  await tables(work)
    .insertInto('people.person')
    .values({ ...person, created_at: work.now, erased_at: null })
    .execute()
}

/** Gives an address to a person, unless somebody has it. Returns whether it did. */
export async function insertAddress(
  work: Work,
  row: { id: string; person: string; address: string; primary: boolean },
): Promise<boolean> {
  const made = await tables(work)
    .insertInto('people.address')
    .values({
      id: row.id,
      person_id: row.person,
      address: row.address,
      confirmed_at: work.now,
      is_primary: row.primary,
    })
    .onConflict((on) => on.column('address').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

type NewSignIn = Omit<PeopleTables['people.sign_in'], 'created_at' | 'last_seen_at' | 'revoked_at'>

/** Returns whether it is new: the same press sent twice opens one. */
export async function insertSignIn(work: Work, row: NewSignIn): Promise<boolean> {
  const made = await tables(work)
    .insertInto('people.sign_in')
    .values({ ...row, created_at: work.now, last_seen_at: work.now, revoked_at: null })
    .onConflict((on) => on.column('token_hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Was this very sign-in opened a moment ago, in this browser, and does it still count? */
export async function isJustOpened(
  work: Work,
  tokenHash: Buffer,
  deviceHash: Buffer,
): Promise<boolean> {
  const row = await tables(work)
    .selectFrom('people.sign_in')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .where('device_hash', '=', deviceHash)
    .where('revoked_at', 'is', null)
    .where('created_at', '>', againSince(work))
    .executeTakeFirst()
  return row !== undefined
}

/** Lets a sign-in run out in a minute: another has taken its place, and a second press may come. */
export async function letRunOut(work: Work, id: string): Promise<void> {
  const soon = new Date(work.now.getTime() + AGAIN_MS)
  await tables(work)
    .updateTable('people.sign_in')
    .set({ ends_at: sql<Date>`least(ends_at, ${soon})` })
    .where('id', '=', id)
    .execute()
}

/** Ends the sign-in of a token at once. */
export async function revokeToken(work: Work, tokenHash: Buffer): Promise<string | undefined> {
  const row = await tables(work)
    .updateTable('people.sign_in')
    .set({ revoked_at: work.now })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}

/** Forgets what can no longer be used. */
export async function sweepDoors(work: Work): Promise<void> {
  const db = tables(work)
  const day = new Date(work.now.getTime() - 86_400_000)
  const quarter = new Date(work.now.getTime() - 90 * 86_400_000)
  await db.deleteFrom('people.address_proof').where('expires_at', '<', day).execute()
  await db.deleteFrom('people.passkey_challenge').where('expires_at', '<', day).execute()
  await db
    .updateTable('people.recovery_code')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where('made_at', '<', day)
    .execute()
  await db
    .deleteFrom('people.authenticator')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', day)
    .execute()
  await db.deleteFrom('people.oidc_attempt').where('expires_at', '<', day).execute()
  // A past sign-in is kept a quarter, so that its owner can see where they were signed in.
  await db
    .deleteFrom('people.sign_in')
    .where((is) => is.or([is('ends_at', '<', quarter), is('revoked_at', '<', quarter)]))
    .execute()
}
