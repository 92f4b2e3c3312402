export {
  AS_NEW,
  type Fate,
  type FieldChange,
  PLANNED,
  type Plan,
  type PlannedRow,
  planOf,
} from './service.ts'
