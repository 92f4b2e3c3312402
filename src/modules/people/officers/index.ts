export { secretariatOf } from './queries.ts'
export { addOfficer } from './service.ts'
