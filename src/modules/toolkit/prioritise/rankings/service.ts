import { ANALYSIS_VERSION, inputHash } from '#analysis'
import type { Actor } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import { type Page, pageThere } from '#kernel/pages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { may } from '../policy.ts'
import {
  type Board,
  boardActionsOf,
  criteriaOf,
  lockBoard,
  scoresOf,
  stakeholdersOf,
} from '../queries.ts'
import { openBoard } from '../service.ts'
import { spokenOn } from '../stakeholders/index.ts'
import { contradictionIn, rulesOf, type Spoken } from '../statements/index.ts'
import {
  contentOf,
  endRun,
  findRun,
  insertRun,
  latestDone,
  openRuns,
  RUNS_SIZE,
  type Run,
  type RunListed,
  runsPaged,
} from './queries.ts'
import type { RankingInput, RankingResult } from './result/index.ts'

export const RANK_JOB = 'toolkit.rank'
export const MOST_SAMPLES = 160_000
/** Without a sign of life for so long, a run is taken for stalled. Units: milliseconds. */
const STALLED_AFTER = 90_000

/** Who stands in for everybody on a board that has no stakeholder yet: any weighting counts. */
const ANYONE = 'anyone'

/** The question as it stands on the board now. */
async function inputOf(work: Work, board: Board): Promise<RankingInput> {
  const criteria = await criteriaOf(work, board.id)
  const actions = (await boardActionsOf(work, board.id)).map(({ id }) => id)
  const scores = new Map(
    (await scoresOf(work, board.id)).map((score) => [
      `${score.actionId} ${score.criterionId}`,
      [score.low, score.likely, score.high] as const,
    ]),
  )
  const spoken = await spokenOn(work, board.id)
  const shares = new Map((await stakeholdersOf(work, board.id)).map(({ id, share }) => [id, share]))
  const stakeholders = spoken.map(({ author, statements }) => ({
    id: author,
    share: shares.get(author) ?? 1,
    statements: statements.flatMap((statement) => rulesOf(statement, author)),
  }))
  return {
    actions,
    criteria: criteria.map(({ id, label, unit, direction, low, high, cutoffs }) => ({
      ...{ id, label, unit, direction, low, high, cutoffs },
    })),
    cells: actions.map((action) =>
      criteria.map((criterion) => scores.get(`${action} ${criterion.id}`) ?? null),
    ),
    stakeholders:
      stakeholders.length > 0 ? stakeholders : [{ id: ANYONE, share: 1, statements: [] }],
  }
}

/** Errors: invalid when there is nothing to rank yet or somebody contradicts themselves. */
function ensureRankable(input: RankingInput, spoken: readonly Spoken[]): void {
  if (input.actions.length < 2) invalid('prioritise.error.few-actions')
  if (input.criteria.length === 0) invalid('prioritise.error.no-criteria')
  const ids = input.criteria.map(({ id }) => id)
  const torn = spoken.filter((one) => contradictionIn(ids, [one]) !== null)
  if (torn.length > 0) invalid('prioritise.error.contradiction', { count: torn.length })
}

export type Asked = { readonly samples: number; readonly seed: string | null }

/**
 * Starts a ranking of the board as it stands: a job that works in a thread.
 *
 * Returns the run's id
 * Errors  invalid: too little to rank, or a stakeholder contradicts themselves; conflict: one is running
 */
export async function startRanking(
  work: Work,
  actor: Actor,
  boardId: string,
  asked: Asked,
): Promise<string> {
  return inTransaction(work, async (work) => {
    const board = await boardToRank(work, actor, boardId)
    const input = await inputOf(work, board)
    ensureRankable(input, await spokenOn(work, board.id))
    return begin(work, actor, board, { ...asked, input, continues: null })
  })
}

/** The same question and seed with twice the samples: the first half are those already drawn. */
export async function continueRanking(
  work: Work,
  actor: Actor,
  boardId: string,
  runId: string,
): Promise<string> {
  return inTransaction(work, async (work) => {
    const board = await boardToRank(work, actor, boardId)
    const run = await openRun(work, board, runId)
    if (run.state !== 'done') conflict('prioritise.error.not-done')
    if (run.samples * 2 > MOST_SAMPLES) invalid('prioritise.error.enough', { count: MOST_SAMPLES })
    const { input } = await contentOf(work, run.id)
    return begin(work, actor, board, {
      input,
      samples: run.samples * 2,
      seed: run.seed,
      continues: run.id,
    })
  })
}

