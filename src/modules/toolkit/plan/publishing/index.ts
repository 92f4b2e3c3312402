export { type Adoption, adoptionsOf, versionsOf } from './queries.ts'
export {
  changePlan,
  type Draft,
  draftOf,
  type OpenVersion,
  openVersion,
  publishPlan,
  recordAdoption,
} from './service.ts'
