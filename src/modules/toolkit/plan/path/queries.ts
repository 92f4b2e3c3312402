import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import type { Work } from '#platform/database/work.ts'
import { SECTION_MINUTES, type SectionKey } from '../content/index.ts'

/** What a city has on record along the path, counted by one statement. */
export type Counts = {
  readonly standing: string
  readonly crisisId: string | null
  readonly crisisTitle: string | null
  readonly startedAt: Date | null
  readonly systemsLooked: number
  readonly actions: number
  readonly boardId: string | null
  readonly criteria: number
  readonly boardActions: number
  readonly actionsScored: number
  readonly stakeholdersHeard: number
  readonly rankings: number
  readonly decisions: number
  readonly portfolioId: string | null
  readonly portfolioSolved: boolean
  readonly portfolioDecided: boolean
  readonly planId: string | null
  readonly openSections: readonly SectionKey[]
  readonly versions: number
  readonly adoptions: number
}

/** What of a table this actor may see; an alias that the query gives it. */
const seen = (actor: Actor, alias: string, column = 'visibility') =>
  visible(actor, { body: `${alias}.body_id`, visibility: `${alias}.${column}` })

/**
 * Counts the records of one body that the actor may see. The newest crisis that goes on is the one the path is about; the
 * newest board, portfolio and plan are taken, those of that crisis first.
 */
export async function countsFor(
  work: Work,
  actor: Actor,
  bodyId: string,
): Promise<Counts | undefined> {
  const answer = await sql<Counts>`
    select body.standing,
      crisis.id as "crisisId", crisis.title as "crisisTitle", crisis.created_at as "startedAt",
      coalesce((select count(distinct impact.system) from toolkit.impact impact
        where impact.wave_id = wave.id), 0)::int as "systemsLooked",
      (select count(*) from toolkit.action action where action.body_id = body.id and ${seen(actor, 'action')}
        and action.status not in ('dropped', 'superseded'))::int as "actions",
      board.id as "boardId",
      (select count(*) from toolkit.criterion c where c.board_id = board.id)::int as "criteria",
      (select count(*) from toolkit.board_action b where b.board_id = board.id)::int as "boardActions",
      (select count(distinct s.action_id) from toolkit.score s where s.board_id = board.id)::int
        as "actionsScored",
      (select count(distinct s.stakeholder_id) from toolkit.statement s join toolkit.stakeholder h
        on h.id = s.stakeholder_id where h.board_id = board.id)::int as "stakeholdersHeard",
      (select count(*) from toolkit.ranking_run r where r.board_id = board.id
        and r.state = 'done')::int as "rankings",
      (select count(*) from toolkit.decision d where d.board_id = board.id)::int as "decisions",
      portfolio.id as "portfolioId",
      exists (select from toolkit.portfolio_run r where r.portfolio_id = portfolio.id
        and r.state = 'done') as "portfolioSolved",
      coalesce(portfolio.state = 'decided', false) as "portfolioDecided",
      plan.id as "planId",
      coalesce((select jsonb_agg(s.key) from toolkit.plan_section s where s.plan_id = plan.id
        and s.state = 'open'), '[]') as "openSections",
      (select count(*) from toolkit.plan_version v where v.plan_id = plan.id)::int as "versions",
      (select count(*) from toolkit.plan_adoption a where a.plan_id = plan.id)::int as "adoptions"
    from people.body_card body
    left join lateral (select * from toolkit.crisis c where c.body_id = body.id and ${seen(actor, 'c')}
      order by c.closed_on is not null, c.started_on desc, c.id limit 1) crisis on true
    left join lateral (select * from toolkit.wave w where w.crisis_id = crisis.id
      order by w.number desc limit 1) wave on true
    left join lateral (select * from toolkit.board b where b.body_id = body.id and ${seen(actor, 'b')}
      order by b.crisis_id = crisis.id desc nulls last, b.created_at desc limit 1) board on true
    left join lateral (select * from toolkit.portfolio p where p.body_id = body.id and ${seen(actor, 'p')}
      order by p.state = 'decided' desc, p.created_at desc limit 1) portfolio on true
    left join lateral (select * from toolkit.plan p where p.body_id = body.id
      and ${seen(actor, 'p', 'draft_visibility')}
      and p.state <> 'superseded' and p.crisis_id = crisis.id
      order by p.created_at desc limit 1) plan on true
    where body.id = ${bodyId}`.execute(work.db)
  return answer.rows[0]
}

const DEFAULTS = sql.join(
  Object.entries(SECTION_MINUTES).map(([key, minutes]) => sql`(${key}, ${minutes}::float8)`),
)

/** A rapid stock-take question takes about five minutes where its answer is at hand. */
export const QUESTION_MINUTES = 5

/**
 * How long this city took for what it has done, against what we expected: plan sections from the
 * moment their page was opened, and the twelve questions from a respondent's first answer to the last.
 *
 * Returns ratios, 1 = as expected
 */
export async function observedPace(work: Work, bodyId: string): Promise<readonly number[]> {
  const answer = await sql<{ ratio: number }>`
    select greatest(1, extract(epoch from s.updated_at - s.opened_at) / 60) / d.minutes as ratio
    from toolkit.plan_section s
    join toolkit.plan p on p.id = s.plan_id
    join (values ${DEFAULTS}) d (key, minutes) on d.key = s.key
    where p.body_id = ${bodyId} and s.state = 'filled' and s.opened_at is not null
    union all
    select greatest(1, extract(epoch from max(a.answered_at) - min(a.answered_at)) / 60)
      / (${QUESTION_MINUTES}::float8 * (count(*) - 1))
    from toolkit.answer a
    join toolkit.wave w on w.id = a.wave_id
    join toolkit.crisis c on c.id = w.crisis_id
    where c.body_id = ${bodyId}
    group by a.respondent_id
    having count(*) > 3 and max(a.answered_at) - min(a.answered_at) < interval '3 hours'
    limit 200`.execute(work.db)
  return answer.rows.map(({ ratio }) => Number(ratio))
}
