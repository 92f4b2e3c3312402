import { enqueue, type Job } from '#platform/jobs/jobs.ts'
import { stalledImports } from './queries.ts'
import { carryOn } from './service.ts'

export const RUN_IMPORT = 'actions.import'

/** Longer than any batch takes: who has not got on for this long was cut off. */
const STALLED_SECONDS = 60

/** Writing an import, and taking up those that a kill cut off. */
export const IMPORT_JOBS: readonly Job[] = [
  {
    name: RUN_IMPORT,
    perform: (work, { id }, { signal }) => carryOn(work, String(id), signal),
  },
  {
    name: 'actions.import-again',
    every: '* * * * *',
    async perform(work) {
      for (const id of await stalledImports(work, STALLED_SECONDS))
        await enqueue(work, RUN_IMPORT, { id }, { key: `import ${id}` })
    },
  },
]
