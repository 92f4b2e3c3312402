import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type Job as StoredJob,
  type TaskList,
} from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Work } from '#platform/database/work.ts'
import type { Log } from '#platform/log/log.ts'

/** A room's job: fetch by id, call a verb. `every` is a cron pattern in UTC for what repeats. */
export type Job = {
  readonly name: string
  readonly every?: string
  perform(work: Work, payload: Readonly<Record<string, unknown>>, job: JobRun): Promise<void>
}

export type JobRun = {
  readonly attempt: number
  readonly last: boolean
  readonly signal: AbortSignal
}

type Enqueued = {
  /** Two enqueued jobs with one key are one job: the later payload wins. */
  readonly key?: string
  readonly at?: Date
  readonly maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

/** Puts a job into the queue in the transaction of the change that needs it. */
export async function enqueue(
  work: Work,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  options: Enqueued = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(identifier => ${name}, payload => ${JSON.stringify(payload)}::json,
    queue_name => ${options.queue ?? null}, run_at => ${options.at ?? null}::timestamptz,
    max_attempts => ${options.maxAttempts ?? 12}, job_key => ${options.key ?? null})`.execute(
    work.db,
  )
}

/** Brings the queue's own tables to their newest step. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: SILENT })
}

const quiet = () => undefined
const SILENT = new Logger(() => quiet)

export type Jobs = { stop(): Promise<void> }

/** Starts the runner: two at a time, so that pages keep a core. Stopping waits for what runs. */
export async function startJobs(
  pool: pg.Pool,
  db: Work['db'],
  jobs: readonly Job[],
  log: Log,
): Promise<Jobs> {
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: SILENT,
    taskList: tasksOf(jobs, db, log),
    parsedCronItems: parseCronItems(
      jobs
        .filter((job) => job.every !== undefined)
        .map((job) => ({ task: job.name, match: job.every ?? '', options: { backfillPeriod: 0 } })),
    ),
  })
  return { stop: () => runner.stop() }
}

function tasksOf(jobs: readonly Job[], db: Work['db'], log: Log): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (
        payload: unknown,
        helpers: { job: StoredJob; abortSignal?: AbortSignal | undefined },
      ) => {
        const { attempts, max_attempts } = helpers.job
        const run: JobRun = {
          attempt: attempts,
          last: attempts >= max_attempts,
          signal: helpers.abortSignal ?? new AbortController().signal,
        }
        try {
          await job.perform({ db, now: new Date() }, plainOf(payload), run)
        } catch (error) {
          log.error({ err: error, job: job.name, attempt: attempts }, 'a job failed')
          throw error
        }
      },
    ]),
  )
}

const plainOf = (payload: unknown): Readonly<Record<string, unknown>> =>
  typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
