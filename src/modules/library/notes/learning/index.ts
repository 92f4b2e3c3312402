export { originFields, originsTyped, writeNoteFrom } from './service.ts'
