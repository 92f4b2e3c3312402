import type { Job } from '#platform/jobs/jobs.ts'
import { forgetImports, IMPORT_JOB, takeList } from './importing/index.ts'
import { forgetLeft } from './queries.ts'
import { ANSWER_JOB, answerAsk, forgetAsks } from './subscribing/index.ts'

/** For so long whoever left finds their choices and their proof again. */
const LEFT_DAYS = 365

const DAY_MS = 86_400_000

export const readersJobs: readonly Job[] = [
  { name: ANSWER_JOB, perform: (work, payload) => answerAsk(work, String(payload.id)) },
  { name: IMPORT_JOB, perform: (work, payload) => takeList(work, String(payload.id)) },
  {
    name: 'briefings.readers-nightly',
    every: '20 2 * * *',
    async perform(work) {
      const daysAgo = (days: number) => new Date(work.now.getTime() - days * DAY_MS)
      await forgetAsks(work, daysAgo(1))
      await forgetImports(work, daysAgo(7))
      await forgetLeft(work, daysAgo(LEFT_DAYS))
    },
  },
]
