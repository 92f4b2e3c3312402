import { sql } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

type App = PeopleTables['people.authenticator']
type NewCode = Pick<PeopleTables['people.recovery_code'], 'id' | 'code_hash' | 'sealed'>

/** The app a person uses, or the one they have begun to set up. */
export const findApp = (work: Work, person: string, which: 'in use' | 'begun') =>
  tables(work)
    .selectFrom('people.authenticator')
    .selectAll()
    .where('person_id', '=', person)
    .where('confirmed_at', which === 'begun' ? 'is' : 'is not', null)
    .executeTakeFirst()

/** Begins to set up an app, in place of what was begun before. */
export async function insertBegun(
  work: Work,
  app: Pick<App, 'id' | 'person_id' | 'sealed'>,
): Promise<void> {
  await tables(work)
    .deleteFrom('people.authenticator')
    .where('person_id', '=', app.person_id)
    .where('confirmed_at', 'is', null)
    .execute()
  await tables(work)
    .insertInto('people.authenticator')
    .values({
      ...app,
      created_at: work.now,
      confirmed_at: null,
      last_used_at: null,
      last_step: null,
    })
    .execute()
}

/** Puts the app that was begun in use, in place of the one before. Returns whether it was there. */
export async function confirmBegun(work: Work, app: App, step: number): Promise<boolean> {
  await tables(work)
    .deleteFrom('people.authenticator')
    .where('person_id', '=', app.person_id)
    .where('confirmed_at', 'is not', null)
    .execute()
  const row = await tables(work)
    .updateTable('people.authenticator')
    .set({ confirmed_at: work.now, last_step: step, last_used_at: work.now })
    .where('id', '=', app.id)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a step's code: once, and none before it afterwards. Returns whether it was still there. */
export async function takeStep(work: Work, id: string, step: number): Promise<boolean> {
  const row = await tables(work)
    .updateTable('people.authenticator')
    .set({ last_step: step, last_used_at: work.now })
    .where('id', '=', id)
    .where('last_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts new codes for paper in the place of all before. */
export async function replaceCodes(
  work: Work,
  person: string,
  codes: readonly NewCode[],
): Promise<void> {
  await tables(work).deleteFrom('people.recovery_code').where('person_id', '=', person).execute()
  const rows = codes.map((code) => ({
    ...code,
    person_id: person,
    made_at: work.now,
    used_at: null,
  }))
  await tables(work).insertInto('people.recovery_code').values(rows).execute()
}

/** The codes that may still be shown: those made since, of which nobody said that they were kept. */
export const shownSince = (work: Work, person: string, since: Date) =>
  tables(work)
    .selectFrom('people.recovery_code')
    .select(['id', 'sealed'])
    .where('person_id', '=', person)
    .where('sealed', 'is not', null)
    .where('made_at', '>', since)
    .orderBy('id')
    .execute()

export async function hideCodes(work: Work, person: string): Promise<void> {
  await tables(work)
    .updateTable('people.recovery_code')
    .set({ sealed: null })
    .where('person_id', '=', person)
    .execute()
}

export const findCode = (work: Work, person: string, hash: Buffer) =>
  tables(work)
    .selectFrom('people.recovery_code')
    .select(['id', 'used_at'])
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .executeTakeFirst()

/** Uses a code for paper up. Returns whether it was still there. */
export async function takeCode(work: Work, id: string): Promise<boolean> {
  const row = await tables(work)
    .updateTable('people.recovery_code')
    .set({ used_at: work.now, sealed: null })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Has this person shown a second factor in this browser before? */
export async function isKnownBrowser(work: Work, person: string, device: Buffer): Promise<boolean> {
  const row = await tables(work)
    .selectFrom('people.sign_in')
    .select(sql<number>`1`.as('one'))
    .where('person_id', '=', person)
    .where('device_hash', '=', device)
    .where('strong_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes in a sign-in that a second factor was shown now. */
export async function strengthen(work: Work, tokenHash: Buffer): Promise<void> {
  await tables(work)
    .updateTable('people.sign_in')
    .set({ strong_at: work.now })
    .where('token_hash', '=', tokenHash)
    .execute()
}
