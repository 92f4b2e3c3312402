export { textsOf } from './queries.ts'
export { NOTE_SOURCE, originalOf, type SaidNote, versionIn } from './service.ts'
