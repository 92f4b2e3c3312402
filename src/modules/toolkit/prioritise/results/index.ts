export { type ActionResult, type BoardResult, resultOf } from './service.ts'
