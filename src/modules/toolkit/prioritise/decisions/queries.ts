import { sql } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PrioritiseTables } from '../tables.ts'

export type Decision = {
  readonly id: string
  readonly runId: string | null
  /** `YYYY-MM-DD` */
  readonly at: string
  readonly decidedBy: string
  readonly what: string
  readonly order: readonly string[]
  readonly why: string
  readonly differs: boolean
  readonly notedBy: string | null
  readonly notedAt: Date
}

export const DECISIONS_SIZE = 10

/** A page of what was decided, newest first, with the whole count in each row. */
export async function decisionsOn(work: Work, board: string, page: number) {
  const rows = await tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.decision as decision')
    .leftJoin('people.person_card as person', 'person.id', 'decision.noted_by')
    .select(['decision.id', 'decision.at', 'decision.what', 'decision.why', 'decision.differs'])
    .select(['decision.run_id as runId', 'decision.decided_by as decidedBy', 'decision.order'])
    .select(['decision.noted_at as notedAt', 'person.name as notedBy'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('decision.board_id', '=', board)
    .orderBy('decision.at', 'desc')
    .orderBy('decision.noted_at', 'desc')
    .orderBy('decision.id')
    .offset((page - 1) * DECISIONS_SIZE)
    .limit(DECISIONS_SIZE)
    .execute()
  return rows.map((row) => ({ ...row, order: row.order as readonly string[] }))
}

export type NewDecision = Omit<Decision, 'notedBy' | 'notedAt'> & {
  readonly boardId: string
  readonly by: string | null
}

export async function insertDecision(work: Work, one: NewDecision): Promise<void> {
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.decision')
    .values({
      id: one.id,
      board_id: one.boardId,
      run_id: one.runId,
      at: one.at,
      decided_by: one.decidedBy,
      what: one.what,
      order: JSON.stringify(one.order),
      why: one.why,
      differs: one.differs,
      noted_by: one.by,
      noted_at: work.now,
    })
    .execute()
}
