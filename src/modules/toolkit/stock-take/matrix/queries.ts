import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../../crises/index.ts'
import type { StockTakeTables } from '../tables.ts'

type Tables = StockTakeTables & CrisisTables & PeopleViews

/**
 * Every cell of the waves asked for, each with whether this actor may see it.
 * Danger: rows that are not `seen` are here only so that sums can be protected; never hand them on.
 */
export const cellsOfWaves = (work: Work, actor: Actor, waveIds: readonly string[]) =>
  cells(work, actor).where('impact.wave_id', 'in', waveIds).limit(MOST_CELLS).execute()

/** What the map shows of one wave's cells: those this actor may see, without what is said of them. */
export const lookedOfWave = (work: Work, actor: Actor, waveId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .select(['impact.system', 'impact.group_key as groupKey', 'impact.place'])
    .select(['impact.severity', 'impact.trend', 'impact.confidence'])
    .select(sql<number>`extract(epoch from impact.assessed_at)::float8 * 1000`.as('assessedMs'))
    .where('impact.wave_id', '=', waveId)
    .where(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' }))
    .orderBy('impact.system')
    .orderBy('impact.group_key')
    .orderBy('impact.place')
    .limit(MOST_CELLS)
    .execute()

/** Every wave's cells of one field of the matrix; the same danger. */
export const cellsOfField = (
  work: Work,
  actor: Actor,
  crisisId: string,
  field: { readonly system: number; readonly groupKey: string },
) =>
  cells(work, actor)
    .where('impact.crisis_id', '=', crisisId)
    .where('impact.system', '=', field.system)
    .where('impact.group_key', '=', field.groupKey)
    .limit(MOST_CELLS)
    .execute()

/** Where an impact stands, when this actor may see it. */
export const findField = (work: Work, actor: Actor, id: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .innerJoin('toolkit.crisis as crisis', 'crisis.id', 'impact.crisis_id')
    .select(['impact.crisis_id as crisisId', 'impact.system', 'impact.group_key as groupKey'])
    .where('impact.id', '=', id)
    .where(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' }))
    .where(visible(actor, { body: 'crisis.body_id', visibility: 'crisis.visibility' }))
    .executeTakeFirst()

/** More cells than any matrix may hold; a wave takes no more than `MOST_PLACES` of them a field. */
const MOST_CELLS = 20_000

function cells(work: Work, actor: Actor) {
  const seen = visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' })
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .innerJoin('toolkit.wave as wave', 'wave.id', 'impact.wave_id')
    .leftJoin('toolkit.city_group as own', (join) =>
      join.onRef('own.body_id', '=', 'impact.body_id').onRef('own.key', '=', 'impact.group_key'),
    )
    .leftJoin('people.person_card as person', 'person.id', 'impact.assessed_by')
    .select(['impact.id', 'impact.wave_id as waveId', 'wave.number as waveNumber'])
    .select(['wave.opened_on as waveOpenedOn', 'impact.system', 'impact.group_key as groupKey'])
    .select(['own.label as groupLabel', 'impact.place', 'impact.severity', 'impact.trend'])
    .select(['impact.people_low as peopleLow', 'impact.people_high as peopleHigh'])
    .select(['impact.people_on as peopleOn', 'impact.confidence', 'impact.source'])
    .select(['impact.statement', 'impact.who_could_know as whoCouldKnow', 'impact.origin'])
    .select(['impact.visibility', 'impact.version', 'impact.assessed_at as assessedAt'])
    .select('person.name as assessedBy')
    .select(sql<boolean>`coalesce(${seen}, false)`.as('seen'))
    .orderBy('wave.number', 'desc')
    .orderBy('impact.system')
    .orderBy('impact.group_key')
    .orderBy('impact.place')
}
