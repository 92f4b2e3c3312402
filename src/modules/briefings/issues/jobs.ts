import type { Job } from '#platform/jobs/jobs.ts'
import { followMailings, renewSendingTimes } from './sending/index.ts'

/**
 * What happens at an hour is looked for every minute: an issue is out when its first copy may leave.
 * What a mailing says of itself is heard at once (`events.ts`).
 */
export const issuesJobs: readonly Job[] = [
  {
    name: 'briefings.follow-mailings',
    every: '* * * * *',
    perform: (work) => followMailings(work),
  },
  {
    name: 'briefings.renew-times',
    every: '*/10 * * * *',
    perform: (work) => renewSendingTimes(work),
  },
]
