export type { CriterionFacts } from './queries.ts'
export { criteriaRoutes } from './routes.tsx'
export { addCriteria, EQUITY } from './service.ts'
export { START_KEYS, startingCriterion, USUAL_KEYS } from './starting/index.ts'
