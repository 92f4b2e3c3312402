import type { Job } from '#platform/jobs/jobs.ts'
import { sweepDoors } from './sign-in/index.ts'
import { teamJob } from './team/index.ts'

/** Every night: codes, questions and sign-ins that nobody can use any more. */
const sweep: Job = {
  name: 'people.sweep',
  every: '20 3 * * *',
  perform: (work) => sweepDoors(work),
}

export const peopleJobs: readonly Job[] = [sweep, teamJob]
