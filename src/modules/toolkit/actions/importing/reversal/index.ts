export { reverseImport, type Use, usesOf } from './service.ts'
