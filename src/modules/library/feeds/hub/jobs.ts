import type { Job } from '#platform/jobs/jobs.ts'
import type { Reach } from '#platform/outgoing/outgoing.ts'
import {
  DELIVER_JOB,
  deliverFeed,
  TELL_JOB,
  tellSubscribers,
  tendHub,
  VERIFY_JOB,
  verifyWish,
} from './service.ts'

/** The hub's work. `reach` is wider in tests alone, whose subscribers are on this machine. */
export const hubJobs = (reach: Reach = 'public'): readonly Job[] => [
  { name: VERIFY_JOB, perform: (work, { id }) => verifyWish(work, String(id), reach) },
  { name: TELL_JOB, perform: (work) => tellSubscribers(work) },
  { name: DELIVER_JOB, perform: (work, { id }) => deliverFeed(work, String(id), reach) },
  { name: 'library.hub-hourly', every: '17 * * * *', perform: (work) => tendHub(work) },
]
