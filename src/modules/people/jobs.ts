import { sweepDrafts } from '#platform/drafts/drafts.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { sweepMails } from '#platform/mail/mail.ts'
import { sweepDoors } from './sign-in/index.ts'
import { teamJob } from './team/index.ts'

/**
 * Every night: codes, questions and sign-ins that nobody can use any more, old copies of
 * mails, and drafts that nobody came back for.
 */
const sweep: Job = {
  name: 'people.sweep',
  every: '20 3 * * *',
  perform: async (work) => {
    await sweepDoors(work)
    await sweepMails(work)
    await sweepDrafts(work)
  },
}

export const peopleJobs: readonly Job[] = [sweep, teamJob]
