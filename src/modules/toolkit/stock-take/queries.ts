import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../crises/index.ts'
import type { StockTakeTables } from './tables.ts'

type Tables = StockTakeTables & CrisisTables

/** An impact is seen by who may see both it and its crisis. */
const seen = (actor: Actor) =>
  sql<boolean>`(${visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' })}
    and ${visible(actor, { body: 'crisis.body_id', visibility: 'crisis.visibility' })})`

/** Impacts without the people they count: what other rooms link to. */
function impactsSeen(work: Work, actor: Actor) {
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .innerJoin('toolkit.crisis as crisis', 'crisis.id', 'impact.crisis_id')
    .innerJoin('toolkit.wave as wave', 'wave.id', 'impact.wave_id')
    .leftJoin('toolkit.city_group as own', (join) =>
      join.onRef('own.body_id', '=', 'impact.body_id').onRef('own.key', '=', 'impact.group_key'),
    )
    .select(['impact.id', 'impact.body_id as bodyId', 'impact.crisis_id as crisisId'])
    .select(['impact.wave_id as waveId', 'impact.system', 'impact.group_key as groupKey'])
    .select(['impact.place', 'impact.severity', 'impact.trend', 'impact.statement'])
    .select(['own.label as groupLabel', 'crisis.title as crisisTitle', 'wave.number as waveNumber'])
    .where(seen(actor))
}

/** How many cells were looked at in the newest wave of a crisis, as far as this reader may see. */
export type StockTakeNumbers = {
  readonly crisisId: string
  readonly crisisTitle: string
  readonly waveNumber: number
  readonly waveOpenedOn: string
  readonly cells: number
  readonly severe: number
  readonly unknown: number
}

/**
 * The numbers of the newest wave of one crisis, or of each that goes on in a body, also where nothing
 * was looked at yet: every page that counts cells asks here, so that all say the same.
 */
export const stockTakeNumbers = (
  work: Work,
  actor: Actor,
  of: { readonly crisisId: string } | { readonly bodyId: string },
): Promise<StockTakeNumbers[]> =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.crisis as crisis')
    .innerJoin('toolkit.wave as wave', 'wave.crisis_id', 'crisis.id')
    .leftJoin('toolkit.impact as impact', (join) =>
      join
        .onRef('impact.wave_id', '=', 'wave.id')
        .on(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' })),
    )
    .select(['crisis.id as crisisId', 'crisis.title as crisisTitle'])
    .select(['wave.number as waveNumber', 'wave.opened_on as waveOpenedOn'])
    .select(sql<number>`count(impact.id)::int`.as('cells'))
    .select(sql<number>`(count(impact.id) filter (where impact.severity = 3))::int`.as('severe'))
    .select(
      sql<number>`(count(impact.id) filter (where impact.severity is null))::int`.as('unknown'),
    )
    .where(visible(actor, { body: 'crisis.body_id', visibility: 'crisis.visibility' }))
    .where(
      sql<boolean>`wave.number = (select max(number) from toolkit.wave newest where newest.crisis_id = crisis.id)`,
    )
    .$if('crisisId' in of, (all) =>
      all.where('crisis.id', '=', 'crisisId' in of ? of.crisisId : ''),
    )
    .$if('bodyId' in of, (all) =>
      all
        .where('crisis.body_id', '=', 'bodyId' in of ? of.bodyId : '')
        .where('crisis.closed_on', 'is', null),
    )
    .groupBy(['crisis.id', 'wave.id'])
    .orderBy('crisis.started_on', 'desc')
    .orderBy('crisis.id')
    .execute()

export const impactsByIds = (work: Work, actor: Actor, ids: readonly string[]) =>
  impactsSeen(work, actor).where('impact.id', 'in', ids).execute()

/** The impacts of each crisis' newest wave that goes on in a body, the gravest first. */
export const impactsOfLatestWaves = (work: Work, actor: Actor, bodyId: string) =>
  impactsSeen(work, actor)
    .where('impact.body_id', '=', bodyId)
    .where('crisis.closed_on', 'is', null)
    .where(
      sql<boolean>`wave.number = (select max(number) from toolkit.wave newest where newest.crisis_id = crisis.id)`,
    )
    .orderBy('crisis.started_on', 'desc')
    .orderBy('crisis.id')
    .orderBy(sql`impact.severity desc nulls last`)
    .orderBy('impact.system')
    .orderBy('impact.group_key')
    .orderBy('impact.place')
    .limit(500)
    .execute()
