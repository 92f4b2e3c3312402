export {
  type ActionValues,
  type CostRange,
  checked,
  columnsOf,
  isGroupKey,
  valuesOf,
  type WholeValues,
} from './service.ts'
