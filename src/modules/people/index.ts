export { actorFor, actorOfToken } from './service.ts'
export type { PeopleViews } from './tables.ts'
