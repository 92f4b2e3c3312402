export { namesFor } from './service.ts'
