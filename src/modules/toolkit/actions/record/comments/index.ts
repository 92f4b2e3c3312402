export { addComment, type Comments, commentsOf, type History, historyOf } from './service.ts'
