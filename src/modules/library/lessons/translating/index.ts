export { keepLesson, LESSON_SOURCE, originalOf, type Said, saidIn } from './service.ts'
