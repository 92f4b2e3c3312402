import { DecisionError } from '../foundation/errors.ts'
import { inputHash, provenance } from '../foundation/provenance.ts'
import type { DecisionMatrix } from '../types.ts'
import { confidenceFactors } from './confidence.ts'
import { drawnTables } from './drawn-tables.ts'
import { shareSums } from './share-sums.ts'
import { holisticAcceptability } from './tally.ts'
import type { RankShares, SmaaInput, SmaaResult } from './types.ts'

/**
 * Several runs of SMAA on one problem as one: each thread takes a part of the samples with a seed of its own
 * (`rng.fork('part 0')`, `rng.fork('part 1')`, …) and the shares are added up here.
 *
 * The result is that of the parts in their order; it is not the same bytes as one run of all the samples, whose draws are
 * others, but of the same precision.
 *
 * Returns  half-widths, central weights and confidence of the samples together
 * Errors   `empty-input`; `shape-mismatch` for runs of different problems
 */
export function mergeSmaa(input: SmaaInput, parts: readonly SmaaResult[]): SmaaResult {
  const [first] = parts
  if (!first) throw new DecisionError('empty-input', 'there is no run to merge')
  const hash = first.provenance.inputHash
  const wanted = inputHash({ matrix: input.matrix, stakeholders: input.stakeholders })
  if (hash !== wanted || parts.some(({ provenance }) => provenance.inputHash !== hash))
    throw new DecisionError('shape-mismatch', 'the runs are not of this problem')
  const { m, n } = first
  const overall = shareSums(parts, m)
  const centralWeights = mergedCentral(parts, m, n)
  const confidenceSamples = first.confidenceSamples
  return {
    ...first,
    ...overall,
    centralWeights,
    confidence: mergedConfidence(input.matrix, centralWeights, {
      count: confidenceSamples,
      rng: input.rng,
    }),
    confidenceSamples,
    pairwise: mergedPairwise(parts, overall.samples),
    holistic: holisticAcceptability(overall.rankAcceptability, m),
    byStakeholder: first.byStakeholder.map(({ id, share }, at) => ({
      id,
      share,
      ...shareSums(
        parts.map((part) => part.byStakeholder[at] as RankShares),
        m,
      ),
    })),
    provenance: provenance(
      'smaa',
      { matrix: input.matrix, stakeholders: input.stakeholders },
      {
        ...first.provenance.options,
        samples: overall.samples,
        parts: parts.map(({ samples, provenance }) => ({ samples, seed: provenance.seed })),
      },
      input.rng,
    ),
  }
}

/** Means of those that put an action first, weighed by how many these were. */
function mergedCentral(parts: readonly SmaaResult[], m: number, n: number) {
  return Array.from({ length: m }, (_, i) => {
    const sum = new Float64Array(n)
    let firsts = 0
    for (const { centralWeights, rankAcceptability, samples } of parts) {
      const weights = centralWeights[i]
      if (!weights) continue
      const count = Math.round((rankAcceptability[i * m] as number) * samples)
      firsts += count
      weights.forEach((weight, j) => {
        sum[j] = (sum[j] as number) + count * weight
      })
    }
    return firsts === 0 ? null : sum.map((weight) => weight / firsts)
  })
}

function mergedConfidence(
  matrix: DecisionMatrix,
  central: readonly (Float64Array | null)[],
  { count, rng }: { count: number; rng: SmaaInput['rng'] },
): (number | null)[] {
  return confidenceFactors(central, drawnTables(matrix, rng.fork('confidence'), count))
}

function mergedPairwise(parts: readonly SmaaResult[], samples: number): Float64Array | null {
  const [first] = parts
  if (!first?.pairwise) return null
  return first.pairwise.map((_, at) => {
    const wins = parts.reduce(
      (sum, part) => sum + Math.round((part.pairwise?.[at] ?? 0) * part.samples),
      0,
    )
    return wins / samples
  })
}
