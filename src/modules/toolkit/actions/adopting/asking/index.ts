export { askAdopters, tellOrigins } from './service.ts'
