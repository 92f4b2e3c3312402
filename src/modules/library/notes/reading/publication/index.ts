export { citation, creditLine, forgetNoteFiles, publicationOf, shelfOf } from './service.ts'
