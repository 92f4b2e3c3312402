import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

export async function insertAttempt(
  work: Work,
  attempt: PeopleTables['people.oidc_attempt'],
): Promise<void> {
  await tables(work).insertInto('people.oidc_attempt').values(attempt).execute()
}

/** Takes an attempt back: it is answered once, in the browser it began in, in time. */
export function takeAttempt(work: Work, stateHash: Buffer, deviceHash: Buffer) {
  return tables(work)
    .deleteFrom('people.oidc_attempt')
    .where('state_hash', '=', stateHash)
    .where('device_hash', '=', deviceHash)
    .where('expires_at', '>', work.now)
    .returningAll()
    .executeTakeFirst()
}

export function findIdentity(work: Work, issuer: string, subject: string) {
  return tables(work)
    .selectFrom('people.identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

export async function insertIdentity(
  work: Work,
  identity: PeopleTables['people.identity'],
): Promise<void> {
  await tables(work)
    .insertInto('people.identity')
    .values(identity)
    .onConflict((on) => on.columns(['issuer', 'subject']).doNothing())
    .execute()
}
