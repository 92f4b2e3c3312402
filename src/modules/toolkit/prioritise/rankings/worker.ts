import {
  explainRanking,
  rng,
  type SmaaResult,
  smaaSteps,
  type Values,
  values,
  type WeightSet,
  weightedSum,
  weightSet,
  weightStability,
} from '#analysis'
import type { Report } from '#platform/compute/compute.ts'
import type {
  RankingAsk,
  RankingInput,
  RankingResult,
  Regret,
  Saying,
  Shares,
  StabilityInterval,
  StakeholderResult,
} from './result/index.ts'
import { type Bounds, bestOf, boundsOf, lossesOf, tableOf, unitTable } from './scoring/index.ts'

/** Up to here every rank of everybody is kept; above, the first ranks. */
const ALL_RANKS = 25
const FIRST_RANKS = 10
/** Dominance, regret and pairs are worked out for this many, the best by rank. */
const FOCUS = 60
const MEAN_DRAWS = 1000
/** Samples between two reports of progress. */
const CHUNK = 500

/** Six digits: more than any half-width of ours allows, and the same bytes on every machine. */
const round = (x: number): number => Math.round(x * 1e6) / 1e6 + 0

/** Ranks a board's actions. Runs in a thread; the same ask gives the same bytes. */
export function rank({ input, seed, samples }: RankingAsk, report: Report): RankingResult {
  const random = rng(seed)
  const smaa = sampled({ input, seed, samples }, report)
  const ids = input.criteria.map((criterion) => criterion.id)
  const sets = input.stakeholders.map(({ statements }) => weightSet(ids, statements))
  const bounds = boundsOf(input)
  const meanWeights = sets.map((set, k) =>
    meanOf(set, () => random.fork(`mean:${input.stakeholders[k]?.id}`)),
  )
  const shares = smaa.byStakeholder.map(({ share }) => share)
  const weights = ids.map((_, j) =>
    meanWeights.reduce((sum, mean, k) => sum + (shares[k] ?? 0) * (mean[j] ?? 0), 0),
  )
  const focus = bestOf(smaa.holistic, FOCUS)
  const losses = sets.map((set) => lossesOf(set, bounds, focus))
  const regret = worstRegret(input, focus, losses)
  const lead = leadOf(input, bounds, weights)
  const kept = smaa.m <= ALL_RANKS ? smaa.m : FIRST_RANKS
  const stakeholders = smaa.byStakeholder.map(
    (one, k): StakeholderResult => ({
      ...sharesOf(one, smaa.m, kept),
      id: one.id,
      share: round(one.share),
      said: (input.stakeholders[k]?.statements.length ?? 0) > 0,
      weights: weightRanges(sets[k] as WeightSet, meanWeights[k] ?? []),
      dominance: losses[k]?.dominance ?? [],
    }),
  )
  return {
    actions: input.actions,
    criteria: ids,
    ranksKept: kept,
    all: sharesOf(smaa, smaa.m, kept),
    stakeholders,
    weights: weights.map(round),
    values: valueRanges(bounds, weights),
    centralWeights: smaa.centralWeights.map((held) => held && Array.from(held, round)),
    confidence: smaa.confidence.map((held) => held && round(held)),
    holistic: Array.from(smaa.holistic, round),
    pairwise: pairsOf(smaa),
    focus,
    dominance: inAll(losses.map((loss) => loss.dominance)),
    regret,
    leader: lead.leader,
    stability: lead.stability,
    sayings: sayingsOf({ input, smaa, bounds, weights, lead, regret }),
    warnings: smaa.warnings.map(({ code, count, at }) => ({
      code,
      count: count ?? 1,
      criterion: at?.criterion ?? null,
    })),
  }
}

function sampled({ input, seed, samples }: RankingAsk, report: Report): SmaaResult {
  const { stakeholders } = input
  const asked = {
    matrix: tableOf(input),
    stakeholders,
    samples,
    rng: rng(seed),
    pairwise: input.actions.length <= FOCUS,
  }
  const steps = smaaSteps(asked, CHUNK)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    report(step.value.samples)
  }
}

function sharesOf(
  {
    samples,
    rankAcceptability,
    choiceEntropy,
  }: { samples: number; rankAcceptability: Float64Array; choiceEntropy: number },
  m: number,
  kept: number,
): Shares {
  const row = (i: number) => rankAcceptability.subarray(i * m, i * m + m)
  const all = Array.from({ length: m }, (_, i) => row(i))
  return {
    samples,
    ranks: all.map((ranks) => Array.from(ranks.subarray(0, kept), round)),
    meanRank: all.map((ranks) => round(ranks.reduce((sum, share, r) => sum + share * (r + 1), 0))),
    choiceEntropy: round(choiceEntropy),
  }
}

function pairsOf({ m, pairwise }: SmaaResult): RankingResult['pairwise'] {
  if (!pairwise) return null
  return Array.from({ length: m }, (_, i) => Array.from(pairwise.subarray(i * m, i * m + m), round))
}

