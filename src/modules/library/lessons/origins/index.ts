export { lessonOrigin } from './service.ts'
