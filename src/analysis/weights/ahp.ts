import { DecisionError } from '../foundation/errors.ts'
import { exp } from '../foundation/exponential.ts'
import { ln } from '../foundation/logarithm.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Warned, Warning } from '../types.ts'
import {
  type Comparisons,
  checkComparisons,
  eigenvector,
  geometricMean,
  rowGeometricMeans,
} from './comparisons.ts'
import { normaliseWeights } from './normalise.ts'

export interface AhpOptions {
  method?: 'eigenvector' | 'geometric'
  /** Which table of random consistency stands behind CR; tables differ by 12 % for three criteria. */
  randomIndex?: 'saaty1980'
}

export interface AhpWeights extends Warned {
  weights: Float64Array
  geometricWeights: Float64Array
  lambdaMax: number
  /** Consistency index, ratio, and geometric consistency index; 0 up to two criteria. */
  ci: number
  cr: number
  gci: number
  /** The value of GCI that corresponds to CR = 0.10. */
  gciLimit: number
  consistent: boolean
  /** The three whose comparisons contradict each other most; `product` would be 1. Null below three criteria. */
  worstTriple: { criteria: [number, number, number]; product: number } | null
  provenance: Provenance
}

/** Mean CI of random matrices, from n = 3. */
const RANDOM_INDEX = {
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
} as const

const MOST_CR = 0.1

/**
 * Weights from pairwise comparisons, and how far these contradict each other.
 *
 * Formula  principal eigenvector, or geometric means of rows; CI = (λmax − n)/(n − 1), CR = CI/RI;
 *          GCI = 2/((n − 1)(n − 2))·Σ_{i<j} ln²(a_ij·w_j/w_i) with geometric weights
 * Returns  a warning above CR 0.10: ask again about the triple it names
 * Errors   those of `checkComparisons`
 * Source   Saaty 1980; Crawford & Williams 1985; Aguarón & Moreno-Jiménez 2003; example: Wang & Chin 2011
 */
export function ahpWeights(comparisons: Comparisons, options: AhpOptions = {}): AhpWeights {
  checkComparisons(comparisons)
  const { method = 'eigenvector', randomIndex = 'saaty1980' } = options
  const n = comparisons.length
  const principal = eigenvector(comparisons)
  const geometricWeights = rowGeometricMeans(comparisons)
  const ci = n < 3 ? 0 : (principal.lambdaMax - n) / (n - 1)
  const cr = n < 3 ? 0 : ci / (RANDOM_INDEX[randomIndex][n - 3] as number)
  const triple = worstTriple(comparisons)
  return {
    weights: method === 'eigenvector' ? principal.weights : geometricWeights,
    geometricWeights,
    lambdaMax: principal.lambdaMax,
    ci,
    cr,
    gci: gciOf(comparisons, geometricWeights),
    gciLimit: n < 4 ? 0.31 : n === 4 ? 0.35 : 0.37,
    consistent: cr <= MOST_CR,
    worstTriple: triple,
    warnings: cr <= MOST_CR ? [] : [inconsistent(cr, triple?.criteria ?? [])],
    provenance: provenance('ahpWeights', comparisons, { method, randomIndex }),
  }
}

const inconsistent = (cr: number, criteria: readonly number[]): Warning => ({
  code: 'inconsistent-comparisons',
  message: `the comparisons contradict each other (CR ${cr.toFixed(3)}), most among ${criteria.join(', ')}`,
  at: { criterion: criteria.join(' ') },
  count: cr,
})

function gciOf(comparisons: Comparisons, weights: Float64Array): number {
  const n = comparisons.length
  if (n < 3) return 0
  let sum = 0
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const a = comparisons[i]?.[j] as number
      sum += ln((a * (weights[j] as number)) / (weights[i] as number)) ** 2
    }
  return (2 * sum) / ((n - 1) * (n - 2))
}

/** The circle i → j → k → i whose product is furthest from 1. */
function worstTriple(comparisons: Comparisons): AhpWeights['worstTriple'] {
  const n = comparisons.length
  const a = (i: number, j: number) => comparisons[i]?.[j] as number
  let worst: AhpWeights['worstTriple'] = null
  let furthest = -1
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      for (let k = j + 1; k < n; k++) {
        const product = a(i, j) * a(j, k) * a(k, i)
        const distance = Math.abs(ln(product))
        if (distance <= furthest) continue
        furthest = distance
        worst = { criteria: [i, j, k], product }
      }
  return worst
}

export interface GroupAhp extends Warned {
  /** Judgements aggregated: the group acts as one. */
  aij: AhpWeights & { matrix: number[][] }
  /** Priorities aggregated: the members stay apart. */
  aip: { individual: Float64Array[]; weights: Float64Array }
  provenance: Provenance
}

/**
 * Several people's comparisons as one: judgement by judgement when the group acts as one body, weight by weight when it
 * does not. A member's own contradictions are a warning that names them.
 *
 * Shapes   `memberWeights` any positive numbers, one a member; equal by default
 * Errors   those of `checkComparisons` with `member`; `shape-mismatch`; those of the member weights
 * Source   Forman & Peniwati 1998
 */
export function groupAhp(
  comparisons: readonly Comparisons[],
  memberWeights: ArrayLike<number> = comparisons.map(() => 1),
): GroupAhp {
  if (comparisons.length === 0) throw new DecisionError('empty-input', 'there are no members')
  comparisons.forEach((one, member) => {
    checkComparisons(one, member)
    if (one.length !== comparisons[0]?.length)
      throw new DecisionError('shape-mismatch', 'everybody must compare the same criteria', {
        member,
      })
  })
  const members = comparisons.map((_, k) => `member ${k}`)
  const shares = normaliseWeights(memberWeights, members)
  const single = comparisons.map((one) => ahpWeights(one))
  const matrix = geometricMean(comparisons, shares)
  const individual = single.map(({ weights }) => weights)
  return {
    aij: { matrix, ...ahpWeights(matrix) },
    aip: { individual, weights: meanPriorities(individual, shares) },
    warnings: single.flatMap(({ warnings }, k) =>
      warnings.map((warning) => ({ ...warning, message: `member ${k}: ${warning.message}` })),
    ),
    provenance: provenance('groupAhp', { comparisons, memberWeights: shares }),
  }
}

function meanPriorities(individual: readonly Float64Array[], shares: Float64Array): Float64Array {
  const raw = Float64Array.from(individual[0] ?? [], (_, j) =>
    exp(individual.reduce((sum, w, k) => sum + (shares[k] as number) * ln(w[j] as number), 0)),
  )
  const total = raw.reduce((sum, x) => sum + x, 0)
  return raw.map((x) => x / total)
}
