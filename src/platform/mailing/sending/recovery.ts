import { type Kysely, sql } from 'kysely'
import { pauseMailing } from '../steering.ts'
import { emptyJournal, newestClaimIn, readJournal } from './journal.ts'
import type { Outcome } from './records.ts'
import { settle, TOGETHER } from './settle.ts'

export type Recovered = {
  readonly settled: number
  readonly uncertain: number
  readonly released: number
  /** Lines of the journal could not be read: whatever was claimed and not ended is uncertain. */
  readonly damaged: boolean
  /** The ledger has forgotten claims that the journal knows: it was restored from a copy. */
  readonly ledgerOlder: boolean
}

/**
 * Makes the ledger true after an end of any kind, from the journal on this disk: what ended is said;
 * what was begun and did not end is uncertain; what was only claimed is queued again.
 */
export async function recover(
  db: Kysely<unknown>,
  folder: string,
  node: string,
): Promise<Recovered> {
  const { records, damaged } = readJournal(folder)
  const begun = new Map<string, { id: number; claim: number }>()
  const ended = new Map<string, Outcome>()
  for (const record of records)
    if (record.kind === 'begin') begun.set(`${record.id} ${record.claim}`, record)
    else ended.set(`${record.outcome.id} ${record.outcome.claim}`, record.outcome)
  const newest = [...begun.values()].reduce(
    (most, { claim }) => Math.max(most, claim),
    newestClaimIn(folder),
  )
  const ledgerOlder = await pauseIfOlder(db, newest)
  await settle(db, [...ended.values()])
  const unclear = [...begun]
    .filter(([key]) => !ended.has(key))
    .map(([, { id, claim }]) => ({
      ...{ id, claim, state: 'uncertain', code: 'crash', waitMs: null, evidence: null },
      reply: 'begun, and then this sender ended',
    })) satisfies Outcome[]
  await settle(db, unclear)
  const released = await releaseUnbegun(db, node, damaged)
  await emptyJournal(folder)
  return { settled: ended.size, uncertain: unclear.length, released, damaged, ledgerOlder }
}

/**
 * A claim that the ledger has not given yet was given in one that is gone: what it says is still to
 * be sent may have been. Everything waits for a person.
 */
async function pauseIfOlder(db: Kysely<unknown>, newest: number): Promise<boolean> {
  const { rows } = await sql<{ last: number }>`
    select case when is_called then last_value else 0 end as last from platform.mailing_claim`.execute(
    db,
  )
  if (newest <= (rows[0]?.last ?? 0)) return false
  await sql`select setval('platform.mailing_claim', ${newest}::bigint)`.execute(db)
  const { rows: open } = await sql<{ id: string }>`
    select id from platform.mailing where state in ('sending', 'scheduled')`.execute(db)
  const work = { db, now: new Date() }
  for (const { id } of open) await pauseMailing(work, id, 'ledger-older')
  return true
}

async function releaseUnbegun(
  db: Kysely<unknown>,
  node: string,
  damaged: boolean,
): Promise<number> {
  let released = 0
  for (;;) {
    const { rows } = await sql<{ mailingId: string }>`update platform.mailing_recipient
      set state = ${damaged ? 'uncertain' : 'queued'}, code = ${damaged ? 'crash' : null}, lease_until = null,
        reply = ${damaged ? 'claimed, and the journal of this sender is damaged' : null},
        changed_at = clock_timestamp()
      where id in (select id from platform.mailing_recipient where claimed_by = ${node}
        and (state = 'claimed' or (state = 'uncertain' and code = 'stranded')) limit ${TOGETHER})
      returning mailing_id as "mailingId"`.execute(db)
    released += rows.length
    if (!damaged) await reopen(db, new Set(rows.map(({ mailingId }) => mailingId)))
    if (rows.length < TOGETHER) return released
  }
}

/** A mailing that ended while its last claims were stranded has something to send again. */
async function reopen(db: Kysely<unknown>, mailings: ReadonlySet<string>): Promise<void> {
  await sql`update platform.mailing set state = 'sending'
    where state = 'sent' and id = any (${[...mailings]}::uuid[])`.execute(db)
}
