import { type CountedVote, earlierOfEquals } from './ballots.ts'
import { type Payment, Purses } from './purses.ts'

export interface Rounds {
  payments: Payment[]
  purses: Purses
}

/** Scores closer than this, relatively, are compared in whole numbers. */
const UNCLEAR = 1e-9

/**
 * The rounds of the method: fund the project whose supporters pay least for what they get, until nothing is affordable.
 *
 * A project's score can only get worse, as purses only empty; so it is worked out again only while it may still win.
 */
export function equalSharesRounds(
  counted: CountedVote,
  total: bigint,
  utility: 'cost' | 'count',
): Rounds {
  const purses = new Purses(counted, total)
  const worth = (p: number) => (utility === 'cost' ? (counted.cost[p] as number) : 1)
  const score = new Float64Array(counted.ids.length)
  let open = counted.ids.map((_, p) => p).filter((p) => (counted.votes[p] as number) > 0)
  const payments: Payment[] = []
  for (;;) {
    open.sort((p, q) => (score[p] as number) - (score[q] as number))
    const close = closest(open, score, (p) => purses.nearPayment(p) / worth(p))
    const best = winner(close, { counted, purses, score, worth })
    open = open.filter((p) => Number.isFinite(score[p]) && p !== best?.project)
    if (best) {
      purses.pay(best)
      payments.push(best)
    } else if (close.length === 0) return { payments, purses }
  }
}

/** Refreshes scores in order until the rest cannot win; returns those that may. */
function closest(
  open: readonly number[],
  score: Float64Array,
  refreshed: (project: number) => number,
): number[] {
  let least = Infinity
  const fresh: number[] = []
  for (const p of open) {
    if ((score[p] as number) > least * (1 + UNCLEAR)) break
    const now = refreshed(p)
    score[p] = now
    if (Number.isFinite(now)) fresh.push(p)
    least = Math.min(least, now)
  }
  return fresh.filter((p) => (score[p] as number) <= least * (1 + UNCLEAR))
}

interface Contest {
  counted: CountedVote
  purses: Purses
  score: Float64Array
  worth: (project: number) => number
}

/** The least exact score; a project that turns out unaffordable is struck off by an endless score. */
function winner(close: readonly number[], contest: Contest): Payment | null {
  const { counted, purses, score, worth } = contest
  let best: Payment | null = null
  for (const p of close) {
    const payment = purses.exactPayment(p, (score[p] as number) * worth(p))
    if (!payment) score[p] = Infinity
    else if (!best || isBetter(payment, best, { counted, worth })) best = payment
  }
  return best
}

function isBetter(
  a: Payment,
  b: Payment,
  { counted, worth }: Pick<Contest, 'counted' | 'worth'>,
): boolean {
  const left = a.rest * b.people * BigInt(worth(b.project))
  const right = b.rest * a.people * BigInt(worth(a.project))
  if (left !== right) return left < right
  return earlierOfEquals(counted, a.project, b.project) < 0
}
