export type { DecisionErrorCode } from './foundation/errors.ts'
export { DecisionError } from './foundation/errors.ts'
export { ANALYSIS_VERSION, inputHash } from './foundation/provenance.ts'
export { rng } from './foundation/rng.ts'
export type * from './portfolio/types.ts'
export { competitionRanks } from './ranking/competition-ranks.ts'
export { weightedSum } from './ranking/weighted-sum.ts'
export { dropOne } from './robustness/drop-one.ts'
export { maximumRegret, preferenceDominance } from './robustness/preference-dominance.ts'
export { smaa, smaaSteps } from './robustness/smaa.ts'
export { smaaOnSamples } from './robustness/smaa-on-samples.ts'
export type * from './robustness/types.ts'
export { weightStability } from './robustness/weight-stability.ts'
export { wilsonHalfWidth } from './robustness/wilson.ts'
export type * from './types.ts'
export { partialValue } from './values/partial-value.ts'
export { minMax, sumScale, vectorScale } from './values/scaling.ts'
export { type ValueOptions, values } from './values/values.ts'
export {
  equalWeights,
  type RankWeightMethod,
  rankWeights,
  swingWeights,
} from './weights/elicited-weights.ts'
export { normaliseWeights } from './weights/normalise.ts'
export { weightConflict } from './weights/weight-conflict.ts'
export { weightSet } from './weights/weight-set.ts'
