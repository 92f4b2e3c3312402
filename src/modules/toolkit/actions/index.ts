export {
  type Ballot,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
} from './ballots/index.ts'
export {
  type DecimalMark,
  decimalOf,
} from './importing/evidence/index.ts'
export { importJobs as actionJobs } from './importing/index.ts'
export { ACTIONS_LINK } from './links.ts'
export { decodeText, delimiterOf, FileRefusal, readFile } from './reading/index.ts'
export {
  ACTION_KIND,
  type ActionRecord,
  type ActionValues,
  type ActionViews,
  actionCards,
  actionsById,
  actionsOf,
  changeAction,
  createAction,
  openAction,
} from './record/index.ts'
export { actionRoutes } from './routes.tsx'
export { moveAction } from './standing/index.ts'
