import type { Actor } from '#kernel/actor.ts'
import { missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type Ballot, ballotsOf } from '../../actions/index.ts'
import type { MemberRow, PortfolioRecord } from '../record/index.ts'
import { type BoardStanding, boardValues } from './queries.ts'

/** What each action is worth, where that comes from, and the ballots where people voted. */
export type Valued = {
  readonly values: ReadonlyMap<string, number>
  /** Ranked on the board, with a score that nobody knows. */
  readonly unknown?: ReadonlySet<string>
  readonly origin: string
  readonly ballots: readonly Ballot[] | null
}

/**
 * The values of a portfolio's actions. An action nobody valued has none: it is left out, never zero.
 *
 * Units  votes: people who approved; board: mean value 0..1 over all weightings; manual: as given
 */
export async function valuesOf(
  work: Work,
  actor: Actor,
  portfolio: PortfolioRecord,
  members: readonly MemberRow[],
): Promise<Valued> {
  const vote = portfolio.ballotSetId ? await ballotsOf(work, actor, portfolio.ballotSetId) : null
  const ballots = vote?.ballots ?? null
  if (portfolio.valueSource === 'votes') {
    if (!vote) missing()
    return { values: approvals(vote), origin: vote.title, ballots }
  }
  if (portfolio.valueSource === 'board') {
    return { ...(await boardValues(work, portfolio.boardId ?? '')), ballots }
  }
  const given = members.flatMap(({ actionId, value }): [string, number][] =>
    value === null ? [] : [[actionId, value]],
  )
  return { values: new Map(given), origin: '', ballots }
}

/** Counted from the ballots themselves; what stood on the paper without a vote counts nothing. */
function approvals(vote: {
  readonly options: readonly { readonly actionId: string }[]
  readonly ballots: readonly Ballot[]
}): ReadonlyMap<string, number> {
  const counts = new Map(vote.options.map(({ actionId }): [string, number] => [actionId, 0]))
  for (const { voters, choices } of vote.ballots)
    for (const id of new Set(choices)) {
      const count = counts.get(id)
      if (count !== undefined) counts.set(id, count + voters)
    }
  return counts
}

/** What a board still lacks before all of its actions have a value, in the order of the work. */
export type Lack =
  | { readonly kind: 'few-actions' | 'no-criteria' | 'unasked' | 'unranked' }
  | { readonly kind: 'unscored' | 'unheard'; readonly count: number; readonly all: number }
  | { readonly kind: 'overtaken'; readonly at: Date }

export function lacksOf(board: BoardStanding): readonly Lack[] {
  const { actions, criteria, scored, stakeholders, answered, rankedAt } = board
  const lacks: Lack[] = []
  if (actions < 2) lacks.push({ kind: 'few-actions' })
  if (criteria === 0) lacks.push({ kind: 'no-criteria' })
  else if (scored < actions) lacks.push({ kind: 'unscored', count: actions - scored, all: actions })
  if (answered === 0) lacks.push({ kind: 'unasked' })
  else if (answered < stakeholders)
    lacks.push({ kind: 'unheard', count: stakeholders - answered, all: stakeholders })
  if (rankedAt === null) lacks.push({ kind: 'unranked' })
  else if (board.overtaken) lacks.push({ kind: 'overtaken', at: rankedAt })
  return lacks
}
