export { clean, decode, readText, recordsOf, rowsOf, withinLimits } from './service.ts'
