import { bestFirst } from '../ranking/competition-ranks.ts'
import type { Regret, SmaaResult, Stability } from '../robustness/types.ts'
import type { Ranking, Values } from '../types.ts'
import { type Message, message } from './message.ts'

export interface RankingFacts {
  ranking?: Ranking
  /** With them, the criteria that make and unmake the lead are named. */
  values?: Values
  smaa?: SmaaResult
  stability?: Stability
  regret?: Regret
}

/**
 * What a page may say about a ranking, in the order in which a reader asks: who is first, why, how surely, for whom,
 * and what would turn it.
 *
 * Returns  shares and weights as 0..1; a share comes with its half-width, and deserves no more digits than that allows
 */
export function explainRanking(facts: RankingFacts): Message[] {
  const { ranking, values, smaa, stability, regret } = facts
  return [
    ...(ranking ? lead(ranking, values) : []),
    ...(smaa ? robustness(smaa) : []),
    ...(stability ? takeOvers(stability) : []),
    ...(regret ? [safest(regret)] : []),
  ]
}

function lead(ranking: Ranking, values: Values | undefined): Message[] {
  const { actions, scores, ranks } = ranking
  const leaders = actions.filter((_, i) => ranks[i] === 1)
  if (leaders.length > 1) return [message('ranking.tied', { actions: leaders })]
  const [first, second] = bestFirst(scores)
  if (first === undefined) return []
  const action = actions[first] as string
  const score = scores[first] as number
  const said = [message('ranking.leader', { action, score })]
  if (second === undefined) return said
  const rival = actions[second] as string
  const margin = score - (scores[second] as number)
  said.push(message('ranking.lead', { action, rival, margin }))
  return values ? [...said, ...reasons(ranking, values, first, second)] : said
}

/** w_j·(v_1j − v_2j): the parts of the lead. */
function reasons(ranking: Ranking, values: Values, first: number, second: number): Message[] {
  const { m, data, criteria } = values
  const names = {
    action: ranking.actions[first] as string,
    rival: ranking.actions[second] as string,
  }
  const parts = criteria.map((criterion, j) => {
    const difference = (data[j * m + first] as number) - (data[j * m + second] as number)
    return { criterion, part: (ranking.weights[j] as number) * difference }
  })
  parts.sort((a, b) => b.part - a.part)
  const best = parts[0]
  const worst = parts.at(-1)
  const said: Message[] = []
  if (best && best.part > 0) said.push(message('ranking.because', { ...names, ...best }))
  if (worst && worst.part < 0)
    said.push(
      message('ranking.despite', { ...names, criterion: worst.criterion, part: -worst.part }),
    )
  return said
}

function robustness(smaa: SmaaResult): Message[] {
  const { m, actions, rankAcceptability: b, halfWidth } = smaa
  const first = actions.map((_, i) => b[i * m] as number)
  const said = [...bestFirst(first).subarray(0, 2)]
    .filter((i) => (first[i] as number) > 0)
    .map((i) =>
      message('robust.first', {
        action: actions[i] as string,
        share: first[i] as number,
        halfWidth: halfWidth[i * m] as number,
      }),
    )
  const never = actions.filter((_, i) => first[i] === 0)
  if (never.length > 0) said.push(message('robust.never-first', { actions: never }))
  return [...said, ...forWhom(smaa)]
}

/** "First for 3 of 5 groups, last for one": by the likeliest rank in each group. */
function forWhom({ m, actions, byStakeholder }: SmaaResult): Message[] {
  if (byStakeholder.length < 2) return []
  const likeliest = (rank: number) =>
    byStakeholder.flatMap(({ id, rankAcceptability: b }) => {
      const shares = actions.map((_, i) => b[i * m + rank] as number)
      const at = bestFirst(shares)[0] as number
      // Where actions share the last place, nobody takes the rank itself: then none is said to be last.
      return (shares[at] as number) > 0 ? [{ id, action: actions[at] as string }] : []
    })
  const firsts = likeliest(0)
  const lasts = likeliest(m - 1)
  return actions
    .map((action) => ({
      action,
      firstFor: firsts.filter((one) => one.action === action).map(({ id }) => id),
      lastFor: lasts.filter((one) => one.action === action).map(({ id }) => id),
    }))
    .filter(({ firstFor }) => firstFor.length > 0)
    .map((said) => message('robust.for-whom', { ...said, of: byStakeholder.length }))
}

function takeOvers({ leader, intervals }: Stability): Message[] {
  return intervals.flatMap(({ criterion, weight, low, high, below, above }) => {
    const said: Message[] = []
    const names = { action: leader, criterion, weight }
    if (below !== null)
      said.push(message('stability.below', { ...names, limit: low, rival: below }))
    if (above !== null)
      said.push(message('stability.above', { ...names, limit: high, rival: above }))
    return said
  })
}

function safest({ actions, regret, safest: least }: Regret): Message {
  const at = actions.indexOf(least[0] ?? '')
  return message('regret.safest', { actions: least, regret: regret[at] ?? 0 })
}
