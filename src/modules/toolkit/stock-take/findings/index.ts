export {
  type Cell,
  CHANGE_KINDS,
  type Change,
  carriedBy,
  changesSince,
  countsOf,
  type MapCell,
  type MapRow,
  matrixOf,
} from './service.ts'
