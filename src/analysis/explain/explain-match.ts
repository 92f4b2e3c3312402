import type {
  Assignment,
  DemandSignal,
  Flow,
  LeximinAssignment,
  MatrixLabels,
  StabilityCheck,
  StableMatching,
  UnmatchedReason,
  UnmatchedReport,
} from '../match/types.ts'
import { type Message, message } from './message.ts'

/** One proposal or refusal of a pair by the published weights and filters of a round. */
export interface PairFit {
  need: string
  offer: string
  /** Points got of the most there are, for each published term; units of the round's own scale (usually 0–100). */
  terms: readonly { term: string; points: number; most: number }[]
  /** Filters that failed, the nearest first, each with the smallest change that would pass it, when there is one. */
  failed: readonly { filter: string; change: string | null }[]
}

export interface MatchFacts {
  fits?: readonly PairFit[]
  stable?: StableMatching
  check?: StabilityCheck
  unmatched?: UnmatchedReport
  assignment?: Assignment
  leximin?: LeximinAssignment
  /** Names of rows and columns of `assignment` and `leximin`. */
  labels?: MatrixLabels
  flow?: Flow
  demand?: DemandSignal
}

/**
 * What a page may say about a match, in the order in which a reader asks: why this pair, is it fair and final, why not
 * me, what is left, and what nobody offers.
 *
 * Of those who were placed before somebody, only counts and the least priority are said: no other party's data. `unmatched`
 * names them for those who may know.
 *
 * Returns  amounts in the units of what they explain; rows and columns by label, else by number
 */
export function explainMatch(facts: MatchFacts): Message[] {
  const { fits, stable, check, unmatched, assignment, leximin, flow, demand } = facts
  const names = namesOf(facts.labels)
  return [
    ...(fits ?? []).flatMap(whyPair),
    ...(stable ? settled(stable) : []),
    ...(check ? [stability(check)] : []),
    ...(unmatched ? left(unmatched) : []),
    ...(assignment ? assigned(assignment, names) : []),
    ...(leximin ? fairest(leximin, names) : []),
    ...(flow ? moved(flow) : []),
    ...(demand ? gaps(demand) : []),
  ]
}

function whyPair({ need, offer, terms, failed }: PairFit): Message[] {
  const pair = { need, offer }
  if (failed.length > 0)
    return failed.map(({ filter, change }) =>
      change === null
        ? message('match.filter-failed', { ...pair, filter })
        : message('match.filter-failed-but', { ...pair, filter, change }),
    )
  const points = terms.reduce((sum, term) => sum + term.points, 0)
  const most = terms.reduce((sum, term) => sum + term.most, 0)
  return [
    message('match.fit', { ...pair, points, most }),
    ...terms.map((term) => message('match.fit-term', { ...pair, ...term })),
  ]
}

function settled({ matching, unmatched, pairs, dropped, lottery }: StableMatching): Message[] {
  const placed = Object.values(matching).reduce((sum, names) => sum + names.length, 0)
  const said = [message('match.placed', { count: placed, of: placed + unmatched.length })]
  if (pairs > 0) said.push(message('match.stable', { pairs }))
  for (const [reason, count] of countBy(dropped.map((pair) => pair.reason)))
    said.push(message('match.dropped', { reason, count }))
  if (lottery)
    said.push(
      message('match.lottery', {
        seed: lottery.seed,
        parties: [...Object.keys(lottery.proposers), ...Object.keys(lottery.reviewers)],
      }),
    )
  return said
}

const countBy = (reasons: readonly string[]): [string, number][] =>
  [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length])

const stability = ({ stable, blockingPairs, unacceptable, overCapacity }: StabilityCheck) =>
  stable
    ? message('match.holds')
    : message('match.does-not-hold', {
        blocking: blockingPairs.length,
        unacceptable: unacceptable.length,
        overfull: overCapacity.length,
      })

function left({ unmatched, unfilled }: UnmatchedReport): Message[] {
  return [
    ...unmatched.flatMap(whyNot),
    ...unfilled.map(({ reviewer, places, cause }) =>
      message(`match.places-left.${cause}`, { reviewer, places }),
    ),
  ]
}

