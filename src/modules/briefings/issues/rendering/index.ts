export { type IssueMail, issueMail } from './mails.tsx'
export {
  calledIn,
  directionOf,
  gradeOf,
  headingOf,
  pieceNote,
  placesOf,
  wordsAround,
} from './service.ts'
