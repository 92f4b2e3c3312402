export { planDocx } from './service.ts'
