export { boardsOfBody } from './queries.ts'
export { type Valued, valuesOf } from './service.ts'
