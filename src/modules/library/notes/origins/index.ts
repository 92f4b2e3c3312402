export { noteOrigin } from './service.ts'
