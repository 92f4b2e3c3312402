import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PortfolioTables } from '../tables.ts'

type Tables = PortfolioTables & PeopleViews

const seen = (actor: Actor) =>
  visible(actor, { body: 'portfolio.body_id', visibility: 'portfolio.visibility' })

function portfoliosSeen(work: Work, actor: Actor) {
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.portfolio as portfolio')
    .innerJoin('people.body_card as body', 'body.id', 'portfolio.body_id')
    .where(seen(actor))
    .select(['portfolio.id', 'portfolio.title', 'portfolio.currency', 'portfolio.visibility'])
    .select(['portfolio.state', 'portfolio.version', 'portfolio.body_id as bodyId'])
    .select(['portfolio.value_source as valueSource', 'portfolio.cost_basis as costBasis'])
    .select(['portfolio.board_id as boardId', 'portfolio.ballot_set_id as ballotSetId'])
    .select(['portfolio.decided_run_id as decidedRunId', 'portfolio.decided_at as decidedAt'])
    .select(['portfolio.decided_choice as decidedChoice', 'portfolio.decided_why as decidedWhy'])
    .select(['portfolio.updated_at as updatedAt', 'body.name as bodyName', 'body.demo'])
}

export const findPortfolio = (work: Work, actor: Actor, id: string) =>
  portfoliosSeen(work, actor).where('portfolio.id', '=', id).executeTakeFirst()

export type PortfolioRecord = NonNullable<Awaited<ReturnType<typeof findPortfolio>>>

