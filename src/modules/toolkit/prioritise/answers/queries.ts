import { newId } from '#kernel/ids.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Said } from '../statements/index.ts'
import type { PrioritiseTables, StatementKind } from '../tables.ts'

/** The stakeholder a link belongs to, while it counts, with who asks and the question; nothing else of the board. */
export const findByLink = (work: Work, tokenHash: Buffer) =>
  tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.stakeholder as stakeholder')
    .innerJoin('toolkit.board as board', 'board.id', 'stakeholder.board_id')
    .innerJoin('people.body_card as body', 'body.id', 'board.body_id')
    .select(['stakeholder.id', 'stakeholder.name', 'board.id as boardId', 'board.question'])
    .select(['board.state', 'board.body_id as bodyId', 'board.visibility'])
    .select(['body.name as bodyName', 'body.demo', 'stakeholder.token_expires as openUntil'])
    .where('stakeholder.token_hash', '=', tokenHash)
    .where('stakeholder.token_expires', '>', work.now)
    .executeTakeFirst()

export async function saidBy(
  work: Work,
  stakeholder: string,
): Promise<readonly { id: string; kind: StatementKind; said: Said; sentence: string }[]> {
  const rows = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.statement')
    .select(['id', 'kind', 'body', 'sentence'])
    .where('stakeholder_id', '=', stakeholder)
    .orderBy('position')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, said: body as Said }))
}

const PLACES: Readonly<Record<StatementKind, number>> = {
  order: 0,
  bounds: 100,
  ratio: 200,
  swing: 300,
}

/** What was said in this way takes the place of what was said so before. */
export async function replaceSaid(
  work: Work,
  stakeholder: string,
  kind: StatementKind,
  said: readonly { readonly said: Said; readonly sentence: string }[],
): Promise<void> {
  const db = tablesOf<PrioritiseTables>(work)
  await db
    .deleteFrom('toolkit.statement')
    .where('stakeholder_id', '=', stakeholder)
    .where('kind', '=', kind)
    .execute()
  if (said.length > 0)
    await db
      .insertInto('toolkit.statement')
      .values(
        said.map((one, at) => ({
          id: newId(),
          stakeholder_id: stakeholder,
          kind,
          body: JSON.stringify(one.said),
          sentence: one.sentence.slice(0, 2000),
          position: PLACES[kind] + at,
          at: work.now,
        })),
      )
      .execute()
  await db
    .updateTable('toolkit.stakeholder')
    .set({ answered_at: work.now })
    .where('id', '=', stakeholder)
    .execute()
}
