import type { Job } from '#platform/jobs/jobs.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import type { SearchKind } from '#web/house.ts'
import { membershipJobs } from './membership/index.ts'
import { partnerJobs, partnerRecordCards } from './partners/index.ts'
import { memberCards } from './register/index.ts'

export { COALITION_LINKS } from './links.ts'
export { observe } from './membership/index.ts'
export { coalitionListeners, coalitionOwnData } from './personal/index.ts'
export { countryName, countryOptions } from './places/index.ts'
export { placeOfBody, zoneOfBody } from './queries.ts'
export { coalitionRoutes } from './routes.tsx'
export {
  type SeededMember,
  type SeededPartner,
  seedMember,
  seedMembers,
  seedPartner,
} from './seeding/index.ts'
export type { CoalitionViews } from './tables.ts'
export { memberCards }

/** What the search calls this room's records. */
export const coalitionSearchKinds: readonly SearchKind[] = [
  { kind: 'member', heading: 'finding.kind.member' },
  { kind: 'partner', heading: 'finding.kind.partner' },
]

/** What this room's records are, for the loop strip: who helps and whom one may ask. */
export const coalitionKinds: readonly RecordKind[] = [
  { kind: 'member', stage: 'help', cards: memberCards },
  { kind: 'partner', stage: 'help', cards: partnerRecordCards },
]

export const coalitionJobs: readonly Job[] = [...membershipJobs, ...partnerJobs]
