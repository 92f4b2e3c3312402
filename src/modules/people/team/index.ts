export { teamJob } from './jobs.ts'
export { addressesOfSeats, notifyPerson, notifySeats, type SeatAddress } from './mails.tsx'
export { may, type Team, TOP_ROLE } from './policy.ts'
export { langOfAddress, type NewSeat, type TeamSeat } from './queries.ts'
export {
  changeSeat,
  checkPlace,
  endSeat,
  findTeam,
  giveSeat,
  handOver,
  keepSeat,
  type Place,
  ROLES_OF,
  rowName,
} from './service.ts'
