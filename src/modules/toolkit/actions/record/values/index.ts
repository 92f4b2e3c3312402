export {
  type ActionValues,
  type CostRange,
  checked,
  columnsOf,
  isGroupKey,
  type WholeValues,
} from './service.ts'