function meanOf(set: WeightSet, stream: () => ReturnType<typeof rng>): readonly number[] {
  const random = stream()
  const mean = set.criteria.map(() => 0)
  for (let k = 0; k < MEAN_DRAWS; k++) {
    const drawn = set.sample(random)
    for (let j = 0; j < mean.length; j++) mean[j] = (mean[j] ?? 0) + (drawn[j] ?? 0) / MEAN_DRAWS
  }
  return mean
}

function weightRanges(set: WeightSet, mean: readonly number[]): StakeholderResult['weights'] {
  return set.criteria.map((_, j) => {
    const along = (sign: number) =>
      Float64Array.from(set.criteria, (_, other) => (other === j ? sign : 0))
    const low = set.minimum(along(1)).value
    const high = -set.minimum(along(-1)).value
    return [round(low), round(mean[j] ?? 0), round(high)]
  })
}

function valueRanges(bounds: Bounds, weights: readonly number[]): RankingResult['values'] {
  const total = (values: readonly number[]) =>
    round(values.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0))
  return bounds.low.map((low, i) => ({
    low: total(low),
    mean: total(bounds.mean[i] ?? []),
    high: total(bounds.high[i] ?? []),
    unknown: (bounds.unknown[i] ?? []).filter(Boolean).length,
  }))
}

/** What holds for every stakeholder. */
function inAll(lists: readonly (readonly (readonly [number, number])[])[]): [number, number][] {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list.map(([i, k]) => `${i} ${k}`)))
  return first.filter(([i, k]) => sets.every((set) => set.has(`${i} ${k}`))).map(([i, k]) => [i, k])
}

function worstRegret(
  input: RankingInput,
  focus: readonly number[],
  losses: readonly ReturnType<typeof lossesOf>[],
): Regret[] {
  return focus.map((action, at) => {
    let worst: Regret = {
      action,
      regret: 0,
      rival: null,
      stakeholder: input.stakeholders[0]?.id ?? '',
    }
    losses.forEach((loss, k) => {
      const here = loss.regret[at]
      if (here && here.regret > worst.regret)
        worst = {
          action,
          regret: here.regret,
          rival: here.rival,
          stakeholder: input.stakeholders[k]?.id ?? '',
        }
    })
    return { ...worst, regret: round(worst.regret) }
  })
}

type Lead = {
  readonly leader: number
  readonly stability: StabilityInterval[] | null
  readonly full: ReturnType<typeof weightStability> | null
}

/** The leader by mean value, and how far a weight may move; its unknown scores count least, its rivals' most. */
function leadOf(input: RankingInput, bounds: Bounds, weights: readonly number[]): Lead {
  const totals = bounds.mean.map((row) =>
    row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0),
  )
  const leader = bestOf(totals, 1)[0] ?? 0
  const cautious = unitTable(input, (i, j) => {
    if (!bounds.unknown[i]?.[j]) return bounds.mean[i]?.[j] ?? 0
    return i === leader ? 0 : 1
  })
  const full = weightStability(values(cautious), weights)
  if (full.leader !== input.actions[leader]) return { leader, stability: null, full: null }
  const at = (id: string | null) => (id === null ? null : input.actions.indexOf(id))
  const stability = full.intervals.map((interval, criterion) => ({
    criterion,
    weight: round(interval.weight),
    low: round(interval.low),
    high: round(interval.high),
    below: at(interval.below),
    above: at(interval.above),
  }))
  return { leader, stability, full }
}

type Facts = {
  readonly input: RankingInput
  readonly smaa: SmaaResult
  readonly bounds: Bounds
  readonly weights: readonly number[]
  readonly lead: Lead
  readonly regret: readonly Regret[]
}

/** The library's sentences. Who is first by value is only said where no score is missing. */
function sayingsOf(facts: Facts): Saying[] {
  const { input, smaa, bounds, weights, lead, regret } = facts
  const known = !bounds.unknown.some((row) => row.some(Boolean))
  const means: Values | null = known
    ? values(unitTable(input, (i, j) => bounds.mean[i]?.[j] ?? 0))
    : null
  const least = Math.min(...regret.map((one) => one.regret))
  const safest = regret
    .filter((one) => one.regret === least)
    .map((one) => input.actions[one.action] ?? '')
  return explainRanking({
    ...(means ? { ranking: weightedSum(means, weights), values: means } : {}),
    smaa,
    ...(lead.full ? { stability: lead.full } : {}),
    ...(regret.length > 0
      ? {
          regret: {
            actions: regret.map((one) => input.actions[one.action] ?? ''),
            regret: Float64Array.from(regret, (one) => one.regret),
            worst: [],
            safest,
            provenance: smaa.provenance,
          },
        }
      : {}),
  }).map(({ key, values }) => ({ key, values: rounded(values) }))
}

function rounded(held: Saying['values']): Saying['values'] {
  return Object.fromEntries(
    Object.entries(held).map(([key, value]) => [
      key,
      typeof value === 'number' ? round(value) : value,
    ]),
  )
}
