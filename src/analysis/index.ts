export { groupInformedConsensus, nextStatements } from './agreement/group-consensus.ts'
export { type Concordance, kendallW } from './agreement/kendall-w.ts'
export { opinionGroups } from './agreement/opinion-groups.ts'
export { opinionMap } from './agreement/opinion-map.ts'
export { consensusIndex, ordinalAgreement } from './agreement/ordinal-agreement.ts'
export { principalDirections } from './agreement/principal-directions.ts'
export {
  representativeStatements,
  twoProportionTest,
} from './agreement/representative-statements.ts'
export type { Votes } from './agreement/votes.ts'
export { explainCascade, explainDisruption } from './explain/explain-cascade.ts'
export { explainLoop, explainLoops } from './explain/explain-loop.ts'
export { explainMatch, type MatchFacts, type PairFit } from './explain/explain-match.ts'
export { explainPortfolio } from './explain/explain-portfolio.ts'
export { explainRanking, type RankingFacts } from './explain/explain-ranking.ts'
export type { Message } from './explain/message.ts'
export type { DecisionErrorCode } from './foundation/errors.ts'
export { DecisionError } from './foundation/errors.ts'
export { ANALYSIS_VERSION, inputHash } from './foundation/provenance.ts'
export { rng } from './foundation/rng.ts'
export { assign } from './match/assign.ts'
export { assignLeximin } from './match/assign-leximin.ts'
export { blockingPairs } from './match/blocking-pairs.ts'
export { deferredAcceptance, studentProjectAllocation } from './match/deferred-acceptance.ts'
export { explainUnmatched } from './match/explain-unmatched.ts'
export { minCostFlow } from './match/min-cost-flow.ts'
export type * from './match/types.ts'
export { unmetDemand } from './match/unmet-demand.ts'
export {
  type CoreIndex,
  type CoreProblem,
  coreIndex,
  sampledCoreIndex,
} from './portfolio/core-index.ts'
export { equalShares } from './portfolio/equal-shares.ts'
export { type GreedyPortfolio, greedyByScore } from './portfolio/greedy-by-score.ts'
export { greedyByVotes } from './portfolio/greedy-by-votes.ts'
export { highsSolver } from './portfolio/highs-solver.ts'
export type { ParetoObjective } from './portfolio/objectives.ts'
export { type ParetoFront, paretoFront } from './portfolio/pareto-front.ts'
export { type Roadmap, type RoadmapProblem, scheduleRoadmap } from './portfolio/roadmap.ts'
export { selectPortfolio } from './portfolio/select-portfolio.ts'
export type * from './portfolio/types.ts'
export type { RankingBallot } from './ranking/ballots.ts'
export { competitionRanks } from './ranking/competition-ranks.ts'
export {
  type ConsensusRanking,
  consensusRanking,
  consensusRankingBySolver,
} from './ranking/consensus-ranking.ts'
export type { PreferenceFunction } from './ranking/preference-functions.ts'
export { type Promethee, promethee, prometheeFlows } from './ranking/promethee.ts'
export type { ScoreTable } from './ranking/score-table.ts'
export { type Topsis, topsis, topsisCloseness } from './ranking/topsis.ts'
export { type Vikor, vikor } from './ranking/vikor.ts'
export { type WeightedProduct, weightedProduct } from './ranking/weighted-product.ts'
export { weightedSum } from './ranking/weighted-sum.ts'
export { dropOne } from './robustness/drop-one.ts'
export { maximumRegret, preferenceDominance } from './robustness/preference-dominance.ts'
export { midQuantile } from './robustness/prim/mid-quantile.ts'
export { prim } from './robustness/prim/prim.ts'
export type { Prim, PrimBox, PrimStep } from './robustness/prim/types.ts'
export { type Ensemble, regretTable, satisficing } from './robustness/scenarios.ts'
export { smaa, smaaSteps } from './robustness/smaa.ts'
export { mergeSmaa } from './robustness/smaa-merge.ts'
export { smaaOnSamples } from './robustness/smaa-on-samples.ts'
export type * from './robustness/types.ts'
export { weightStability } from './robustness/weight-stability.ts'
export { wilsonHalfWidth } from './robustness/wilson.ts'
export { feedbackLoops, type LoopOptions } from './systems/loops/feedback-loops.ts'
export { type SharedFactors, sharedFactors } from './systems/loops/shared-factors.ts'
export {
  type FuzzyCognitiveMap,
  type FuzzyInference,
  type FuzzyMap,
  type FuzzyOptions,
  type FuzzyOutcome,
  type FuzzyRun,
  type FuzzyTransfer,
  fuzzyCognitiveMap,
} from './systems/maps/fuzzy-cognitive-map.ts'
export {
  type InfluenceDependence,
  type InfluenceOptions,
  influenceDependence,
} from './systems/maps/influence-dependence.ts'
export {
  type AuthoredMap,
  type MergedEdge,
  type MergedMap,
  mergeMaps,
  type Saying,
} from './systems/maps/merge-maps.ts'
export type { CommunityMatrix } from './systems/press/community.ts'
export {
  type PressOptions,
  type PressProgress,
  type PressResponse,
  pressResponse,
  pressResponseSteps,
} from './systems/press/press-response.ts'
export type { SampledPress } from './systems/press/sampled-press.ts'
export {
  type DynamicInoperability,
  type DynamicInput,
  dynamicInoperability,
  type Perturbation,
} from './systems/services/dynamic-inoperability.ts'
export {
  OUTAGE_ANSWERS,
  type OutageGrid,
  outageRange,
  type SampledInoperability,
  sampledInoperability,
} from './systems/services/elicited-interdependency.ts'
export { type Hardening, type HardeningBar, hardening } from './systems/services/hardening.ts'
export { type Inoperability, inoperability } from './systems/services/inoperability.ts'
export {
  interdependencyFromTable,
  type TableInterdependency,
  type TransactionTable,
} from './systems/services/interdependency-from-table.ts'
export {
  type InterdependencyIndices,
  type InterdependencyOrder,
  interdependencyIndices,
  interdependencyOrder,
} from './systems/services/interdependency-indices.ts'
export { type Leontief, type LeontiefInput, leontief } from './systems/services/leontief.ts'
export { type Recovery, type RecoveryInput, recovery } from './systems/services/recovery.ts'
export {
  type RecoveryTimes,
  resilienceFromRecoveryTime,
} from './systems/services/resilience-from-recovery-time.ts'
export {
  type Cascade,
  type CascadeInput,
  thresholdCascade,
} from './systems/services/threshold-cascade.ts'
export type { NamedFlow } from './systems/stocks/model.ts'
export {
  type Rate,
  type StockFlow,
  type StockFlowOptions,
  type StockModel,
  stockFlow,
} from './systems/stocks/stock-flow.ts'
export type * from './systems/types.ts'
export type * from './types.ts'
export { partialValue } from './values/partial-value.ts'
export { minMax, sumScale, vectorScale } from './values/scaling.ts'
export { type ValueOptions, values } from './values/values.ts'
export { ahpWeights, groupAhp } from './weights/ahp.ts'
export { bestWorstWeights } from './weights/best-worst.ts'
export { distributionalWeights } from './weights/distributional-weights.ts'
export {
  equalWeights,
  type RankWeightMethod,
  rankWeights,
  swingWeights,
} from './weights/elicited-weights.ts'
export { normaliseWeights } from './weights/normalise.ts'
export { criticWeights, entropyWeights, merecWeights } from './weights/objective-weights.ts'
export { weightConflict } from './weights/weight-conflict.ts'
export { weightSet } from './weights/weight-set.ts'
