import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

/** Does this person sit in the secretariat, whether or not a second factor was shown? */
export async function isSeatedInSecretariat(work: Work, person: string): Promise<boolean> {
  const row = await tablesOf<PeopleTables>(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .select('seat.id')
    .where('seat.person_id', '=', person)
    .where('seat.ended_at', 'is', null)
    .where('body.kind', '=', 'secretariat')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many passkeys a person has. */
export async function countPasskeys(work: Work, person: string): Promise<number> {
  const row = await tablesOf<PeopleTables>(work)
    .selectFrom('people.passkey')
    .select(sql<number>`count(*)`.as('passkeys'))
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  return row.passkeys
}
