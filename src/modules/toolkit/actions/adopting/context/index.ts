export { contextOfBody } from './service.ts'
