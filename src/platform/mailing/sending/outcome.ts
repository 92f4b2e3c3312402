import type { Answer } from '../smtp/connection.ts'
import type { Claimed } from './claim.ts'
import type { Rates } from './rates.ts'
import type { Outcome } from './records.ts'
import { codeOf, saidOf, verdictOf } from './verdict.ts'

/** How long before the next attempt after so many; null: no more. Units: milliseconds. */
export type WaitAfter = (attempts: number) => number | null

/** What an answer means for the ledger; the limits hear it too. */
export function outcomeOf(
  row: Claimed,
  answer: Answer,
  rates: Rates,
  waitAfter: WaitAfter,
): Outcome {
  const { reply } = answer
  const said = { id: row.id, claim: row.claim, code: codeOf(reply), reply: saidOf(reply) }
  const plain = { ...said, waitMs: null, evidence: null }
  const verdict = verdictOf(answer)
  if (verdict.is === 'later' && verdict.who === 'relay') rates.relay.halve()
  else rates.hear(row.domain, verdict.is === 'later')
  if (verdict.is === 'sent') return { ...plain, state: 'sent' }
  if (verdict.is === 'failed')
    return { ...plain, state: 'failed', evidence: verdict.dead ? 'hard' : null }
  const waitMs = waitAfter(row.attempts)
  if (waitMs !== null) return { ...plain, state: 'deferred', waitMs }
  // Two days of trying: a full mailbox counts a little, a busy server not at all.
  return { ...plain, state: 'failed', evidence: verdict.full ? 'soft' : null }
}

/** The relay may have it: its answer never came. */
export const unclear = (row: Claimed, why: string): Outcome => ({
  ...{ id: row.id, claim: row.claim, state: 'uncertain', code: 'lost' },
  ...{ reply: why.slice(0, 200), waitMs: null, evidence: null },
})
