import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { canonical } from '#platform/audit/canonical.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work, withinTransaction } from '#platform/database/work.ts'

/** One change: who did what to which record of which body, what it was and became, and why. */
export type Change = {
  /** The body whose record it is: each body has a chain of its own. */
  readonly body: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before?: unknown
  readonly after?: unknown
  readonly why?: string
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const stateHash = (state: unknown): string | null =>
  state === undefined || state === null ? null : digest(canonical(state))

type Row = PlatformTables['platform.audit']

const START = '0'.repeat(64)

/** The seal of a row: everything in it, and the seal before it. */
const sealOf = (row: Omit<Row, 'hash'>): string =>
  digest(canonical({ ...row, at: new Date(row.at).toISOString() }))

/**
 * Appends a change to its body's chain, in the transaction of the change. Writers of one body wait
 * for each other, so that the chain has no fork.
 */
export const keepAudit = (work: Work, actor: Actor, change: Change): Promise<void> =>
  keepAudits(work, actor, [change])

/** Rows of one statement: their parameters stay far below what the protocol can count. */
const AT_ONCE = 1_000

/** Appends many changes in their order, in as many statements as there are bodies, not changes. */
export async function keepAudits(
  work: Work,
  actor: Actor,
  changes: readonly Change[],
): Promise<void> {
  await withinTransaction(work, async (work) => {
    for (const [body, mine] of Map.groupBy(changes, (change) => change.body)) {
      const rows = chained(work, actor, mine, await endOf(work, body))
      for (let at = 0; at < rows.length; at += AT_ONCE)
        await tablesOf<PlatformTables>(work)
          .insertInto('platform.audit')
          .values(rows.slice(at, at + AT_ONCE))
          .execute()
    }
  })
}

/** The changes as the next rows of their chain, each sealed over the one before. */
function chained(
  work: Work,
  actor: Actor,
  changes: readonly Change[],
  end: Pick<Row, 'seq' | 'hash'> | undefined,
): readonly Row[] {
  let last = end ?? { seq: 0, hash: START }
  return changes.map((change) => {
    const row = {
      body_id: change.body,
      seq: last.seq + 1,
      at: work.now,
      person_id: actor.person?.id ?? null,
      acting_body_id: actor.acting?.bodyId ?? null,
      action: change.action,
      subject_kind: change.subject.kind,
      subject_id: change.subject.id,
      before_hash: stateHash(change.before),
      after_hash: stateHash(change.after),
      why: change.why ?? null,
      prev_hash: last.hash,
    }
    last = { seq: row.seq, hash: sealOf(row) }
    return { ...row, hash: last.hash }
  })
}

/** The newest row of a chain, once nobody else appends to it. */
async function endOf(work: Work, chain: string): Promise<Pick<Row, 'seq' | 'hash'> | undefined> {
  const answer = await sql<Pick<Row, 'seq' | 'hash'>>`
    select seq, hash from platform.audit_end(${chain})`.execute(work.db)
  return answer.rows[0]
}

export type AuditFault = {
  readonly body: string
  readonly seq: number
  readonly fault: 'changed' | 'missing' | 'broken-chain'
}

/**
 * Walks every chain and names each row that was changed, is missing, or does not follow the one
 * before. A chain rewritten whole needs the head that was noted elsewhere to be found out.
 *
 * Returns how many rows were read, the faults, and the head of each body's chain
 */
export async function verifyAudit(work: Work) {
  const db = tablesOf<PlatformTables>(work)
  const bodies = await db.selectFrom('platform.audit').select('body_id').distinct().execute()
  const faults: AuditFault[] = []
  const heads: { body: string; seq: number; hash: string }[] = []
  let rows = 0
  for (const { body_id } of bodies) {
    const chain = await db
      .selectFrom('platform.audit')
      .selectAll()
      .where('body_id', '=', body_id)
      .orderBy('seq')
      .execute()
    rows += chain.length
    faults.push(...faultsOf(chain))
    const head = chain.at(-1)
    if (head) heads.push({ body: body_id, seq: head.seq, hash: head.hash })
  }
  return { rows, faults, heads }
}

function faultsOf(chain: readonly Row[]): AuditFault[] {
  const faults: AuditFault[] = []
  let previous = START
  let expected = 1
  for (const row of chain) {
    for (; expected < row.seq; expected += 1)
      faults.push({ body: row.body_id, seq: expected, fault: 'missing' })
    const { hash, ...rest } = row
    if (sealOf(rest) !== hash) faults.push({ body: row.body_id, seq: row.seq, fault: 'changed' })
    else if (row.prev_hash !== previous)
      faults.push({ body: row.body_id, seq: row.seq, fault: 'broken-chain' })
    previous = hash
    expected = row.seq + 1
  }
  return faults
}

/** A record's trail, newest first: what its history page shows. */
export function auditOf(work: Work, subject: { kind: string; id: string }, limit = 100) {
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.audit')
    .select(['at', 'person_id', 'acting_body_id', 'action', 'why', 'seq'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** What a person did, oldest first, for the export of their own data. */
export function auditBy(work: Work, person: string) {
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.audit')
    .select(['at', 'action', 'subject_kind as subjectKind', 'subject_id as subjectId', 'why'])
    .where('person_id', '=', person)
    .orderBy('at')
    .orderBy('seq')
    .execute()
}
