export { type ReadRow, readRow } from './service.ts'
