export {
  type Ballot,
  type BallotOption,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
} from './ballots/index.ts'
export { IMPORT_JOBS as ACTION_JOBS } from './importing/index.ts'
export { ACTIONS_LINK } from './links.ts'
export {
  ACTION_KIND,
  type ActionFilter,
  type ActionRecord,
  type ActionValues,
  type ActionViews,
  actionCards,
  actionsById,
  actionsOf,
  type Beneficiary,
  changeAction,
  createAction,
  type Kind,
  may as mayAction,
  openAction,
  type Status,
} from './record/index.ts'
export { actionRoutes } from './routes.tsx'
export { moveAction } from './standing/index.ts'
