export { type Tag, walk } from './service.ts'
