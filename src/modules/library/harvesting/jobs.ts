import type { Job } from '#platform/jobs/jobs.ts'
import { noteOpenRecords } from '../publications/index.ts'

/** Whatever no event told of is noted all the same. */
export const harvestingJobs: readonly Job[] = [
  {
    name: 'library.open-records',
    every: '*/10 * * * *',
    async perform(work) {
      await noteOpenRecords(work)
    },
  },
]
