import type { Job } from '#platform/jobs/jobs.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { adoptingJobs } from './adopting/index.ts'
import { importJobs } from './importing/index.ts'

/** What actions do in the background. `kinds` are the records of all rooms. */
export const actionJobs = (kinds: readonly RecordKind[]): readonly Job[] => [
  ...importJobs(kinds),
  ...adoptingJobs(kinds),
]
