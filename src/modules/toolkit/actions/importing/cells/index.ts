export {
  beneficiariesOf,
  type CellError,
  currencyOf,
  dateOf,
  LONGEST,
  minorOf,
  systemsOf,
  wordOf,
  yearOf,
} from './service.ts'
