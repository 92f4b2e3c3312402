export { type Clash, leaveOutFaulty, markOf, mendRow, mendRows } from './service.ts'
