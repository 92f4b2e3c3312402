import type { Selectable } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../../crises/index.ts'
import type { StockTakeTables } from '../tables.ts'

type Tables = StockTakeTables & CrisisTables & PeopleViews

const respondents = (work: Work) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.respondent as respondent')
    .innerJoin('toolkit.wave as wave', 'wave.id', 'respondent.wave_id')
    .innerJoin('toolkit.crisis as crisis', 'crisis.id', 'wave.crisis_id')
    .innerJoin('people.body_card as body', 'body.id', 'crisis.body_id')
    .select(['respondent.id', 'respondent.kind', 'respondent.label'])
    .select(['respondent.started_at as startedAt', 'respondent.expires_at as expiresAt'])
    .select(['respondent.revoked_at as revokedAt', 'wave.id as waveId'])
    .select(['wave.number as waveNumber', 'wave.closed_at as waveClosedAt'])
    .select(['crisis.id as crisisId', 'crisis.title as crisisTitle', 'crisis.body_id as bodyId'])
    .select(['body.name as bodyName', 'body.demo'])

/** Whose link this is, whatever has become of it. */
export const findByToken = (work: Work, tokenHash: Buffer) =>
  respondents(work).where('respondent.token_hash', '=', tokenHash).executeTakeFirst()

export const findRespondent = (
  work: Work,
  waveId: string,
  who: { readonly kind: StockTakeTables['toolkit.respondent']['kind']; readonly label: string },
) =>
  respondents(work)
    .where('respondent.wave_id', '=', waveId)
    .where('respondent.kind', '=', who.kind)
    .where('respondent.label', '=', who.label)
    .executeTakeFirst()

/** Everybody who answers in a wave, in the order in which they came, with how far they are. */
export const respondentsOfWave = (work: Work, waveId: string) =>
  respondents(work)
    .select((select) =>
      select
        .selectFrom('toolkit.answer as answer')
        .whereRef('answer.respondent_id', '=', 'respondent.id')
        .select((count) => count.fn.countAll<number>().as('answers'))
        .as('answers'),
    )
    .where('respondent.wave_id', '=', waveId)
    .orderBy('respondent.created_at')
    .orderBy('respondent.id')
    .execute()

export async function insertRespondent(
  work: Work,
  row: Selectable<StockTakeTables['toolkit.respondent']>,
): Promise<boolean> {
  const made = await tablesOf<Tables>(work)
    .insertInto('toolkit.respondent')
    .values(row)
    .onConflict((on) => on.columns(['wave_id', 'kind', 'label']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function updateRespondent(
  work: Work,
  id: string,
  row: Partial<Selectable<StockTakeTables['toolkit.respondent']>>,
): Promise<void> {
  await tablesOf<Tables>(work)
    .updateTable('toolkit.respondent')
    .set(row)
    .where('id', '=', id)
    .execute()
}
