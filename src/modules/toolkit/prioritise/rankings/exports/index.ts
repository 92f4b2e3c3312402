export { csvRows, jsonText } from './service.ts'
