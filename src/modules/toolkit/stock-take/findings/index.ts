export {
  type Cell,
  CHANGE_KINDS,
  type Change,
  carriedBy,
  changesSince,
  countsOf,
  gravestGroups,
  type Levelled,
  type MapCell,
  type MapRow,
  matrixOf,
} from './service.ts'
