import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Anchor, Cutoffs, Direction, PrioritiseTables } from '../tables.ts'

export type CriterionFacts = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly direction: Direction
  readonly low: number
  readonly high: number
  readonly anchors: readonly Anchor[]
  readonly cutoffs: Cutoffs | null
}

const columnsOf = (facts: Omit<CriterionFacts, 'key'>) => ({
  label: facts.label,
  unit: facts.unit,
  direction: facts.direction,
  low_goalpost: facts.low,
  high_goalpost: facts.high,
  anchors: JSON.stringify(facts.anchors),
  cutoffs: facts.cutoffs && JSON.stringify(facts.cutoffs),
})

export async function insertCriterion(
  work: Work,
  board: string,
  facts: CriterionFacts,
): Promise<string> {
  const id = newId()
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.criterion')
    .values({
      ...columnsOf(facts),
      id,
      board_id: board,
      key: facts.key,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from toolkit.criterion where board_id = ${board})`,
    })
    .execute()
  return id
}

export async function updateCriterion(
  work: Work,
  id: string,
  version: number,
  facts: Omit<CriterionFacts, 'key'>,
): Promise<boolean> {
  const row = await tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.criterion')
    .set({ ...columnsOf(facts), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const deleteCriterion = (work: Work, id: string) =>
  tablesOf<PrioritiseTables>(work).deleteFrom('toolkit.criterion').where('id', '=', id).execute()

export async function scoresHeld(work: Work, criterion: string): Promise<number> {
  const row = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.score')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('criterion_id', '=', criterion)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export type Goalposts = Pick<CriterionFacts, 'low' | 'high' | 'direction' | 'cutoffs' | 'unit'>

export async function insertGoalpostChange(
  work: Work,
  change: {
    readonly criterion: string
    readonly person: string | null
    readonly before: Goalposts
    readonly after: Goalposts
    readonly held: number
  },
): Promise<void> {
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.goalpost_change')
    .values({
      id: newId(),
      criterion_id: change.criterion,
      at: work.now,
      person_id: change.person,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      scores_held: change.held,
    })
    .execute()
}

export type GoalpostChange = {
  readonly criterionId: string
  readonly label: string
  readonly at: Date
  readonly by: string | null
  readonly before: Goalposts
  readonly after: Goalposts
  readonly held: number
}

/** Goalposts of a board that were moved after scores were seen, newest first. */
export async function goalpostChangesOf(
  work: Work,
  board: string,
): Promise<readonly GoalpostChange[]> {
  const rows = await tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.goalpost_change as change')
    .innerJoin('toolkit.criterion as criterion', 'criterion.id', 'change.criterion_id')
    .leftJoin('people.person_card as person', 'person.id', 'change.person_id')
    .select(['change.at', 'change.before', 'change.after', 'change.scores_held as held'])
    .select(['criterion.id as criterionId', 'criterion.label', 'person.name as by'])
    .where('criterion.board_id', '=', board)
    .orderBy('change.at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    ...row,
    before: row.before as Goalposts,
    after: row.after as Goalposts,
  }))
}
