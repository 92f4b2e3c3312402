export { indexNote } from './service.ts'
