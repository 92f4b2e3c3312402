export { type RevisionLine, revisionsOf, seesRevision } from './queries.ts'
