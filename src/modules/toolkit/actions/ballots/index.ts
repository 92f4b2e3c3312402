export {
  type Ballot,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
} from './queries.ts'
