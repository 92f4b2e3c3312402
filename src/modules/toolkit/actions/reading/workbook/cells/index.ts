export { type Cell, isNumber, type Look, textOf } from './service.ts'
