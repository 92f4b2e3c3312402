export { isSeatedInSecretariat } from './queries.ts'
export { ensureFresh, keepOwnAudit, warnOwner } from './service.ts'
