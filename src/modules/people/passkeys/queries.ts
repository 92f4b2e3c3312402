import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

export type Passkey = PeopleTables['people.passkey']
export type Challenge = PeopleTables['people.passkey_challenge']

export async function insertChallenge(work: Work, challenge: Challenge): Promise<void> {
  await tables(work).insertInto('people.passkey_challenge').values(challenge).execute()
}

/** Takes a question back as it is answered: it is asked once, of one browser, for five minutes. */
export async function takeChallenge(
  work: Work,
  which: Omit<Challenge, 'expires_at'>,
): Promise<boolean> {
  const taken = await tables(work)
    .deleteFrom('people.passkey_challenge')
    .where('challenge', '=', which.challenge)
    .where('purpose', '=', which.purpose)
    .where('device_hash', '=', which.device_hash)
    .where('expires_at', '>', work.now)
    .$if(which.person_id !== null, (query) => query.where('person_id', '=', which.person_id))
    .returning('challenge')
    .executeTakeFirst()
  return taken !== undefined
}

/** Whose passkey it is, while that person is here. */
export function findPasskey(work: Work, credentialId: string) {
  return tables(work)
    .selectFrom('people.passkey as passkey')
    .innerJoin('people.person as person', 'person.id', 'passkey.person_id')
    .selectAll('passkey')
    .where('passkey.credential_id', '=', credentialId)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

export async function noteUse(work: Work, id: string, counter: number): Promise<void> {
  await tables(work)
    .updateTable('people.passkey')
    .set({ counter, last_used_at: work.now })
    .where('id', '=', id)
    .execute()
}

export async function insertPasskey(work: Work, passkey: Passkey): Promise<boolean> {
  const made = await tables(work)
    .insertInto('people.passkey')
    .values(passkey)
    .onConflict((on) => on.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export function passkeysOf(work: Work, person: string) {
  return tables(work)
    .selectFrom('people.passkey')
    .select([
      'id',
      'credential_id',
      'transports',
      'name',
      'backed_up',
      'created_at',
      'last_used_at',
    ])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
}

export async function deletePasskey(work: Work, person: string, id: string): Promise<boolean> {
  const gone = await tables(work)
    .deleteFrom('people.passkey')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Takes all of somebody's passkeys and sign-ins away. */
export async function deleteKeys(work: Work, person: string): Promise<void> {
  await tables(work).deleteFrom('people.passkey').where('person_id', '=', person).execute()
  await tables(work)
    .updateTable('people.sign_in')
    .set({ revoked_at: work.now })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
}
