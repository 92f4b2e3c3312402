export { admitMember } from './admission/index.ts'
export { ChangeList, StandingMark } from './cards.tsx'
export { membershipJobs } from './jobs.ts'
export { observe } from './pledges/index.ts'
export { LIVING, may as mayOfMembership } from './policy.ts'
export {
  changesOf,
  findMember,
  insertChanges,
  insertMembers,
  insertPledges,
  isDemo,
  type Pledge,
  pledgesOf,
  type StandingChange,
} from './queries.ts'
export { membershipRoutes } from './routes.tsx'
export { dayOf, daysLater } from './service.ts'
export { PledgeTable } from './views/pledge-table.tsx'
