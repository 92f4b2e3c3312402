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

/** What a person can show besides their mailbox. */
export type Factors = {
  readonly passkeys: number
  /** When the app was set up, and last used. */
  readonly app: { readonly since: Date; readonly usedAt: Date | null } | null
  readonly recoveryCodes: number
}

export async function factorsOf(work: Work, person: string): Promise<Factors> {
  const row = await tablesOf<PeopleTables>(work)
    .selectFrom('people.person as person')
    .leftJoin('people.authenticator as app', (on) =>
      on.onRef('app.person_id', '=', 'person.id').on('app.confirmed_at', 'is not', null),
    )
    .select(['app.confirmed_at', 'app.last_used_at'])
    .select(
      sql<number>`(select count(*)::int from people.passkey where person_id = person.id)`.as(
        'passkeys',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from people.recovery_code
        where person_id = person.id and used_at is null)`.as('codes'),
    )
    .where('person.id', '=', person)
    .executeTakeFirst()
  const since = row?.confirmed_at ?? null
  return {
    passkeys: row?.passkeys ?? 0,
    app: since && { since, usedAt: row?.last_used_at ?? null },
    recoveryCodes: row?.codes ?? 0,
  }
}

/** Forgets the app and the codes for paper. */
export async function deleteApp(work: Work, person: string): Promise<void> {
  const db = tablesOf<PeopleTables>(work)
  await db.deleteFrom('people.authenticator').where('person_id', '=', person).execute()
  await db.deleteFrom('people.recovery_code').where('person_id', '=', person).execute()
}
