export { readWorkbook } from './service.ts'
