export { type IssueMail, issueMail } from './mails.tsx'
export {
  calledIn,
  directionOf,
  gradeOf,
  headingOf,
  pieceNote,
  placesOf,
  tongueOn,
  wordsAround,
} from './service.ts'
