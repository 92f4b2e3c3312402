import { sql } from 'kysely'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PrioritiseTables, RunState } from '../tables.ts'
import type { RankingInput, RankingResult } from './result/index.ts'

/** The database's clock, for signs of life only: what is told of a run has the work's own time. */
const moment = sql<Date>`clock_timestamp()`

export type Run = {
  readonly id: string
  readonly boardId: string
  readonly state: RunState
  readonly progress: number
  readonly beatAt: Date
  readonly seed: string
  readonly samples: number
  readonly inputHash: string
  readonly version: string
  readonly resultHash: string | null
  readonly failure: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly startedBy: string | null
}

const runs = (work: Work, board: string) =>
  tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.ranking_run as run')
    .leftJoin('people.person_card as person', 'person.id', 'run.started_by')
    .select(['run.id', 'run.state', 'run.progress', 'run.seed', 'run.samples', 'run.failure'])
    .select(['run.board_id as boardId', 'run.beat_at as beatAt', 'run.input_hash as inputHash'])
    .select(['run.library_version as version', 'run.result_hash as resultHash'])
    .select(['run.started_at as startedAt', 'run.finished_at as finishedAt'])
    .select('person.name as startedBy')
    .where('run.board_id', '=', board)
    .orderBy('run.started_at', 'desc')
    .orderBy('run.id')

export const RUNS_SIZE = 10

/** A page of a board's runs, newest first; each row carries the whole count, and whether any goes on. */
export const runsPaged = (work: Work, board: string, page: number) =>
  runs(work, board)
    .select(sql<number>`count(*) over ()`.as('total'))
    .select(sql<boolean>`bool_or(run.state in ('queued', 'running')) over ()`.as('busy'))
    .offset((page - 1) * RUNS_SIZE)
    .limit(RUNS_SIZE)
    .execute()

export type RunListed = Awaited<ReturnType<typeof runsPaged>>[number]

export const findRun = (work: Work, board: string, id: string): Promise<Run | undefined> =>
  runs(work, board).where('run.id', '=', id).executeTakeFirst()

export const latestDone = (work: Work, board: string): Promise<Run | undefined> =>
  runs(work, board).where('run.state', '=', 'done').limit(1).executeTakeFirst()

export async function contentOf(
  work: Work,
  run: string,
): Promise<{ input: RankingInput; result: RankingResult | null }> {
  const row = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.ranking_run')
    .select(['input', 'result'])
    .where('id', '=', run)
    .executeTakeFirstOrThrow()
  return { input: row.input as RankingInput, result: row.result as RankingResult | null }
}

export type NewRun = {
  readonly id: string
  readonly boardId: string
  readonly seed: string
  readonly samples: number
  readonly input: RankingInput
  readonly inputHash: string
  readonly version: string
  readonly startedBy: string | null
  readonly continues: string | null
}

export async function insertRun(work: Work, run: NewRun): Promise<void> {
  await tablesOf<PrioritiseTables>(work)
    .insertInto('toolkit.ranking_run')
    .values({
      id: run.id,
      board_id: run.boardId,
      state: 'queued',
      beat_at: moment,
      seed: run.seed,
      samples: run.samples,
      input: JSON.stringify(run.input),
      options: JSON.stringify({
        method: 'SMAA-2',
        samples: run.samples,
        missing: 'drawn from the whole range between the goalposts',
        scores: 'triangular between low, likely and high',
      }),
      input_hash: run.inputHash,
      library_version: run.version,
      result: null,
      result_hash: null,
      failure: null,
      started_by: run.startedBy,
      started_at: work.now,
      finished_at: null,
      continues_id: run.continues,
    })
    .execute()
}

/** Runs of a board that wait or are being worked on. */
export async function openRuns(work: Work, board: string): Promise<number> {
  const row = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.ranking_run')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('board_id', '=', board)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes a run up, for the first time or again after its thread or its process died. */
export const takeUp = (work: Work, id: string) =>
  tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.ranking_run')
    .set({ state: 'running', beat_at: moment })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning(['board_id as boardId', 'seed', 'samples', 'input', 'started_by as startedBy'])
    .executeTakeFirst()

/** Notes how far a run is. Returns false once somebody cancelled it. */
export async function beat(work: Work, id: string, progress: number): Promise<boolean> {
  const row = await tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.ranking_run')
    .set({ progress, beat_at: moment })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a run that goes on; false when it had ended otherwise meanwhile. */
export async function endRun(
  work: Work,
  id: string,
  end:
    | { readonly state: 'done'; readonly result: string; readonly hash: string }
    | { readonly state: 'failed'; readonly failure: string }
    | { readonly state: 'cancelled' },
): Promise<boolean> {
  const done = end.state === 'done'
  const row = await tablesOf<PrioritiseTables>(work)
    .updateTable('toolkit.ranking_run')
    .set({
      state: end.state,
      finished_at: work.now,
      result: done ? end.result : null,
      result_hash: done ? end.hash : null,
      failure: end.state === 'failed' ? end.failure.slice(0, 400) : null,
      ...(done ? { progress: sql<number>`samples` } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
