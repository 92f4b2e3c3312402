export {
  addComment,
  CLOSING,
  type Closing,
  type Comments,
  closingOf,
  commentsOf,
  type History,
  historyOf,
} from './service.ts'
