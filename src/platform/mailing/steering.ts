import { type RawBuilder, sql } from 'kysely'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { MailingState, MailingTables, PauseReason } from './tables.ts'

/*
 * What people do with a mailing. Each verb says whether it found the mailing in a state where it
 * means something; the room that asks turns a no into its own refusal, and keeps the audit.
 */

const move = async (
  work: Work,
  id: string,
  from: readonly MailingState[],
  to: Partial<{
    state: MailingState | RawBuilder<MailingState>
    starts_at: Date
    paused_why: PauseReason | null
  }>,
): Promise<boolean> => {
  const moved = await tablesOf<MailingTables>(work)
    .updateTable('platform.mailing')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/** Sends from `at` on; a time that has passed means at once. Also moves one that has not begun. */
export const scheduleMailing = (work: Work, id: string, at: Date): Promise<boolean> =>
  move(work, id, ['frozen', 'scheduled'], { state: 'scheduled', starts_at: at })

/** Takes a mailing that has not begun off the schedule, and its list of addresses with it: who is to get it is frozen anew. */
export async function withdrawMailing(work: Work, id: string): Promise<boolean> {
  const gone = await tablesOf<MailingTables>(work)
    .deleteFrom('platform.mailing')
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .where('started_at', 'is', null)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Stops within seconds; what has begun ends. */
export const pauseMailing = (
  work: Work,
  id: string,
  why: PauseReason = 'person',
): Promise<boolean> =>
  inTransaction(work, async (work) => {
    const paused = await move(work, id, ['sending', 'scheduled'], {
      state: 'paused',
      paused_why: why,
    })
    if (paused) await publish(work, 'platform.mailing-paused', id, { why })
    return paused
  })

/** Goes on where it stopped; one whose time has not come waits for it again. */
export const resumeMailing = (work: Work, id: string): Promise<boolean> =>
  move(work, id, ['paused'], {
    state: sql<MailingState>`case when started_at is null and starts_at > ${work.now}
      then 'scheduled' else 'sending' end`,
    paused_why: null,
  })

/** What was written to one person is forgotten soon after it was sent. */
const isStillThere = sql<boolean>`exists (select from platform.mailing_variant as said
  where said.mailing_id = mailing_recipient.mailing_id and said.key = variant and said.html <> '')`

/**
 * Tries those again that failed, and only those; who is suppressed stays so.
 *
 * Returns how many
 */
export const retryFailed = (work: Work, id: string): Promise<number> =>
  inTransaction(work, async (work) => {
    const queued = await tablesOf<MailingTables>(work)
      .updateTable('platform.mailing_recipient')
      .set({ state: 'queued', next_at: work.now, changed_at: work.now, attempts: 0 })
      .where('mailing_id', '=', id)
      .where('state', '=', 'failed')
      .where('address', '<>', '')
      .where(isStillThere)
      .executeTakeFirst()
    return reopened(work, id, Number(queued.numUpdatedRows))
  })

export type Resolution = {
  /** One recipient, or null for all that are uncertain. */
  readonly recipientId: number | null
  /** `sent`: it arrived. `unsent`: it did not, and stays unsent. `again`: send it, at the risk of a second copy. */
  readonly as: 'sent' | 'unsent' | 'again'
}

/**
 * Says what became of messages of which we know only that they were begun. Whoever sends again keeps
 * the Message-ID, so that a mailbox may merge the two.
 *
 * Returns how many
 */
export const resolveUncertain = (
  work: Work,
  id: string,
  { recipientId, as }: Resolution,
): Promise<number> =>
  inTransaction(work, async (work) => {
    const state = { sent: 'sent', unsent: 'failed', again: 'queued' } as const
    const query = tablesOf<MailingTables>(work)
      .updateTable('platform.mailing_recipient')
      .set({
        state: state[as],
        // The old claim is over: a journal that turns up later changes nothing any more.
        ...{ claim: null, claimed_by: null, lease_until: null },
        next_at: work.now,
        changed_at: work.now,
        reply: sql<string>`'resolved: ' || ${as}`,
      })
      .where('mailing_id', '=', id)
      .where('state', '=', 'uncertain')
    const some = recipientId === null ? query : query.where('id', '=', recipientId)
    // Whose address is forgotten can be written to no more.
    const there = as === 'again' ? some.where('address', '<>', '').where(isStillThere) : some
    const done = Number((await there.executeTakeFirst()).numUpdatedRows)
    return as === 'again' ? reopened(work, id, done) : done
  })

/** A finished mailing with something to send is a sending one again. */
async function reopened(work: Work, id: string, queued: number): Promise<number> {
  if (queued > 0) await move(work, id, ['sent'], { state: 'sending' })
  return queued
}
