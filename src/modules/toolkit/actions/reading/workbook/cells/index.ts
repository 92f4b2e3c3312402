export { type Cell, type Look, textOf } from './service.ts'
