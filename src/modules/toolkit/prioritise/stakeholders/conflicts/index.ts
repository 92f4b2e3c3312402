export { conflictsOf, spokenOn } from './service.ts'
