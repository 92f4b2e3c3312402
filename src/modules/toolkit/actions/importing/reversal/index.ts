export { reverseImport, type Use } from './service.ts'
