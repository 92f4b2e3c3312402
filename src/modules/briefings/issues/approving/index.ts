export { type EditionLine, editionsOf, type FrozenEdition, findEdition } from './queries.ts'
export {
  approveIssue,
  askReview,
  freezeIssue,
} from './service.ts'
