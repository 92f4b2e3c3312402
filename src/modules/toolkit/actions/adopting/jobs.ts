import type { Job } from '#platform/jobs/jobs.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { askAdopters, tellOrigins } from './asking/index.ts'

/** Once a day: who is built upon is told, and who took something over is asked what became of it. */
export const adoptingJobs = (kinds: readonly RecordKind[]): readonly Job[] => [
  {
    name: 'actions.tell-origins',
    every: '40 6 * * *',
    perform: (work) => tellOrigins(work, kinds),
  },
  { name: 'actions.ask-adopters', every: '50 6 * * *', perform: (work) => askAdopters(work) },
]
