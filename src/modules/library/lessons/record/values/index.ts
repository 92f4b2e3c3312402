export { isPartDate, isWebAddress, type LessonValues, placesOf, writtenValues } from './service.ts'
