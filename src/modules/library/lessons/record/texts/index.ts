export { cardsOf, keepText, publishedLesson, publishedLessons, textsOf } from './queries.ts'
