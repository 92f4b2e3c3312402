export {
  type Ballot,
  type BallotOption,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
} from './ballots/index.ts'
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
