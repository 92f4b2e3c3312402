import { wilsonHalfWidth } from '#analysis'
import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { latestResult } from '../rankings/index.ts'
import { openBoard } from '../service.ts'

/** How one action stands, for rooms that build on a ranking. Shares and values are 0..1. */
type ActionResult = {
  readonly actionId: string
  /** Value at everybody's mean weights; low and high over the scores' ranges, the whole range where nobody knows. */
  readonly value: { readonly low: number; readonly mean: number; readonly high: number }
  readonly unknownScores: number
  /** By rank, the first ranks only on large boards. */
  readonly ranks: readonly { readonly share: number; readonly halfWidth: number }[]
  readonly meanRank: number
}

export type BoardResult = {
  readonly boardId: string
  readonly runId: string
  readonly finishedAt: Date
  readonly seed: string
  readonly samples: number
  readonly inputHash: string
  readonly libraryVersion: string
  readonly actions: readonly ActionResult[]
}

/** The newest ranking of a board this actor may see, or null while there is none. Errors: missing. */
export async function resultOf(
  work: Work,
  actor: Actor,
  boardId: string,
): Promise<BoardResult | null> {
  const board = await openBoard(work, actor, boardId)
  const done = await latestResult(work, board)
  if (!done) return null
  const { run, result } = done
  const { samples } = result.all
  return {
    boardId: board.id,
    runId: run.id,
    finishedAt: run.finishedAt ?? run.startedAt,
    seed: run.seed,
    samples,
    inputHash: run.inputHash,
    libraryVersion: run.version,
    actions: result.actions.map((actionId, at) => {
      const { unknown = 0, low = 0, mean = 0, high = 1 } = result.values[at] ?? {}
      return {
        actionId,
        value: { low, mean, high },
        unknownScores: unknown,
        ranks: (result.all.ranks[at] ?? []).map((share) => ({
          share,
          halfWidth: wilsonHalfWidth(share * samples, samples),
        })),
        meanRank: result.all.meanRank[at] ?? 0,
      }
    }),
  }
}
