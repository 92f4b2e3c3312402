export {
  type Bounds,
  bestOf,
  boundsOf,
  lossesOf,
  tableOf,
  unitTable,
} from './service.ts'
