import { notifySeats, secretariatOf } from '#people'
import type { Job } from '#platform/jobs/jobs.ts'
import { dayOf } from '../membership/index.ts'
import { recheckMail } from './mails.tsx'
import { rechecksDue } from './queries.ts'

/** Tells the officers on the day that a partner has to be looked at again. */
export const partnerJobs: readonly Job[] = [
  {
    name: 'coalition.partners-daily',
    every: '50 5 * * *',
    async perform(work) {
      const count = await rechecksDue(work, dayOf(work.now))
      const secretariat = await secretariatOf(work)
      if (count > 0 && secretariat)
        await notifySeats(work, secretariat, ['membership-officer'], (t) => recheckMail(t, count))
    },
  },
]
