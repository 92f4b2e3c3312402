export { isWebAddress, type LessonValues, placesOf, writtenValues } from './service.ts'
