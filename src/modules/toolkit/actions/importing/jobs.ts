import { enqueue, type Job } from '#platform/jobs/jobs.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { carryBack, UNDO_IMPORT } from './reversal/index.ts'
import { carryOn, RUN_IMPORT, stalledImports } from './running/index.ts'

/** Longer than any batch takes: who has not got on for this long was cut off. */
const STALLED_SECONDS = 60

/**
 * Writing an import, taking one back, and taking up those that a kill cut off. `kinds` are the
 * records of all rooms: what one of them uses is not taken back.
 */
export const importJobs = (kinds: readonly RecordKind[]): readonly Job[] => [
  {
    name: RUN_IMPORT,
    perform: (work, { id }, { signal }) => carryOn(work, String(id), signal),
  },
  {
    name: UNDO_IMPORT,
    perform: (work, { id }) => carryBack(work, kinds, String(id)),
  },
  {
    name: 'actions.import-again',
    every: '* * * * *',
    async perform(work) {
      for (const { id, state } of await stalledImports(work, STALLED_SECONDS)) {
        const job = state === 'running' ? RUN_IMPORT : UNDO_IMPORT
        await enqueue(work, job, { id }, { key: `${job} ${id}` })
      }
    },
  },
]
