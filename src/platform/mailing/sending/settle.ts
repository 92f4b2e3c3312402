import { type Kysely, sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { inTransaction } from '#platform/database/work.ts'
import { keepEvidence } from '../evidence.ts'
import type { Outcome } from './records.ts'

/** Outcomes of one statement. */
export const TOGETHER = 500

/** A notice concerns those it goes to: better twice, with one Message-ID, than not at all. So often at most. */
const AGAIN_AT_MOST = 3

/**
 * Writes how messages ended into the ledger. Safe to say twice: a row that another claim has taken,
 * or that a person has resolved, is left as it is.
 */
export async function settle(db: Kysely<unknown>, outcomes: readonly Outcome[]): Promise<void> {
  for (let at = 0; at < outcomes.length; at += TOGETHER)
    await settleSome(db, outcomes.slice(at, at + TOGETHER))
}

type Settled = {
  readonly id: number
  readonly addressHash: string
  readonly isForgotten: boolean
  readonly code: string
  readonly reply: string
}

async function settleSome(db: Kysely<unknown>, outcomes: readonly Outcome[]): Promise<void> {
  await inTransaction({ db, now: new Date() }, async (work) => {
    const { rows } = await sql<Settled>`
      update platform.mailing_recipient as r
      set state = o.state, code = o.code, reply = o.reply, lease_until = null,
        changed_at = clock_timestamp(), attempts = r.attempts + 1,
        next_at = case when o.wait is null then r.next_at
          else clock_timestamp() + make_interval(secs => o.wait) end
      from unnest(${outcomes.map(({ id }) => id)}::bigint[], ${outcomes.map(({ claim }) => claim)}::bigint[],
        ${outcomes.map(({ state }) => state)}::text[], ${outcomes.map(({ code }) => code)}::text[],
        ${outcomes.map(({ reply }) => reply)}::text[],
        ${outcomes.map(({ waitMs }) => (waitMs === null ? null : waitMs / 1000))}::float8[])
        as o (id, claim, state, code, reply, wait)
      where r.id = o.id and r.claim = o.claim and r.state in ('claimed', 'uncertain')
      returning r.id, r.address_hash as "addressHash", r.address = '' as "isForgotten", r.code, r.reply`.execute(
      work.db,
    )
    const kinds = new Map(outcomes.map(({ id, evidence }) => [id, evidence]))
    for (const row of rows) {
      const kind = kinds.get(row.id) ?? null
      if (kind === null || row.isForgotten) continue
      await keepEvidence(work, {
        ...{ id: newId(), source: 'smtp', kind, addressHash: row.addressHash },
        ...{ recipientId: row.id, status: row.code, said: row.reply, raw: null },
      })
    }
    await againByPolicy(
      work.db,
      outcomes.filter(({ state }) => state === 'uncertain').map(({ id }) => id),
    )
    await reopen(
      work.db,
      outcomes.flatMap(({ id, state }) =>
        state === 'deferred' || state === 'uncertain' ? id : [],
      ),
    )
  })
}

/** Notices whose end is unclear go again; everything else waits for a person. */
async function againByPolicy(db: Kysely<unknown>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update platform.mailing_recipient as r
    set state = 'queued', claim = null, claimed_by = null, lease_until = null,
      next_at = clock_timestamp(), reply = 'sent again after an unclear end'
    from platform.mailing as m
    where m.id = r.mailing_id and m.kind = 'notice' and r.id = any (${[...ids]}::bigint[])
      and r.state = 'uncertain' and r.code is distinct from 'stranded' and r.attempts < ${AGAIN_AT_MOST}`.execute(
    db,
  )
}

/**
 * A journal that comes late may know of one that is still to be sent, in a mailing that ended meanwhile:
 * it is a sending one again.
 */
async function reopen(db: Kysely<unknown>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update platform.mailing as m set state = 'sending'
    where m.state = 'sent' and m.id in (select mailing_id from platform.mailing_recipient
      where id = any (${[...ids]}::bigint[]) and state in ('queued', 'deferred'))`.execute(db)
}
