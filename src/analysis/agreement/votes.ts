import { DecisionError } from '../foundation/errors.ts'

/** `votes[person][statement]`: 1 agrees, −1 disagrees, 0 passes (has seen it), null has not seen it. */
export type Votes = readonly (readonly (number | null)[])[]

/**
 * Errors  `empty-input`; `shape-mismatch` naming the person; `out-of-domain` naming person and statement
 *
 * Returns  how many statements there are
 */
export function checkVotes(votes: Votes): number {
  const count = votes[0]?.length ?? 0
  if (count === 0) throw new DecisionError('empty-input', 'there are no votes')
  votes.forEach((row, person) => {
    if (row.length !== count)
      throw new DecisionError('shape-mismatch', 'everybody needs a place for every statement', {
        person,
      })
    for (let statement = 0; statement < count; statement++) {
      const vote = row[statement]
      if (vote === null || vote === 1 || vote === -1 || vote === 0) continue
      throw new DecisionError('out-of-domain', 'a vote is 1, −1, 0 or null', {
        person,
        statement,
        vote,
      })
    }
  })
  return count
}

/** Errors: `shape-mismatch`, `out-of-domain` naming the person whose group is no whole number of 0 or more. */
export function checkGroups(votes: Votes, groups: ArrayLike<number>): number {
  if (groups.length !== votes.length)
    throw new DecisionError('shape-mismatch', 'everybody needs a group', {
      people: votes.length,
      groups: groups.length,
    })
  const person = Array.from(groups).findIndex((group) => !(Number.isInteger(group) && group >= 0))
  if (person >= 0)
    throw new DecisionError('out-of-domain', 'a group is a whole number of 0 or more', {
      person,
      group: groups[person],
    })
  return Math.max(...Array.from(groups)) + 1
}

export interface Count {
  agree: number
  disagree: number
  pass: number
  seen: number
}

/** Votes on one statement, of those people only who are asked for. */
export function countVotes(
  votes: Votes,
  statement: number,
  isAsked: (person: number) => boolean = () => true,
): Count {
  const count = { agree: 0, disagree: 0, pass: 0, seen: 0 }
  votes.forEach((row, person) => {
    const vote = row[statement]
    if (vote === null || vote === undefined || !isAsked(person)) return
    count.seen++
    if (vote === 1) count.agree++
    else if (vote === -1) count.disagree++
    else count.pass++
  })
  return count
}

/** With one agreement and one disagreement added, so that few votes do not speak for certain. */
export const smoothed = (hits: number, seen: number): number => (hits + 1) / (seen + 2)

/** Votes as one line a person, for the hash of the input: a tenth of what numbers would take. */
export function votesText(votes: Votes): string[] {
  const codes = new Uint8Array(votes[0]?.length ?? 0)
  return votes.map((row) => {
    for (let at = 0; at < codes.length; at++) codes[at] = codeOf(row[at] as number | null)
    return plain.decode(codes)
  })
}

const plain = new TextDecoder()

/** '-', '0', '+' for −1, 0, 1; '.' for what was not seen. */
function codeOf(vote: number | null): number {
  if (vote === null) return 0x2e
  if (vote === 0) return 0x30
  return vote > 0 ? 0x2b : 0x2d
}
