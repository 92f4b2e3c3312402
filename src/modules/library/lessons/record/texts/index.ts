export { cardsOf, keepText, publishedLesson, publishedLessons } from './queries.ts'
