export { amountRules, type ReadRow, readRow } from './service.ts'
