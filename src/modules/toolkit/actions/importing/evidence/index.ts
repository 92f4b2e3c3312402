export {
  bodyRows,
  type Column,
  columnsOf,
  type DateColumn,
  type DateOrder,
  type DecimalEvidence,
  type DecimalMark,
  datesOf,
  dayOf,
  decimalOf,
  headOf,
} from './service.ts'
