export { IMPORT_JOBS, RUN_IMPORT } from './jobs.ts'
export { carryOn } from './service.ts'
