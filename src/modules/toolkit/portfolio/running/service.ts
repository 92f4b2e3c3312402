import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { runInWorker, WorkerFailure, WorkerStopped } from '#platform/compute/compute.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { may } from '../policy.ts'
import type { RunOptions, RunResult, Snapshot } from '../problem/index.ts'
import { openPortfolio } from '../record/index.ts'
import { snapshotOf } from '../snapshot/index.ts'
import {
  failRun,
  findRun,
  finishRun,
  insertRun,
  noteProgress,
  type Run,
  runById,
  writeDecision,
} from './queries.ts'

export const RUN_JOB = 'toolkit.solve-portfolio'

/** The longest that all searches of a calculation may take. Units: seconds. */
const LONGEST_SECONDS = 600

const hashOf = (input: Snapshot): string =>
  createHash('sha256').update(canonical(input)).digest('hex')

/** The hash that a calculation begun now would carry: another one means that something changed. */
export async function hashNow(
  work: Work,
  actor: Actor,
  portfolio: Parameters<typeof snapshotOf>[2],
): Promise<string> {
  return hashOf(await snapshotOf(work, actor, portfolio))
}

/**
 * Asks for a calculation: what goes in is frozen now, the answer comes from a job.
 *
 * Returns the number of the calculation
 * Errors  missing, forbidden; invalid without a budget or without actions that can take part, and
 *         where currencies differ
 */
export function startRun(
  work: Work,
  actor: Actor,
  portfolioId: string,
  options: RunOptions,
): Promise<number> {
  return inTransaction(work, async (work) => {
    const portfolio = await openPortfolio(work, actor, portfolioId)
    ensure(may.edit(actor, portfolio))
    const input = await snapshotOf(work, actor, portfolio)
    if (input.budgets.length === 0) invalid('portfolio.refusal.no-budget')
    if (input.actions.length === 0) invalid('portfolio.refusal.no-actions')
    const id = newId()
    const inputHash = hashOf(input)
    const by = actor.person?.id ?? null
    const number = await insertRun(work, { id, portfolioId, options, input, inputHash, by })
    await keepAudit(work, actor, {
      body: portfolio.bodyId,
      action: 'portfolio.calculation-begun',
      subject: { kind: 'portfolio', id: portfolioId },
      after: { number, inputHash, options },
    })
    await enqueue(work, RUN_JOB, { id }, { key: `portfolio run ${id}`, maxAttempts: 3 })
    return number
  })
}

/**
 * The job: solves in a thread and keeps the answer. Done twice it changes nothing.
 *
 * Errors  a thread that died, so that the job is tried again; the last try is kept as failed
 */
export async function performRun(
  work: Work,
  id: string,
  run: { readonly last: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const asked = await runById(work, id)
  if (!asked || asked.state === 'done' || asked.state === 'failed') return
  const { input, options } = asked
  const searches = 1 + input.rules.length + options.alternatives + options.entryValues
  await noteProgress(work, id, { done: 0, all: searches })
  const told = progressKeeper(work, id)
  try {
    const result = await runInWorker<RunResult>(
      new URL('../worker.ts', import.meta.url),
      'solve',
      { snapshot: input, options },
      {
        timeoutMs: Math.min(LONGEST_SECONDS, searches * options.timeLimitSeconds + 60) * 1000,
        signal: run.signal,
        onProgress: told.note,
      },
    )
    await told.settled()
    await finishRun(work, id, result)
  } catch (error) {
    await told.settled()
    const again = error instanceof WorkerStopped && error.reason !== 'timeout' && !run.last
    if (again || !(error instanceof WorkerStopped || error instanceof WorkerFailure)) throw error
    await failRun(work, id, reasonOf(error))
  }
}

const reasonOf = (error: WorkerStopped | WorkerFailure): string =>
  error instanceof WorkerStopped ? error.reason : (error.code ?? 'failed')

/** Writes progress one at a time, and only the newest of what came meanwhile. */
function progressKeeper(work: Work, id: string) {
  let newest: { done: number; all: number } | null = null
  let writing: Promise<void> | null = null
  const write = async (): Promise<void> => {
    while (newest) {
      const progress = newest
      newest = null
      await noteProgress(work, id, progress)
    }
    writing = null
  }
  return {
    note: (progress: unknown) => {
      newest = progress as { done: number; all: number }
      // A progress that could not be written is no reason to lose the answer.
      writing ??= write().catch(() => {
        writing = null
      })
    },
    settled: async () => {
      await writing
    },
  }
}

/** A calculation of a portfolio this actor may see. Errors: missing. */
export async function openRun(
  work: Work,
  actor: Actor,
  portfolioId: string,
  number: number,
): Promise<{ portfolio: Awaited<ReturnType<typeof openPortfolio>>; run: Run }> {
  const portfolio = await openPortfolio(work, actor, portfolioId)
  const sane = Number.isInteger(number) && number > 0 && number < 1_000_000
  const run = sane ? await findRun(work, portfolioId, number) : undefined
  return run ? { portfolio, run } : missing()
}

/** What a choice of a finished calculation takes in; `next-1` is the best of the others. */
export function chosenIn(result: RunResult, choice: string): readonly string[] | undefined {
  const next = /^next-(\d{1,2})$/.exec(choice)?.[1]
  if (next !== undefined) return result.optimum.alternatives[Number(next) - 1]?.chosen
  return result.comparisons.find((each) => each.choice === choice)?.chosen
}

export type Decision = {
  readonly number: number
  readonly choice: string
  readonly why: string
  readonly version: number
}

/**
 * Takes one choice of one finished calculation as the city's portfolio.
 *
 * Errors  missing, forbidden; invalid for a choice that is not there; conflict
 * Emits   toolkit.portfolio-decided
 */
export function decidePortfolio(
  work: Work,
  actor: Actor,
  portfolioId: string,
  decision: Decision,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const { portfolio, run } = await openRun(work, actor, portfolioId, decision.number)
    ensure(may.decide(actor, portfolio))
    const { choice, why } = decision
    const chosen = run.result ? chosenIn(run.result, choice) : undefined
    if (!chosen) invalid('portfolio.refusal.choice', {}, 'choice')
    const by = actor.person?.id ?? null
    const seen = { id: portfolio.id, version: decision.version }
    if (!(await writeDecision(work, seen, { runId: run.id, choice, why, by })))
      conflict('portfolio.refusal.changed-meanwhile')
    for (const id of chosen)
      await relate(work, actor, {
        from: { kind: 'portfolio', id: portfolio.id },
        relation: 'adapted-from',
        to: { kind: 'action', id },
      })
    await keepAudit(work, actor, {
      body: portfolio.bodyId,
      action: 'portfolio.decided',
      subject: { kind: 'portfolio', id: portfolio.id },
      before: { run: portfolio.decidedRunId, choice: portfolio.decidedChoice },
      after: { run: run.id, choice, chosen },
      ...(why === '' ? {} : { why }),
    })
    await publish(work, 'toolkit.portfolio-decided', portfolio.id)
  })
}
