export { type Line, linesOf } from './service.ts'
