export { performRun } from './service.ts'
