import { sql } from 'kysely'
import type { Lang } from '#kernel/languages.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

export function ownPerson(work: Work, person: string) {
  return tables(work)
    .selectFrom('people.person')
    .select(['id', 'name', 'lang', 'zone', 'langs', 'created_at', 'unnamed'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
}

export type OwnChange = {
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  /** What they read, best first. */
  readonly langs: readonly string[]
}

export async function updatePerson(
  work: Work,
  person: string,
  { langs, ...change }: OwnChange,
): Promise<void> {
  await tables(work)
    .updateTable('people.person')
    .set({ ...change, langs: [...langs], unnamed: false })
    .where('id', '=', person)
    .execute()
}

/** The body that has invited one of a person's addresses last, while that may be accepted. */
export async function invitedTo(work: Work, person: string): Promise<string | undefined> {
  const row = await tables(work)
    .selectFrom('people.invitation as invitation')
    .innerJoin('people.address as address', 'address.address', 'invitation.address')
    .select('invitation.body_id')
    .where('address.person_id', '=', person)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.expires_at', '>', work.now)
    .orderBy('invitation.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body_id
}

export function ownAddresses(work: Work, person: string) {
  return tables(work)
    .selectFrom('people.address')
    .select(['id', 'address', 'confirmed_at', 'is_primary'])
    .where('person_id', '=', person)
    .orderBy('is_primary', 'desc')
    .orderBy('confirmed_at')
    .execute()
}

/** Makes one of a person's addresses the one that mail goes to. */
export async function makePrimary(work: Work, person: string, id: string): Promise<void> {
  const own = () => tables(work).updateTable('people.address').where('person_id', '=', person)
  await own().set({ is_primary: false }).where('is_primary', '=', true).execute()
  await own().set({ is_primary: true }).where('id', '=', id).execute()
}

export async function deleteAddress(work: Work, person: string, id: string): Promise<boolean> {
  const gone = await tables(work)
    .deleteFrom('people.address')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('is_primary', '=', false)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** The sign-ins of a person that still count, the newest in use first. */
export function ownSignIns(work: Work, person: string) {
  return (
    tables(work)
      .selectFrom('people.sign_in')
      .select(['id', 'method', 'label', 'created_at', 'last_seen_at', 'expires_at', 'token_hash'])
      .where('person_id', '=', person)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', work.now)
      // One whose place another has taken runs out within a minute.
      .where('ends_at', '>', new Date(work.now.getTime() + 60_000))
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute()
  )
}

/** Ends one sign-in of a person, or all but one. Returns how many. */
export async function revokeSignIns(
  work: Work,
  person: string,
  which: { readonly id: string } | { readonly butToken: Buffer | null },
): Promise<number> {
  const rows = await tables(work)
    .updateTable('people.sign_in')
    .set({ revoked_at: work.now })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where(
      'id' in which
        ? sql<boolean>`id = ${which.id}`
        : sql<boolean>`token_hash is distinct from ${which.butToken}`,
    )
    .returning('id')
    .execute()
  return rows.length
}

export async function setActingSeat(
  work: Work,
  person: string,
  tokenHash: Buffer,
  seat: string,
): Promise<boolean> {
  const set = await tables(work)
    .updateTable('people.sign_in')
    .set({ acting_seat_id: seat })
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', person)
    .returning('id')
    .executeTakeFirst()
  return set !== undefined
}

/** Everything about a person in this room, past things among them, and nothing about anybody else. */
export async function everythingOf(work: Work, person: string) {
  const db = tables(work)
  const seats = await db
    .selectFrom('people.seat as seat')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .select(['body.name as body', 'seat.roles', 'seat.department', 'seat.since'])
    .select(['seat.term_ends as termEnds', 'seat.ended_at as endedAt'])
    .where('seat.person_id', '=', person)
    .orderBy('seat.since')
    .execute()
  const signIns = await db
    .selectFrom('people.sign_in')
    .select(['method', 'label as browser', 'created_at as at', 'last_seen_at as lastSeenAt'])
    .select(['ends_at as endsAt', 'revoked_at as revokedAt'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
  const passkeys = await db
    .selectFrom('people.passkey')
    .select(['name', 'created_at as addedAt', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
  const apps = await db
    .selectFrom('people.authenticator')
    .select(['confirmed_at as since', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .execute()
  const recoveryCodes = await db
    .selectFrom('people.recovery_code')
    .select(['made_at as madeAt', 'used_at as usedAt'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
  const signOns = await db
    .selectFrom('people.identity')
    .select(['issuer', 'subject', 'created_at as since'])
    .where('person_id', '=', person)
    .execute()
  return { seats, signIns, passkeys, apps, recoveryCodes, signOns }
}

/** Takes out of this room's tables whatever names a person. The row stays, without a name. */
export async function erasePerson(
  work: Work,
  person: string,
  addresses: readonly string[],
): Promise<void> {
  const db = tables(work)
  for (const table of [
    'people.address',
    'people.passkey',
    'people.passkey_challenge',
    'people.authenticator',
    'people.recovery_code',
    'people.identity',
    'people.sign_in',
    'people.address_proof',
  ] as const)
    await db.deleteFrom(table).where('person_id', '=', person).execute()
  if (addresses.length > 0) {
    await db.deleteFrom('people.address_proof').where('address', 'in', addresses).execute()
    await db
      .updateTable('people.invitation')
      .set({ address: null, withdrawn_at: sql<Date>`coalesce(withdrawn_at, ${work.now})` })
      .where('address', 'in', addresses)
      .where('accepted_at', 'is', null)
      .execute()
  }
  await db
    .updateTable('people.invitation')
    .set({ address: null })
    .where('accepted_by', '=', person)
    .execute()
  await db
    .updateTable('people.seat')
    .set({ ended_at: work.now, changed_by: person })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('people.person')
    .set({ name: '–', lang: 'en', zone: 'UTC', langs: [], unnamed: true, erased_at: work.now })
    .where('id', '=', person)
    .execute()
}
