export { closerFindings } from './queries.ts'
export { documentOf } from './service.ts'
export type {
  ChosenBy,
  DocumentSection,
  PlanDocument,
  PlannedAction,
} from './tables.ts'
