import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from '../../crises/index.ts'
import type { PrioritiseTables } from '../../prioritise/tables.ts'
import type { StockTakeTables } from '../../stock-take/tables.ts'

type Tables = CrisisTables & StockTakeTables & PrioritiseTables

/** The newest wave of a crisis that has an assessment. */
export const newestWave = (work: Work, crisisId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.wave as wave')
    .select(['wave.id', 'wave.number', 'wave.opened_on as openedOn'])
    .where('wave.crisis_id', '=', crisisId)
    .where((is) =>
      is.exists(
        is
          .selectFrom('toolkit.impact as impact')
          .select('impact.id')
          .whereRef('impact.wave_id', '=', 'wave.id'),
      ),
    )
    .orderBy('wave.number', 'desc')
    .limit(1)
    .executeTakeFirst()

const WIDTH = sql`array['office', 'city', 'coalition', 'public']`

/**
 * The findings of a wave that everybody who reads the plan may see, gravest first. What is kept
 * closer than the plan is not among them.
 */
export const findingsFor = (work: Work, actor: Actor, waveId: string, reach: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .leftJoin('toolkit.city_group as own', (join) =>
      join.onRef('own.body_id', '=', 'impact.body_id').onRef('own.key', '=', 'impact.group_key'),
    )
    .select(['impact.system', 'impact.group_key as groupKey', 'own.label as groupLabel'])
    .select(['impact.place', 'impact.severity', 'impact.trend'])
    .where('impact.wave_id', '=', waveId)
    .where(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' }))
    .where(
      sql<boolean>`array_position(${WIDTH}, impact.visibility) >= array_position(${WIDTH}, ${reach})`,
    )
    .orderBy(sql`impact.severity desc nulls last`)
    .orderBy('impact.system')
    .orderBy('impact.group_key')
    .orderBy('impact.place')
    .limit(2000)
    .execute()

/** How many findings the reader may see, and whoever reads the plan may not. */
export async function closerFindings(
  work: Work,
  actor: Actor,
  plan: { readonly crisisId: string; readonly visibility: string },
): Promise<number> {
  const wave = await newestWave(work, plan.crisisId)
  if (!wave) return 0
  const { count } = await tablesOf<Tables>(work)
    .selectFrom('toolkit.impact as impact')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('impact.wave_id', '=', wave.id)
    .where(visible(actor, { body: 'impact.body_id', visibility: 'impact.visibility' }))
    .where(
      sql<boolean>`array_position(${WIDTH}, impact.visibility) < array_position(${WIDTH}, ${plan.visibility})`,
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The newest decision on a board: its order of actions, who decided, when and why. */
export const newestDecision = (work: Work, boardId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.decision as decision')
    .innerJoin('toolkit.board as board', 'board.id', 'decision.board_id')
    .select(['decision.at', 'decision.what', 'decision.why', 'decision.order', 'board.title'])
    .where('decision.board_id', '=', boardId)
    .orderBy('decision.at', 'desc')
    .orderBy('decision.noted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
