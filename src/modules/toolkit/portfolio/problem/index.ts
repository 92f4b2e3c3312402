export { groupMoney, keeps, placeKey, problemOf, reachPercent, spendable } from './service.ts'
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
  RuleSlack,
  RunOptions,
  RunResult,
  Snapshot,
  SnapshotAction,
  SnapshotBallot,
  SnapshotBudget,
  SnapshotRule,
  ValueSource,
} from './tables.ts'
export { CHOICES, COST_BASES, MEASURES, RULE_KINDS, RULE_SCOPES, VALUE_SOURCES } from './tables.ts'
