export {
  type Ballot,
  type BallotOption,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
} from './queries.ts'
