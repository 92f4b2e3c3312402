import type { Job } from '#platform/jobs/jobs.ts'
import { performRun, RUN_JOB } from './running/index.ts'

/** Solves one calculation of a portfolio. */
export const solveJob: Job = {
  name: RUN_JOB,
  perform: (work, payload, run) => performRun(work, String(payload.id), run),
}
