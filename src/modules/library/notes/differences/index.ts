export { partsBetween, textChanges } from './service.ts'
