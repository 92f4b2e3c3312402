import { type Actor, type Role, SYSTEM } from '#kernel/actor.ts'
import { slugOf } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { actorFor, giveSeat } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../../src/modules/people/tables.ts'
import { found } from './stage.ts'

export type DemoPerson = {
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  /** The domain of the mail address; always one that can never exist. */
  readonly domain: string
}

let people = 0

/** Begins to count anew, so that every seeding gives everybody the same id. */
export function countFromTheStart(): void {
  people = 0
}

/** An id that says what it is of, beside those of the small world: kind 2 people, 4 addresses. */
const demoId = (kind: number, number: number): string =>
  `00000000-0000-4000-9${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`

/** Puts an account in, with an address that was confirmed. Returns the person's id. */
export async function seedAccount(work: Work, who: DemoPerson): Promise<string> {
  people += 1
  const number = people
  const db = tablesOf<PeopleTables>(work)
  const id = demoId(2, number)
  const { name, lang, zone, domain } = who
  await db
    .insertInto('people.person')
    .values({ id, name, lang, zone, created_at: work.now, erased_at: null })
    .execute()
  await db
    .insertInto('people.address')
    .values({
      id: demoId(4, number),
      person_id: id,
      address: `${slugOf(name)}@${domain}`,
      confirmed_at: work.now,
      is_primary: true,
    })
    .execute()
  return id
}

/** Gives somebody who is here a seat in a body. */
export async function seatPerson(
  work: Work,
  body: string,
  person: string,
  role: Role,
): Promise<void> {
  await giveSeat(work, SYSTEM, { body, person, roles: [role] })
}

/** Puts somebody in with a seat in a body, and returns them as the actor of verbs. */
export async function seat(work: Work, body: string, who: DemoPerson, role: Role): Promise<Actor> {
  const person = await seedAccount(work, who)
  await seatPerson(work, body, person, role)
  return found(await actorFor(work, person), who.name)
}
