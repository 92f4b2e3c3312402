export {
  beneficiariesOf,
  type CellError,
  currencyOf,
  dateOf,
  LONGEST,
  systemsOf,
  wordOf,
  yearOf,
} from './service.ts'
