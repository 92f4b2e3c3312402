export {
  AS_NEW,
  type Fate,
  type FieldChange,
  type Plan,
  type PlannedRow,
  planOf,
} from './service.ts'
