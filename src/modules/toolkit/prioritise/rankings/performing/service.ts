import { createHash } from 'node:crypto'
import { canonical } from '#platform/audit/canonical.ts'
import { runInWorker, WorkerFailure, WorkerStopped } from '#platform/compute/compute.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { JobRun } from '#platform/jobs/jobs.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { beat, endRun, takeUp } from '../queries.ts'
import type { RankingResult } from '../result/index.ts'

/** Longer than any board within the limits needs. Units: milliseconds. */
const TIME_LIMIT = 15 * 60_000

/**
 * The job: works a run out in a thread, notes how far it is, and stops when it was cancelled. A
 * thread that dies is an error, so that the job is tried again; an input that cannot be ranked is not.
 */
export async function performRun(work: Work, id: string, job: JobRun): Promise<void> {
  const run = await takeUp(work, id)
  if (!run) return
  const stop = new AbortController()
  const watch = watching(work, id, stop)
  try {
    const result = await runInWorker<RankingResult>(
      new URL('../worker.ts', import.meta.url),
      'rank',
      { input: run.input, seed: run.seed, samples: run.samples },
      {
        timeoutMs: TIME_LIMIT,
        signal: AbortSignal.any([stop.signal, job.signal]),
        onProgress: watch.tell,
      },
    )
    await watch.settled()
    await finish(work, { id, boardId: run.boardId }, result)
  } catch (error) {
    await watch.settled()
    await giveUp(work, id, error, job)
  }
}

/** One note at a time: what is told while one is being written is dropped, the last is always kept. */
function watching(work: Work, id: string, stop: AbortController) {
  let writing: Promise<void> | null = null
  const tell = (progress: unknown): void => {
    if (writing || typeof progress !== 'number') return
    writing = beat(work, id, progress)
      .then((alive) => {
        if (!alive) stop.abort()
      })
      // A note that is lost is made up for by the next one.
      .catch(() => undefined)
      .finally(() => {
        writing = null
      })
  }
  return {
    tell,
    settled: async (): Promise<void> => {
      await writing
    },
  }
}

async function finish(
  work: Work,
  run: { id: string; boardId: string },
  result: RankingResult,
): Promise<void> {
  const text = canonical(result)
  const hash = createHash('sha256').update(text).digest('hex')
  await inTransaction(work, async (work) => {
    if (await endRun(work, run.id, { state: 'done', result: text, hash }))
      await publish(work, 'toolkit.board-ranked', run.boardId, { run: run.id })
  })
}

async function giveUp(work: Work, id: string, error: unknown, job: JobRun): Promise<void> {
  if (error instanceof WorkerFailure) {
    await endRun(work, id, { state: 'failed', failure: error.code ?? 'failed' })
    return
  }
  if (!(error instanceof WorkerStopped)) throw error
  if (error.reason === 'cancelled' && !job.signal.aborted) return
  if (error.reason === 'timeout') await endRun(work, id, { state: 'failed', failure: 'timeout' })
  else if (job.last) await endRun(work, id, { state: 'failed', failure: 'crashed' })
  else throw error
}
