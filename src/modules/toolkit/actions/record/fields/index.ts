export { FIELDS, type Field, fieldText, plainAmount } from './service.ts'
