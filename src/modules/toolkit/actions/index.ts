export { ACTION_KIND, adoptionPanel, adoptionRoutes } from './adopting/index.ts'
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
export { actionJobs } from './jobs.ts'
export { ACTIONS_LINK } from './links.ts'
export { decodeText, delimiterOf, FileRefusal, readFile } from './reading/index.ts'
export {
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
