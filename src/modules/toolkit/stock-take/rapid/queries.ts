import type { Selectable } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { StockTakeTables } from '../tables.ts'

type Tables = StockTakeTables & PeopleViews

const answers = (work: Work) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.answer as answer')
    .innerJoin('toolkit.respondent as respondent', 'respondent.id', 'answer.respondent_id')
    .select(['answer.id', 'answer.system', 'answer.state', 'answer.trend', 'answer.confidence'])
    .select(['answer.group_key as groupKey', 'answer.note', 'answer.version'])
    .select(['answer.answered_at as answeredAt', 'answer.changed_at as changedAt'])
    .select(['respondent.id as respondentId', 'respondent.kind', 'respondent.label'])

/** What one respondent has answered, by system. */
export const answersOf = (work: Work, respondentId: string) =>
  answers(work).where('answer.respondent_id', '=', respondentId).orderBy('answer.system').execute()

/** Every answer of a wave: 12 questions, sixty respondents at most. */
export const answersOfWave = (work: Work, waveId: string) =>
  answers(work)
    .where('answer.wave_id', '=', waveId)
    .orderBy('answer.system')
    .orderBy('answer.answered_at')
    .orderBy('respondent.kind')
    .orderBy('respondent.label')
    .execute()

/** What the questions of a wave were closed with. */
export const closingsOfWave = (work: Work, waveId: string) =>
  closings(work).where('closing.wave_id', '=', waveId).orderBy('closing.system').execute()

/** The question an impact was closed from, if it was. */
export const closingOfImpact = (work: Work, impactId: string) =>
  closings(work).where('closing.impact_id', '=', impactId).executeTakeFirst()

const closings = (work: Work) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.closing as closing')
    .leftJoin('people.person_card as person', 'person.id', 'closing.closed_by')
    .select(['closing.wave_id as waveId', 'closing.system', 'closing.state', 'closing.trend'])
    .select(['closing.group_key as groupKey', 'closing.confidence', 'closing.reason'])
    .select(['closing.answers', 'closing.impact_id as impactId', 'closing.closed_at as closedAt'])
    .select('person.name as closedBy')

export async function insertAnswer(
  work: Work,
  row: Omit<Selectable<StockTakeTables['toolkit.answer']>, 'version'>,
): Promise<boolean> {
  const made = await tablesOf<Tables>(work)
    .insertInto('toolkit.answer')
    .values(row)
    .onConflict((on) => on.columns(['respondent_id', 'system']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function updateAnswer(
  work: Work,
  id: string,
  version: number,
  row: Partial<Selectable<StockTakeTables['toolkit.answer']>>,
): Promise<boolean> {
  const changed = await tablesOf<Tables>(work)
    .updateTable('toolkit.answer')
    .set({ ...row, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when somebody else has closed the question already. */
export async function insertClosing(
  work: Work,
  row: Selectable<StockTakeTables['toolkit.closing']>,
): Promise<boolean> {
  const made = await tablesOf<Tables>(work)
    .insertInto('toolkit.closing')
    .values(row)
    .onConflict((on) => on.columns(['wave_id', 'system']).doNothing())
    .returning('system')
    .executeTakeFirst()
  return made !== undefined
}
