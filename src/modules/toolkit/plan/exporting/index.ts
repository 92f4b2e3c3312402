export { type Edition, planDocx } from './service.ts'
