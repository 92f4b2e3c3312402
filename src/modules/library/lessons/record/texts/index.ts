export { cardsOf, keepText } from './queries.ts'
