import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Warned } from '../types.ts'
import { choiceOf, isKept, slacks } from './choice.ts'
import { programme, type RuleRow } from './programme.ts'
import type { Choice, PortfolioProblem } from './types.ts'

export interface GreedyPortfolio extends Omit<Choice, 'gap'>, Warned {
  slack: Record<string, number>
  /** Rules that going down the list does not keep. */
  broken: string[]
  provenance: Provenance
}

/** Rules that more projects can break and never mend: going down a list can respect these and no others. */
const CEILINGS = new Set(['budget', 'requires', 'exclusive', 'at-most', 'exclude'])

/**
 * What most cities do today: down the list by value, taking whatever still fits. For comparison with `selectPortfolio`.
 *
 * Returns  ties go to the earlier project; floors and shares are not aimed at, and named in `broken` when missed
 */
export function greedyByScore(problem: PortfolioProblem): GreedyPortfolio {
  const model = programme(problem)
  const ceilings = model.rules.filter(({ rule }) => CEILINGS.has(rule.kind))
  const taken = new Set<number>()
  const funded = new Set<string>()
  const order = model.units
    .map((unit, at) => ({ ...unit, at }))
    .sort((a, b) => b.value - a.value || a.at - b.at)
  for (const { at, project } of order) {
    if (funded.has(project) || !fits(ceilings, taken, at)) continue
    taken.add(at)
    funded.add(project)
  }
  const { gap: _, ...choice } = choiceOf(model, taken, 0)
  const broken = model.rules.filter((row) => !isKept(row, taken)).map(({ rule }) => rule.id)
  return {
    ...choice,
    slack: slacks(model.rules, taken),
    broken,
    warnings: broken.map((rule) => ({
      code: 'rule-not-kept',
      message: `the list does not keep ${rule}`,
      at: { rule },
    })),
    provenance: provenance('greedyByScore', problem),
  }
}

function fits(ceilings: readonly RuleRow[], taken: ReadonlySet<number>, at: number): boolean {
  const withIt = new Set(taken).add(at)
  return ceilings.every((row) => isKept(row, withIt))
}
