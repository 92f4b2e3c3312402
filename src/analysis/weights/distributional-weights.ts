import { DecisionError } from '../foundation/errors.ts'
import { exp } from '../foundation/exponential.ts'
import { ln } from '../foundation/logarithm.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance } from '../types.ts'

export interface DistributionalInput {
  /** Income of each group, and of the reference, in one unit. */
  groupIncome: readonly number[]
  referenceIncome: number
  /** How much less an extra euro means to who has more; 1.3 by default, 0 = a euro is a euro. */
  elasticity?: number
  /** What each group gains, in one unit. */
  benefit?: readonly number[]
}

export interface DistributionalWeights {
  /** One a group; 1 at the reference income. */
  weights: Float64Array
  /** Sums of the benefits, in their unit: show both, since the weighted one is no amount of money. Null without benefits. */
  unweighted: number | null
  weighted: number | null
  provenance: Provenance
}

/**
 * Weights for money that reaches people of unequal income.
 *
 * Formula  ω_g = (y_ref/y_g)^η
 * Errors   `empty-input`, `shape-mismatch`, `out-of-domain` naming the group
 * Source   constant elasticity of marginal utility; η = 1.3: UK Green Book, annex on distributional analysis
 */
export function distributionalWeights(input: DistributionalInput): DistributionalWeights {
  const { groupIncome, referenceIncome, elasticity = 1.3, benefit } = input
  if (groupIncome.length === 0) throw new DecisionError('empty-input', 'there is no group')
  const positive = (income: number, where: object) => {
    if (Number.isFinite(income) && income > 0) return income
    throw new DecisionError('out-of-domain', 'an income must be above 0', { income, ...where })
  }
  if (!(Number.isFinite(elasticity) && elasticity >= 0))
    throw new DecisionError('out-of-domain', 'the elasticity must be 0 or more', { elasticity })
  const reference = positive(referenceIncome, { group: 'reference' })
  const weights = Float64Array.from(groupIncome, (income, group) =>
    exp(elasticity * ln(reference / positive(income, { group }))),
  )
  return {
    weights,
    ...totals(weights, benefit),
    provenance: provenance('distributionalWeights', input, { elasticity }),
  }
}

function totals(weights: Float64Array, benefit: readonly number[] | undefined) {
  if (!benefit) return { unweighted: null, weighted: null }
  if (benefit.length !== weights.length)
    throw new DecisionError('shape-mismatch', 'there must be one benefit a group', {
      groups: weights.length,
      benefits: benefit.length,
    })
  const group = benefit.findIndex((amount) => !Number.isFinite(amount))
  if (group >= 0) throw new DecisionError('not-a-number', 'a benefit is not a number', { group })
  return {
    unweighted: benefit.reduce((sum, amount) => sum + amount, 0),
    weighted: benefit.reduce((sum, amount, g) => sum + amount * (weights[g] as number), 0),
  }
}
