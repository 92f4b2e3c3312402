export { runJson, runRows } from './service.ts'
