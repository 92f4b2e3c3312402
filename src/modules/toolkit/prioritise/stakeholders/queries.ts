import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PrioritiseTables } from '../tables.ts'

export type NewStakeholder = {
  readonly id: string
  readonly boardId: string
  readonly name: string
  readonly share: number
  readonly personId: string | null
}

/** False when the board has a stakeholder of this name already. */
export async function insertStakeholder(work: Work, one: NewStakeholder): Promise<boolean> {
  const row = await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.stakeholder')
    .values({
      id: one.id,
      board_id: one.boardId,
      name: one.name,
      share: one.share,
      token_hash: null,
      token_expires: null,
      person_id: one.personId,
      answered_at: null,
      created_at: work.now,
    })
    .onConflict((on) => on.columns(['board_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A new link takes the place of the old one; null takes it back. */
export const setLink = (
  work: Work,
  stakeholder: string,
  link: { readonly hash: Buffer; readonly expires: Date } | null,
) =>
  tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.stakeholder')
    .set({ token_hash: link?.hash ?? null, token_expires: link?.expires ?? null })
    .where('id', '=', stakeholder)
    .execute()

export const setShare = (work: Work, stakeholder: string, share: number) =>
  tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.stakeholder')
    .set({ share })
    .where('id', '=', stakeholder)
    .execute()

export const deleteStakeholder = (work: Work, stakeholder: string) =>
  tablesOf<PrioritiseTables>(work)
    .deleteFrom('toolkit.stakeholder')
    .where('id', '=', stakeholder)
    .execute()
