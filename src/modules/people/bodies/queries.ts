import type { BodyKind, Standing } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

export type NewBody = {
  readonly kind: BodyKind
  readonly name: string
  /** ISO 3166-1 alpha-2, or null for a body of no country. */
  readonly country: string | null
  readonly demo?: boolean
}

/** Puts a body in, unless its slug is taken. Returns whether it did. */
export async function insertBody(
  work: Work,
  body: NewBody & { id: string; slug: string },
): Promise<boolean> {
  const made = await tablesOf<PeopleTables>(work)
    .insertInto('people.body')
    .values({
      id: body.id,
      kind: body.kind,
      name: body.name,
      slug: body.slug,
      standing: 'pending',
      country: body.country,
      demo: body.demo ?? false,
      created_at: work.now,
    })
    .onConflict((on) => on.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** A body, kept still until the transaction ends. */
export function findBody(work: Work, id: string) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.body')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findBodyBySlug(work: Work, slug: string) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.body')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function updateStanding(work: Work, id: string, standing: Standing): Promise<void> {
  await tablesOf<PeopleTables>(work)
    .updateTable('people.body')
    .set({ standing })
    .where('id', '=', id)
    .execute()
}
