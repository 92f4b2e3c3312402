export {
  groupMoney,
  inPoints,
  keeps,
  placeKey,
  problemOf,
  reachPercent,
  spendable,
  voterSide,
} from './service.ts'
export type {
  Choice,
  Comparison,
  CostBasis,
  LeftOut,
  LeftOutReason,
  Measure,
  OptimumResult,
  RuleKind,
  RuleScope,
  RunOptions,
  RunResult,
  Snapshot,
  SnapshotAction,
  SnapshotRule,
  ValueSource,
} from './tables.ts'
export { CHOICES, COST_BASES } from './tables.ts'
