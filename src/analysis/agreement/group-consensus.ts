import { DecisionError } from '../foundation/errors.ts'
import { provenance } from '../foundation/provenance.ts'
import type { Provenance, Rng } from '../types.ts'
import { checkGroups, checkVotes, countVotes, smoothed, type Votes, votesText } from './votes.ts'

export interface GroupConsensus {
  /** Chance that all groups agree, and that all disagree, by statement. */
  agree: Float64Array
  disagree: Float64Array
  /** Statements from the most to the least agreed; and from the most to the least rejected. */
  mostAgreed: number[]
  mostRejected: number[]
  provenance: Provenance
}

/**
 * What every group would say yes to, however small it is; and what every group would refuse.
 *
 * Formula  Π_g (a_g + 1)/(n_g + 2), likewise for disagreeing
 * Errors   those of the votes and groups
 * Source   Small et al. 2021 (Polis)
 */
export function groupInformedConsensus(votes: Votes, groups: ArrayLike<number>): GroupConsensus {
  const statements = checkVotes(votes)
  const count = checkGroups(votes, groups)
  const present = Array.from({ length: count }, (_, g) => g).filter((g) =>
    Array.from(groups).includes(g),
  )
  const product = (vote: 'agree' | 'disagree') =>
    Float64Array.from({ length: statements }, (_, statement) =>
      present.reduce((chance, group) => {
        const counted = countVotes(votes, statement, (person) => groups[person] === group)
        return chance * smoothed(counted[vote], counted.seen)
      }, 1),
    )
  const [agree, disagree] = [product('agree'), product('disagree')]
  return {
    agree,
    disagree,
    mostAgreed: from(agree),
    mostRejected: from(disagree),
    provenance: provenance('groupInformedConsensus', {
      votes: votesText(votes),
      groups: Array.from(groups),
    }),
  }
}

const from = (chances: Float64Array): number[] =>
  Array.from(chances, (_, at) => at).sort(
    (a, b) => (chances[b] as number) - (chances[a] as number) || a - b,
  )

export interface NextStatements {
  /** Statements to show, drawn without replacement among those not yet seen. */
  statements: number[]
  /** How much each is worth asking about. */
  priorities: Float64Array
  provenance: Provenance
}

/**
 * What to ask a person next: rather what is new, tells groups apart and is not passed over.
 *
 * Formula  ((1 − p_pass)(1 + extremity)·p_agree·(1 + 8·2^(−S/5)))², S how many have seen it
 * Shapes   `extremity[statement]` ≥ 0, such as the length of its entries in the directions of `opinionMap`
 * Errors   those of the votes; `shape-mismatch`; `out-of-domain`
 * Source   Small et al. 2021 (Polis)
 */
export function nextStatements(
  votes: Votes,
  {
    seenBy,
    extremity,
    count = 1,
    rng,
  }: { seenBy: ReadonlySet<number>; extremity: ArrayLike<number>; count?: number; rng: Rng },
): NextStatements {
  const statements = checkVotes(votes)
  if (extremity.length !== statements)
    throw new DecisionError('shape-mismatch', 'there must be one extremity a statement', {
      statements,
      extremity: extremity.length,
    })
  const priorities = Float64Array.from({ length: statements }, (_, statement) =>
    priority(countVotes(votes, statement), extremity[statement] as number, statement),
  )
  const left = Array.from(priorities, (_, at) => at).filter((at) => !seenBy.has(at))
  const chosen: number[] = []
  while (chosen.length < count && left.length > 0) {
    const at = drawn(left, priorities, rng)
    chosen.push(...left.splice(at, 1))
  }
  return {
    statements: chosen,
    priorities,
    provenance: provenance(
      'nextStatements',
      {
        votes: votesText(votes),
        extremity: Array.from(extremity),
        seenBy: [...seenBy].sort((a, b) => a - b),
      },
      { count },
      rng,
    ),
  }
}

function priority(
  { agree, pass, seen }: ReturnType<typeof countVotes>,
  extremity: number,
  statement: number,
): number {
  if (!(Number.isFinite(extremity) && extremity >= 0))
    throw new DecisionError('out-of-domain', 'an extremity is 0 or more', { statement, extremity })
  const novelty = 1 + 8 * halvings(seen / 5)
  return ((1 - smoothed(pass, seen)) * (1 + extremity) * smoothed(agree, seen) * novelty) ** 2
}

/** 2^−x for x ≥ 0: whole halvings, and the fifth root of a half for each fifth. */
function halvings(x: number): number {
  const fifths = Math.round(x * 5)
  let value = 1
  for (let k = 0; k < Math.min(fifths, 400); k++) value *= FIFTH_ROOT_OF_HALF
  return fifths > 400 ? 0 : value
}

const FIFTH_ROOT_OF_HALF = 0.8705505632961241

function drawn(left: readonly number[], shares: Float64Array, rng: Rng): number {
  const total = left.reduce((sum, statement) => sum + (shares[statement] as number), 0)
  let rest = rng.next() * total
  return Math.max(
    0,
    left.findIndex((statement) => {
      rest -= shares[statement] as number
      return rest < 0
    }),
  )
}