/** A page of portfolios with their newest finished calculation; one query, however many rows. */
export const listPortfolios = (work: Work, actor: Actor, page: number) =>
  portfoliosSeen(work, actor)
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('toolkit.portfolio_run as run')
          .select(['run.number as runNumber', 'run.status as runStatus', 'run.gap as runGap'])
          .whereRef('run.portfolio_id', '=', 'portfolio.id')
          .where('run.state', '=', 'done')
          .orderBy('run.number', 'desc')
          .limit(1)
          .as('run'),
      (join) => join.onTrue(),
    )
    .select(['run.runNumber', 'run.runStatus', 'run.runGap'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`coalesce(portfolio.body_id = ${actor.acting?.bodyId ?? null}, false)`, 'desc')
    .orderBy('portfolio.updated_at', 'desc')
    .orderBy('portfolio.id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export const portfolioCards = (work: Work, actor: Actor, ids: readonly string[]) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.portfolio as portfolio')
    .select(['portfolio.id', 'portfolio.title'])
    .where('portfolio.id', 'in', [...ids])
    .where(seen(actor))
    .execute()

/** The portfolios of a body that this actor may see, newest first, with the last number calculated. */
export const portfoliosOfBody = (work: Work, actor: Actor, bodyId: string) =>
  portfoliosSeen(work, actor)
    .where('portfolio.body_id', '=', bodyId)
    .orderBy('portfolio.updated_at', 'desc')
    .limit(100)
    .execute()

export const budgetsOf = (work: Work, id: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.portfolio_budget')
    .select(['id', 'name', 'amount_minor as amountMinor', 'share_percent as sharePercent'])
    .where('portfolio_id', '=', id)
    .orderBy('name')
    .execute()

export const rulesOf = (work: Work, id: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.portfolio_rule')
    .select(['id', 'kind', 'scope', 'keys', 'measure', 'quantity', 'why'])
    .where('portfolio_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export type RuleRow = Awaited<ReturnType<typeof rulesOf>>[number]

export const memberActions = (work: Work, id: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.portfolio_action')
    .select(['action_id as actionId', 'value', 'include'])
    .where('portfolio_id', '=', id)
    .execute()

export type MemberRow = Awaited<ReturnType<typeof memberActions>>[number]

export type PortfolioColumns = {
  readonly id: string
  readonly bodyId: string
  readonly title: string
  readonly source: { readonly kind: 'votes' | 'board' | 'manual'; readonly id: string | null }
  readonly currency: string
  readonly costBasis: 'likely' | 'high'
  readonly visibility: PortfolioRecord['visibility']
  readonly by: string | null
}

export async function insertPortfolio(work: Work, row: PortfolioColumns): Promise<void> {
  const { kind, id: sourceId } = row.source
  await tablesOf<Tables>(work)
    .insertInto('toolkit.portfolio')
    .values({
      id: row.id,
      body_id: row.bodyId,
      board_id: kind === 'board' ? sourceId : null,
      ballot_set_id: kind === 'votes' ? sourceId : null,
      title: row.title,
      value_source: kind,
      cost_basis: row.costBasis,
      currency: row.currency,
      visibility: row.visibility,
      decided_run_id: null,
      decided_choice: null,
      decided_at: null,
      decided_by: null,
      created_at: work.now,
      created_by: row.by,
      updated_at: work.now,
    })
    .execute()
}

/** Puts actions into a portfolio; those in it stay as they are. */
export async function addMembers(
  work: Work,
  portfolioId: string,
  actionIds: readonly string[],
): Promise<void> {
  if (actionIds.length === 0) return
  await tablesOf<Tables>(work)
    .insertInto('toolkit.portfolio_action')
    .values(
      actionIds.map((id) => ({
        portfolio_id: portfolioId,
        action_id: id,
        value: null,
        include: null,
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Notes that the portfolio changed; false when somebody changed it since this version was read. */
export async function touchPortfolio(
  work: Work,
  id: string,
  version: number,
  change: {
    title?: string
    cost_basis?: 'likely' | 'high'
    visibility?: PortfolioRecord['visibility']
  },
): Promise<boolean> {
  const done = await tablesOf<Tables>(work)
    .updateTable('toolkit.portfolio')
    .set({ ...change, version: version + 1, updated_at: work.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function insertBudget(
  work: Work,
  row: PortfolioTables['toolkit.portfolio_budget'],
): Promise<boolean> {
  const added = await tablesOf<Tables>(work)
    .insertInto('toolkit.portfolio_budget')
    .values(row)
    .onConflict((on) => on.columns(['portfolio_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const deleteBudget = (work: Work, portfolioId: string, id: string) =>
  tablesOf<Tables>(work)
    .deleteFrom('toolkit.portfolio_budget')
    .where('portfolio_id', '=', portfolioId)
    .where('id', '=', id)
    .returning(['name', 'amount_minor'])
    .executeTakeFirst()

export async function insertRule(
  work: Work,
  row: PortfolioTables['toolkit.portfolio_rule'],
): Promise<void> {
  await tablesOf<Tables>(work).insertInto('toolkit.portfolio_rule').values(row).execute()
}

export const deleteRule = (work: Work, portfolioId: string, id: string) =>
  tablesOf<Tables>(work)
    .deleteFrom('toolkit.portfolio_rule')
    .where('portfolio_id', '=', portfolioId)
    .where('id', '=', id)
    .returning(['kind', 'scope', 'keys', 'measure', 'quantity'])
    .executeTakeFirst()

/** Writes every action's value and whether it was decided beforehand, in one statement. */
export async function saveMembers(
  work: Work,
  portfolioId: string,
  rows: readonly MemberRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tablesOf<Tables>(work)
    .insertInto('toolkit.portfolio_action')
    .values(
      rows.map((row) => ({
        portfolio_id: portfolioId,
        action_id: row.actionId,
        value: row.value,
        include: row.include,
      })),
    )
    .onConflict((on) =>
      on.columns(['portfolio_id', 'action_id']).doUpdateSet((is) => ({
        value: is.ref('excluded.value'),
        include: is.ref('excluded.include'),
      })),
    )
    .execute()
}

export const removeMembers = (work: Work, portfolioId: string, ids: readonly string[]) =>
  tablesOf<Tables>(work)
    .deleteFrom('toolkit.portfolio_action')
    .where('portfolio_id', '=', portfolioId)
    .where('action_id', 'in', [...ids])
    .execute()