async function boardToRank(work: Work, actor: Actor, id: string): Promise<Board> {
  const board = await openBoard(work, actor, id)
  ensure(may.rank(actor, board))
  await lockBoard(work, board.id)
  if ((await openRuns(work, board.id)) > 0) conflict('prioritise.error.running')
  return board
}

type Begun = Asked & { readonly input: RankingInput; readonly continues: string | null }

async function begin(work: Work, actor: Actor, board: Board, begun: Begun): Promise<string> {
  const id = newId()
  await insertRun(work, {
    id,
    boardId: board.id,
    seed: begun.seed ?? id,
    samples: begun.samples,
    input: begun.input,
    inputHash: inputHash(begun.input),
    version: ANALYSIS_VERSION,
    startedBy: actor.person?.id ?? null,
    continues: begun.continues,
  })
  await keepAudit(work, actor, {
    body: board.bodyId,
    action: 'board.ranking-started',
    subject: { kind: 'board', id: board.id },
    after: { run: id, samples: begun.samples, inputHash: inputHash(begun.input) },
  })
  await enqueue(work, RANK_JOB, { id }, { key: `rank ${id}`, maxAttempts: 6 })
  return id
}

/** Takes a run that shows no sign of life up again. */
export async function reviveRanking(
  work: Work,
  actor: Actor,
  boardId: string,
  runId: string,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await openBoard(work, actor, boardId)
    ensure(may.rank(actor, board))
    const run = await openRun(work, board, runId)
    if (!isStalled(work, run)) conflict('prioritise.error.alive')
    await enqueue(work, RANK_JOB, { id: run.id }, { key: `rank ${run.id}`, maxAttempts: 6 })
  })
}

export async function cancelRanking(
  work: Work,
  actor: Actor,
  boardId: string,
  runId: string,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const board = await openBoard(work, actor, boardId)
    ensure(may.rank(actor, board))
    const run = await openRun(work, board, runId)
    if (!(await endRun(work, run.id, { state: 'cancelled' }))) conflict('prioritise.error.ended')
    await keepAudit(work, actor, {
      body: board.bodyId,
      action: 'board.ranking-cancelled',
      subject: { kind: 'board', id: board.id },
      after: { run: run.id },
    })
  })
}

export const isStalled = (work: Work, run: Run): boolean =>
  (run.state === 'queued' || run.state === 'running') &&
  work.now.getTime() - run.beatAt.getTime() > STALLED_AFTER

/** A run of a board that was found through the actor. Errors: missing. */
export async function openRun(work: Work, board: Board, id: string): Promise<Run> {
  return (isId(id) ? await findRun(work, board.id, id) : undefined) ?? missing()
}

/** A page of a board's runs, newest first. */
export const runsOn = (work: Work, board: Board, page: number): Promise<Page<RunListed>> =>
  pageThere((at) => runsPaged(work, board.id, at), page, RUNS_SIZE)

export type DoneRun = {
  readonly run: Run
  readonly input: RankingInput
  readonly result: RankingResult
}

export async function doneRun(work: Work, run: Run): Promise<DoneRun | null> {
  const { input, result } = await contentOf(work, run.id)
  return result && { run, input, result }
}

export async function latestResult(work: Work, board: Board): Promise<DoneRun | null> {
  const run = await latestDone(work, board.id)
  return run ? doneRun(work, run) : null
}

export const inputHashOf = async (work: Work, board: Board): Promise<string> =>
  inputHash(await inputOf(work, board))

/** When the newest ranking was done, and whether it is about the board as it stands now. */
export async function freshnessOf(
  work: Work,
  board: Board,
): Promise<{ readonly at: Date; readonly fresh: boolean } | null> {
  const run = await latestDone(work, board.id)
  if (!run) return null
  const fresh = run.inputHash === (await inputHashOf(work, board))
  return { at: run.finishedAt ?? run.startedAt, fresh }
}
