export { addOfficer } from './service.ts'
