export { writeSection } from './service.ts'
