import type { Job } from '#platform/jobs/jobs.ts'
import { ANSWER_JOB, answerAsk, forgetAsks } from './subscribing/index.ts'

const DAY_MS = 86_400_000

export const readersJobs: readonly Job[] = [
  { name: ANSWER_JOB, perform: (work, payload) => answerAsk(work, String(payload.id)) },
  {
    name: 'briefings.readers-nightly',
    every: '20 2 * * *',
    async perform(work) {
      await forgetAsks(work, new Date(work.now.getTime() - DAY_MS))
    },
  },
]
