import { wilsonHalfWidth } from '#analysis'
import { canonical } from '#platform/audit/canonical.ts'
import type { DoneRun } from '../service.ts'
import type { Names } from '../wording/index.ts'

type Cell = string | number | null

/** A run as rows: what made it first, then every rank share with its half-width, for all and for each stakeholder. */
export function csvRows({ run, result }: DoneRun, names: Names): Cell[][] {
  const facts: Cell[][] = [
    ['method', 'SMAA-2'],
    ['samples', run.samples],
    ['seed', run.seed],
    ['library version', run.version],
    ['input SHA-256', run.inputHash],
    ['result SHA-256', run.resultHash],
    ['finished', (run.finishedAt ?? run.startedAt).toISOString()],
    [],
  ]
  const head = ['stakeholder', 'action', 'action id', 'rank', 'share', 'half-width 95 %']
  const everybody = { id: null, ...result.all }
  const rows = [everybody, ...result.stakeholders].flatMap((one) =>
    result.actions.flatMap((id, at) =>
      (one.ranks[at] ?? []).map((share, rank): Cell[] => [
        one.id === null ? 'all' : names.stakeholder(one.id),
        names.action(at),
        id,
        rank + 1,
        share,
        Math.round(wilsonHalfWidth(share * one.samples, one.samples) * 1e6) / 1e6,
      ]),
    ),
  )
  return [...facts, head, ...rows]
}

/** The run whole: options, seed, version, hashes, the input as it stood and the result. */
export const jsonText = ({ run, input, result }: DoneRun, withInput: boolean): string =>
  `${canonical({
    method: 'SMAA-2',
    seed: run.seed,
    samples: run.samples,
    libraryVersion: run.version,
    inputHash: run.inputHash,
    resultHash: run.resultHash,
    finished: run.finishedAt,
    input: withInput ? input : { criteria: input.criteria, actions: input.actions },
    result,
  })}\n`
