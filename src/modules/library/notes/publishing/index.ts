export { publishNote, retractNote, supersedeNote } from './service.ts'
