import type { Job } from '#platform/jobs/jobs.ts'
import { followMailings } from './sending/index.ts'

/** Issues go where their mailings are, looked at every minute. */
export const issuesJobs: readonly Job[] = [
  {
    name: 'briefings.follow-mailings',
    every: '* * * * *',
    perform: (work) => followMailings(work),
  },
]
