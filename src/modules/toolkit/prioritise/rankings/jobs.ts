import type { Job } from '#platform/jobs/jobs.ts'
import { performRun } from './performing/index.ts'
import { RANK_JOB } from './service.ts'

export const rankingJob: Job = {
  name: RANK_JOB,
  perform: (work, payload, run) => performRun(work, String(payload.id), run),
}
