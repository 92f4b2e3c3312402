export { keepLesson, LESSON_SOURCE, originalOf } from './service.ts'
