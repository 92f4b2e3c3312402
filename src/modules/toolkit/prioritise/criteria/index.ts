export {
  type CriterionFacts,
  type GoalpostChange,
  goalpostChangesOf,
} from './queries.ts'
export { criteriaRoutes } from './routes.tsx'
export { addCriteria, EQUITY } from './service.ts'
export { START_KEYS, type StartKey, startingCriterion, USUAL_KEYS } from './starting/index.ts'
