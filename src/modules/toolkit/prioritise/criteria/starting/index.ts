export { START_KEYS, type StartKey, startingCriterion, USUAL_KEYS } from './service.ts'
