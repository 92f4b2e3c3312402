import { tablesOf, type Work } from '#platform/database/work.ts'
import type { RunOptions, RunResult, Snapshot } from '../problem/index.ts'
import type { PortfolioTables } from '../tables.ts'

export type Run = {
  readonly id: string
  readonly portfolioId: string
  readonly number: number
  readonly state: 'queued' | 'running' | 'done' | 'failed'
  readonly options: RunOptions
  readonly input: Snapshot
  readonly inputHash: string
  readonly progressDone: number
  readonly progressAll: number
  readonly result: RunResult | null
  readonly status: RunResult['optimum']['status'] | null
  readonly gap: number | null
  readonly error: string | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

function runs(work: Work) {
  return tablesOf<PortfolioTables>(work)
    .selectFrom('toolkit.portfolio_run as run')
    .select(['run.id', 'run.number', 'run.state', 'run.status', 'run.gap', 'run.error'])
    .select(['run.portfolio_id as portfolioId', 'run.input_hash as inputHash'])
    .select(['run.progress_done as progressDone', 'run.progress_all as progressAll'])
    .select(['run.created_at as createdAt', 'run.finished_at as finishedAt'])
    .select((is) => [
      is.ref('run.options').$castTo<RunOptions>().as('options'),
      is.ref('run.input').$castTo<Snapshot>().as('input'),
      is.ref('run.result').$castTo<RunResult | null>().as('result'),
    ])
}

/** Runs are read after their portfolio was found through the actor. */
export const findRun = (work: Work, portfolioId: string, number: number) =>
  runs(work)
    .where('run.portfolio_id', '=', portfolioId)
    .where('run.number', '=', number)
    .executeTakeFirst()

export const runById = (work: Work, id: string): Promise<Run | undefined> =>
  runs(work).where('run.id', '=', id).executeTakeFirst()

/** The calculations of a portfolio, newest first, without what went in and came out. */
export const runsOf = (work: Work, portfolioId: string) =>
  tablesOf<PortfolioTables>(work)
    .selectFrom('toolkit.portfolio_run')
    .select(['id', 'number', 'state', 'status', 'gap', 'input_hash as inputHash'])
    .select(['created_at as createdAt', 'finished_at as finishedAt'])
    .where('portfolio_id', '=', portfolioId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()

export type RunLine = Awaited<ReturnType<typeof runsOf>>[number]

export const latestDone = (work: Work, portfolioId: string) =>
  runs(work)
    .where('run.portfolio_id', '=', portfolioId)
    .where('run.state', '=', 'done')
    .orderBy('run.number', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertRun(
  work: Work,
  row: {
    readonly id: string
    readonly portfolioId: string
    readonly options: RunOptions
    readonly input: Snapshot
    readonly inputHash: string
    readonly by: string | null
  },
): Promise<number> {
  const db = tablesOf<PortfolioTables>(work)
  // The portfolio is held, so that two calculations asked for at once get two numbers.
  await db
    .selectFrom('toolkit.portfolio')
    .select('id')
    .where('id', '=', row.portfolioId)
    .forUpdate()
    .execute()
  const last = await db
    .selectFrom('toolkit.portfolio_run')
    .select((is) => is.fn.max<number | null>('number').as('number'))
    .where('portfolio_id', '=', row.portfolioId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('toolkit.portfolio_run')
    .values({
      id: row.id,
      portfolio_id: row.portfolioId,
      number,
      state: 'queued',
      options: JSON.stringify(row.options),
      input: JSON.stringify(row.input),
      input_hash: row.inputHash,
      result: null,
      status: null,
      gap: null,
      analysis_version: null,
      solver: null,
      time_limit_seconds: row.options.timeLimitSeconds,
      error: null,
      created_at: work.now,
      created_by: row.by,
      finished_at: null,
    })
    .execute()
  return number
}

export async function noteProgress(
  work: Work,
  id: string,
  progress: { readonly done: number; readonly all: number },
): Promise<void> {
  await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio_run')
    .set({ state: 'running', progress_done: progress.done, progress_all: progress.all })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

export async function finishRun(work: Work, id: string, result: RunResult): Promise<void> {
  await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio_run')
    .set({
      state: 'done',
      result: JSON.stringify(result),
      status: result.optimum.status,
      gap: result.optimum.gap,
      analysis_version: result.analysisVersion,
      solver: result.solver,
      finished_at: work.now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

export async function failRun(work: Work, id: string, error: string): Promise<void> {
  await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio_run')
    .set({ state: 'failed', error: error.slice(0, 500), finished_at: work.now })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

export async function writeDecision(
  work: Work,
  portfolio: { readonly id: string; readonly version: number },
  decision: {
    readonly runId: string
    readonly choice: string
    readonly why: string
    by: string | null
  },
): Promise<boolean> {
  const done = await tablesOf<PortfolioTables>(work)
    .updateTable('toolkit.portfolio')
    .set({
      state: 'decided',
      decided_run_id: decision.runId,
      decided_choice: decision.choice as 'optimum',
      decided_at: work.now,
      decided_by: decision.by,
      decided_why: decision.why,
      version: portfolio.version + 1,
      updated_at: work.now,
    })
    .where('id', '=', portfolio.id)
    .where('version', '=', portfolio.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
