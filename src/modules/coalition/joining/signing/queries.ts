import { type Insertable, sql } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { mailboxOf } from '../../domains/index.ts'
import type { CoalitionTables, SigningAnswer } from '../../tables.ts'

const db = (work: Work) => tablesOf<CoalitionTables & PeopleViews>(work)

/** Every time a signatory was asked for a wish, the newest first. */
export const signingsOf = (work: Work, applicationId: string) =>
  db(work)
    .selectFrom('coalition.signing')
    .select(['id', 'address', 'asked_at', 'expires_at', 'revoked_at'])
    .select(['answer', 'words', 'answered_at'])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()

/** The asking behind a link, with the wish it is about. */
export const signingByToken = (work: Work, hash: Buffer) =>
  db(work)
    .selectFrom('coalition.signing as signing')
    .innerJoin('coalition.application as wish', 'wish.id', 'signing.application_id')
    .innerJoin('coalition.place as place', 'place.id', 'wish.place_id')
    .innerJoin('people.person_card as person', 'person.id', 'wish.person_id')
    .selectAll('wish')
    .select(['place.name as place_name', 'place.country', 'place.division', 'place.geonames_id'])
    .select(['place.latitude', 'place.longitude', 'place.population as place_population'])
    .select(['place.position_kind', 'place.position_near', 'place.position_km'])
    .select(['person.name as applicant', 'signing.id as signing_id', 'signing.address'])
    .select(['signing.asked_at', 'signing.expires_at', 'signing.revoked_at', 'signing.answer'])
    .select(['signing.words', 'signing.answered_at', 'signing.browser_hash as asked_from'])
    .where('signing.token_hash', '=', hash)
    .executeTakeFirst()

export type AskedSignatory = NonNullable<Awaited<ReturnType<typeof signingByToken>>>

export async function insertSigning(
  work: Work,
  row: Insertable<CoalitionTables['coalition.signing']>,
): Promise<void> {
  await db(work).insertInto('coalition.signing').values(row).execute()
}

/** Takes back every link of a wish that could still be used. Returns how many there were. */
export async function revokeSignings(work: Work, applicationId: string): Promise<number> {
  const rows = await db(work)
    .updateTable('coalition.signing')
    .set({ revoked_at: work.now })
    .where('application_id', '=', applicationId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`answer is distinct from 'signed'`)
    .returning('id')
    .execute()
  return rows.length
}

/** Another mailbox is to sign now: the links mailed before open nothing any more. */
export async function revokeForOthers(
  work: Work,
  wish: { readonly id: string; readonly signatory_email: string | null },
  address: string,
): Promise<void> {
  if (mailboxOf(wish.signatory_email ?? '') !== mailboxOf(address))
    await revokeSignings(work, wish.id)
}

/** Notes an answer where the link can still be used. Returns whether it could. */
export async function answerSigning(
  work: Work,
  id: string,
  answer: SigningAnswer,
  words: string | null,
): Promise<boolean> {
  const row = await db(work)
    .updateTable('coalition.signing')
    .set({ answer, words, answered_at: work.now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', work.now)
    .where(sql<boolean>`answer is distinct from 'signed'`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
