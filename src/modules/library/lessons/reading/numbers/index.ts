export { wholeNumber } from './service.ts'
