export { type Invited, inviteTo } from './service.ts'
