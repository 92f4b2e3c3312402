export { addressesOfSeats, notifySeats, type SeatAddress } from './mails.tsx'
export { may, TOP_ROLE } from './policy.ts'
export { langOfAddress, type NewSeat } from './queries.ts'
export {
  checkPlace,
  endSeat,
  giveSeat,
  keepSeat,
  type Place,
  ROLES_OF,
  rowName,
} from './service.ts'
