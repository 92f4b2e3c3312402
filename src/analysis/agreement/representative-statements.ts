import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance } from '../types.ts'
import { checkGroups, checkVotes, countVotes, smoothed, type Votes, votesText } from './votes.ts'

/** One-sided 10 %: the level at which a statement counts as a group's own. */
const CLEAR = 1.2815515655446004

/** How a group stands to one side (agreeing or disagreeing) of a statement. */
interface Side {
  /** Chance of that vote in the group, with one vote either way added. */
  p: number
  /** The same, over the chance outside the group. */
  repness: number
  /** Against one half within the group; against the others. */
  zWithin: number
  zBetween: number
}

interface StatementOfGroup {
  statement: number
  agree: number
  disagree: number
  /** Passing is seeing. */
  seen: number
  pAgree: number
  repness: number
  zWithin: number
  zBetween: number
  /** The same for disagreeing. */
  disagreement: Side
  /** The side on which the group stands apart clearly, if it does. */
  represents: 'agree' | 'disagree' | null
}

export interface Representative {
  byStatement: StatementOfGroup[]
  /** Statements the group stands apart on, the most telling first. */
  most: { statement: number; side: 'agree' | 'disagree' }[]
  provenance: Provenance
}

/**
 * What a group says that the others do not.
 *
 * Formula  p = (a + 1)/(n + 2); repness p_in/p_out; z tests with one vote added to each count
 * Shapes   `groups[person]` whole numbers from 0
 * Errors   those of the votes and groups; `unknown-name` for a group nobody is in
 * Source   Small et al. 2021 (Polis)
 */
export function representativeStatements(
  votes: Votes,
  groups: ArrayLike<number>,
  group: number,
): Representative {
  const statements = checkVotes(votes)
  checkGroups(votes, groups)
  if (!Array.from(groups).includes(group))
    throw new DecisionError('unknown-name', `nobody is in group ${group}`, { group })
  const byStatement = Array.from({ length: statements }, (_, statement) =>
    statementOf(votes, groups, { statement, group }),
  )
  const telling = ({ represents, ...one }: StatementOfGroup) => {
    const side = represents === 'disagree' ? one.disagreement : { ...one, p: one.pAgree }
    return side.repness * side.zBetween * side.p * side.zWithin
  }
  return {
    byStatement,
    most: byStatement
      .filter(({ represents }) => represents !== null)
      .sort((a, b) => telling(b) - telling(a) || a.statement - b.statement)
      .map(({ statement, represents }) => ({ statement, side: represents ?? 'agree' })),
    provenance: provenance('representativeStatements', {
      votes: votesText(votes),
      groups: Array.from(groups),
      group,
    }),
  }
}

function statementOf(
  votes: Votes,
  groups: ArrayLike<number>,
  { statement, group }: { statement: number; group: number },
): StatementOfGroup {
  const inside = countVotes(votes, statement, (person) => groups[person] === group)
  const outside = countVotes(votes, statement, (person) => groups[person] !== group)
  const side = (vote: 'agree' | 'disagree'): Side => ({
    p: smoothed(inside[vote], inside.seen),
    repness: smoothed(inside[vote], inside.seen) / smoothed(outside[vote], outside.seen),
    zWithin: proportionTest(inside[vote], inside.seen),
    zBetween: twoProportionTest({
      ...{ successIn: inside[vote], sizeIn: inside.seen },
      ...{ successOut: outside[vote], sizeOut: outside.seen },
    }),
  })
  const [agree, disagree] = [side('agree'), side('disagree')]
  const isClear = ({ zWithin, zBetween }: Side) => zWithin > CLEAR && zBetween > CLEAR
  const { p: pAgree, ...tests } = agree
  return {
    statement,
    ...{ agree: inside.agree, disagree: inside.disagree, seen: inside.seen },
    ...{ pAgree, ...tests },
    disagreement: disagree,
    represents: isClear(agree) ? 'agree' : isClear(disagree) ? 'disagree' : null,
  }
}

/** Formula: 2√(n + 1)·((a + 1)/(n + 1) − ½). */
const proportionTest = (hits: number, n: number): number =>
  2 * Math.sqrt(n + 1) * ((hits + 1) / (n + 1) - 0.5)

/**
 * Whether a share differs between two sets of people.
 *
 * Formula  each count and size + 1; z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂)), p pooled; 0 where all or none agree
 * Errors   `out-of-domain`
 */
export function twoProportionTest(counts: {
  successIn: number
  sizeIn: number
  successOut: number
  sizeOut: number
}): number {
  for (const [count, held] of Object.entries(counts))
    if (!(Number.isFinite(held) && held >= 0))
      throw new DecisionError('out-of-domain', 'a count is 0 or more', { count, held })
  const { successIn, sizeIn, successOut, sizeOut } = counts
  const [n1, n2] = [sizeIn + 1, sizeOut + 1]
  const pooled = (successIn + successOut + 2) / (n1 + n2)
  const spread = pooled * (1 - pooled) * (1 / n1 + 1 / n2)
  if (!(spread > 0)) return 0
  return ((successIn + 1) / n1 - (successOut + 1) / n2) / Math.sqrt(spread)
}
