export { clean, decode, delimiterOf, readText, recordsOf, withinLimits } from './service.ts'
