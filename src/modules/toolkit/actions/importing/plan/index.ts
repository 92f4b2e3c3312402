export {
  AS_NEW,
  type Fate,
  type FieldChange,
  KEPT,
  PLANNED,
  type Plan,
  type PlannedRow,
  planOf,
} from './service.ts'
