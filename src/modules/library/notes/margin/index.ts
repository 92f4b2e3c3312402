export {
  addComment,
  decideSuggestion,
  type Margin,
  marginOf,
  type Placed,
  paragraphOf,
  setResolved,
  suggest,
} from './service.ts'
