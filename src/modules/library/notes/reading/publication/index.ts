export {
  citation,
  creditLine,
  forgetNoteFiles,
  ownWords,
  publicationOf,
  shelfOf,
} from './service.ts'
