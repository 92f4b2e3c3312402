export { documentOf } from './service.ts'
export type {
  DocumentSection,
  PlanDocument,
  PlannedAction,
} from './tables.ts'
