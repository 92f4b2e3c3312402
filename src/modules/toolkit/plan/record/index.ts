export {
  findPublished,
  type PlanRecord,
  planCards,
  type SectionRecord,
  saveSection,
  sectionsOf,
  updatePlan,
} from './queries.ts'
export { createPlan, type NewPlan, openDraft, plansOf, startingPoints } from './service.ts'
