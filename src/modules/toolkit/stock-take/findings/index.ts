export {
  type Carried,
  type Cell,
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type Counts,
  carriedBy,
  changesSince,
  countsOf,
  type MapCell,
  type MapRow,
  matrixOf,
} from './service.ts'
