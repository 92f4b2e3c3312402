export { stockTakePanel } from './cards.tsx'
export { matrixRoutes } from './routes.tsx'
export {
  type Field,
  fieldOf,
  type Impact,
  openImpact,
  type StockTake,
  stockTakeOf,
} from './service.ts'
export { ConfidenceField, TrendField } from './views/level-fields.tsx'
export { stockTakeTrail } from './views/trail.ts'
export { confidenceWord, peopleText, placeText, severityWord, trendWord } from './views/words.tsx'
