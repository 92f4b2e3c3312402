export { cameFrom, originFields, originsTyped, writeNoteFrom } from './service.ts'
