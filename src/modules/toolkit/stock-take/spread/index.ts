export { type Pace, paceOf, type Spread, spreadOf } from './service.ts'