/** "Its five choices are filled by cities with higher priority", then each choice. */
function whyNot({ proposer, priority, cause, choices }: UnmatchedReason): Message[] {
  const own = priority === null ? {} : { priority }
  const by = choices.flatMap(({ filledBy }) => filledBy.map((holder) => holder.by))
  const [only] = new Set(by)
  const filled = cause === 'filled' && only !== undefined && new Set(by).size === 1
  const key = filled ? `match.unmatched.filled-by-${only}` : `match.unmatched.${cause}`
  return [
    message(key, { proposer, choices: choices.length, ...own }),
    ...choices.map((choice) => whyNotThis(proposer, own, choice)),
  ]
}

function whyNotThis(
  proposer: string,
  own: { priority?: number },
  { reviewer, reason, why, filledBy }: UnmatchedReason['choices'][number],
): Message {
  const pair = { proposer, reviewer }
  if (reason === 'not-eligible')
    return message('match.choice.not-eligible', { ...pair, why: why ?? '' })
  if (reason !== 'filled') return message(`match.choice.${reason}`, pair)
  const count = (by: string) => filledBy.filter((holder) => holder.by === by).length
  const points = filledBy.flatMap((holder) => holder.priority ?? [])
  return message('match.choice.filled', {
    ...pair,
    ...own,
    ...(points.length > 0 ? { least: Math.min(...points) } : {}),
    places: filledBy.length,
    byPreference: count('preference'),
    byPriority: count('priority'),
    byLottery: count('lottery'),
  })
}

type Names = { rows: (at: number) => string; columns: (at: number) => string }

const namesOf = (labels: MatrixLabels | undefined): Names => ({
  rows: (at) => labels?.rows[at] ?? String(at),
  columns: (at) => labels?.columns[at] ?? String(at),
})

function assigned(result: Assignment, names: Names): Message[] {
  const { columns, total, complete, rowParts, columnParts } = result
  const count = columns.reduce((sum, column) => sum + Number(column >= 0), 0)
  const said = [message('match.assigned', { count, total }), ...alone(result, names)]
  if (complete) return said
  const short = (parts: Uint8Array) => Array.from(parts.keys()).filter((at) => parts[at] === 1)
  const competing = {
    rows: short(rowParts).map(names.rows),
    columns: short(columnParts).map(names.columns),
  }
  return [...said, message('match.competing', competing)]
}

function alone(
  { unassignedRows, unassignedColumns }: Assignment | LeximinAssignment,
  names: Names,
): Message[] {
  const rows = unassignedRows.map(names.rows)
  const columns = unassignedColumns.map(names.columns)
  return [
    ...(rows.length > 0 ? [message('match.rows-without', { rows })] : []),
    ...(columns.length > 0 ? [message('match.columns-without', { columns })] : []),
  ]
}

function fairest(result: LeximinAssignment, names: Names): Message[] {
  const { worst, totalAtLeximin, greatestTotal, loss, leximinValues } = result
  if (worst === null) return alone(result, names)
  const facts = { worst, count: leximinValues.length, total: totalAtLeximin }
  const said = [message('match.fairest', facts), ...alone(result, names)]
  return [
    ...said,
    loss > 0
      ? message('match.fairness-costs', { loss, greatest: greatestTotal })
      : message('match.fairness-free', { total: totalAtLeximin }),
  ]
}

function moved({ moved: units, cost, unshipped, unmet, bottleneck }: Flow): Message[] {
  return [
    message('match.moved', { units, cost }),
    ...unshipped.map(({ node, amount }) => message('match.left-over', { node, amount })),
    ...unmet.map(({ node, amount }) => message('match.still-asked', { node, amount })),
    ...(bottleneck.length > 0
      ? [message('match.bottleneck', { arcs: bottleneck.map(String) })]
      : []),
  ]
}

function gaps({ asked, covered, gap, contested, byThemeAndRegion, unreached, idle }: DemandSignal) {
  const said = [message('match.covered', { asked, covered, gap })]
  for (const { theme, region, asked: here, gap: short } of byThemeAndRegion)
    said.push(message('match.gap', { theme, region, asked: here, gap: short }))
  if (contested > 0) said.push(message('match.contested', { contested }))
  if (unreached.length > 0) said.push(message('match.unreached', { needs: unreached }))
  if (idle.length > 0) said.push(message('match.idle', { offers: idle }))
  return said
}
