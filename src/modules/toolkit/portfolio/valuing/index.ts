export { type BoardStanding, boardDates, boardsOfBody } from './queries.ts'
export { type Lack, lacksOf, type Valued, valuesOf } from './service.ts'
