export { askReview, giveReview, submitToReview } from './service.ts'
