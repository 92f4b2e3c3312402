export {
  type Bounds,
  bestOf,
  boundsOf,
  type Losses,
  lossesOf,
  tableOf,
  unitTable,
} from './service.ts'
