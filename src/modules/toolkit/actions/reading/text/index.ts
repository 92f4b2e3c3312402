export { clean, decode, readText, recordsOf, withinLimits } from './service.ts'
