export { textsOf } from './queries.ts'
export { NOTE_SOURCE, originalOf, versionIn } from './service.ts'
