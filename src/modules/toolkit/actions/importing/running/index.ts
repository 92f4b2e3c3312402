export { stalledImports } from './queries.ts'
export { carryOn, RUN_IMPORT } from './service.ts'
