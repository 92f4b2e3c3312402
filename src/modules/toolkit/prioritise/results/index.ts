export { resultOf } from './service.ts'
