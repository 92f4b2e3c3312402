import type { Job } from '#platform/jobs/jobs.ts'
import type { BlockSource } from '../issues/index.ts'
import { forgetSeen } from './queries.ts'
import { sendDigests } from './service.ts'

/** Longer than anything is offered. */
const SEEN_MS = 400 * 86_400_000

export const digestJobs = (sources: readonly BlockSource[]): readonly Job[] => [
  {
    name: 'briefings.digests',
    every: '*/5 * * * *',
    async perform(work) {
      await sendDigests(work, sources)
    },
  },
  {
    name: 'briefings.digests-nightly',
    every: '35 2 * * *',
    perform: (work) => forgetSeen(work, new Date(work.now.getTime() - SEEN_MS)),
  },
]
