import type { Job } from '#platform/jobs/jobs.ts'
import type { SearchKind } from '#web/house.ts'
import { sendAlerts } from './service.ts'

/** Looks every hour which saved searches are due. */
export const alertJob = (kinds: readonly SearchKind[]): Job => ({
  name: 'library.saved-search-alerts',
  every: '5 * * * *',
  perform: (work) => sendAlerts(work, kinds),
})
