export { publishLesson, rejectLesson, retireLesson } from './service.ts'
