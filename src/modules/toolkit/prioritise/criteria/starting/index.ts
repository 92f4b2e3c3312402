export { START_KEYS, startingCriterion, USUAL_KEYS } from './service.ts'
