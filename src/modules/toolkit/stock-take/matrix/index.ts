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
export { confidenceWord, peopleText, placeText, severityWord, trendWord } from './views/words.tsx'
