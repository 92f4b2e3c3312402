export { type OwnData, ZONE_OPTIONS, zoneField } from './account/index.ts'
export { createBody, type NewBody, setStanding } from './bodies/index.ts'
export { type Invited, inviteTo } from './invitations/index.ts'
export { peopleJobs } from './jobs.ts'
export { teamHref } from './links.ts'
export { addOfficer, secretariatOf } from './officers/index.ts'
export { peopleRoutes } from './routes.tsx'
export { actorFor, actorOfToken, confirmedAddressesOf, seatOf } from './service.ts'
export type { PeopleViews } from './tables.ts'
export {
  addressesOfSeats,
  endSeat,
  giveSeat,
  notifyPerson,
  notifySeats,
  type Place,
  type SeatAddress,
} from './team/index.ts'
