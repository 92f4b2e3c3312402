export { type BoardStanding, boardsOfBody } from './queries.ts'
export { type Lack, lacksOf, type Valued, valuesOf } from './service.ts'
