export { deleteApp, type Factors, factorsOf, isSeatedInSecretariat } from './queries.ts'
export { ensureFresh, keepOwnAudit, needsProof, warnOwner } from './service.ts'
