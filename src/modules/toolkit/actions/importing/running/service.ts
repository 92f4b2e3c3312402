import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusals.ts'
import { actorFor } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { changeAction, createAction, openAction } from '../../record/index.ts'
import { minorOf } from '../cells/index.ts'
import { type PlannedRow, planOf } from '../plan/index.ts'
import {
  findImport,
  type Import,
  type ImportRow,
  rowsOfImport,
  sameFileBefore,
} from '../queries.ts'
import type { ImportTables, Outcome } from '../tables.ts'
import {
  confirmationOf,
  holdRunning,
  isPending,
  noteOutcome,
  noteProgress,
  storedVotes,
} from './queries.ts'

/** Rows that are written together: small enough to show progress, large enough to be quick. */
const BATCH = 20

/**
 * Writes what is left of a confirmed import, in the name of who confirmed it. May be cut off at any
 * row and called again: what was written is written once.
 *
 * Emits  toolkit.actions-imported, when the last row is in
 */
export async function carryOn(work: Work, id: string, signal: AbortSignal): Promise<void> {
  const confirmed = await confirmationOf(work, id)
  if (!confirmed?.personId || confirmed.state !== 'running') return
  const actor = await actorIn(work, confirmed.personId, confirmed.bodyId)
  const held = actor && (await findImport(work, actor, id))
  if (!held) return stop(work, id)
  const { rows } = await planOf(work, actor, held)
  const pending = rows.filter(({ row }) => row.outcome === null)
  for (let at = 0; at < pending.length; at += BATCH) {
    if (signal.aborted) return
    await writeBatch(work, actor, held, pending.slice(at, at + BATCH))
  }
  await finish(work, actor, held)
}

/** The person, acting for the body again; null when they no longer do. */
async function actorIn(work: Work, personId: string, bodyId: string): Promise<Actor | null> {
  const actor = await actorFor(work, personId)
  const seat = actor?.seats.find((one) => one.bodyId === bodyId)
  return actor && seat ? { ...actor, acting: seat } : null
}

/** Nobody may write any more in the name of who confirmed: somebody else has to confirm again. */
async function stop(work: Work, id: string): Promise<void> {
  await tablesOf<ImportTables>(work)
    .updateTable('toolkit.action_import')
    .set({ state: 'checking' })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

async function writeBatch(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly PlannedRow[],
): Promise<void> {
  await inTransaction(work, async (work) => {
    if (!(await holdRunning(work, held.id))) return
    let done = 0
    for (const row of rows) {
      if (!(await isPending(work, held.id, row.number))) continue
      await noteOutcome(work, held.id, row.number, await writeOrLeave(work, actor, held, row))
      done += 1
    }
    await noteProgress(work, held.id, done)
  })
}

/**
 * A row that is refused now, because the city went on since the preview (a code taken, a seat
 * changed), is left out and told; it must not hold up the rows behind it.
 */
function writeOrLeave(work: Work, actor: Actor, held: Import, row: PlannedRow): Promise<Written> {
  return inTransaction(work, (work) => write(work, actor, held, row)).catch((error: unknown) => {
    if (error instanceof Refusal) return { outcome: 'left-out', actionId: null, before: null }
    throw error
  })
}

type Written = { outcome: Outcome; actionId: string | null; before: unknown }

async function write(
  work: Work,
  actor: Actor,
  held: Import,
  planned: PlannedRow,
): Promise<Written> {
  const { fate, becomes, match } = planned
  if (fate === 'left-out' || fate === 'faulty' || !becomes)
    return { outcome: 'left-out', actionId: null, before: null }
  if (!match) {
    const id = await createAction(work, actor, { ...becomes, importId: held.id })
    return { outcome: 'added', actionId: id, before: null }
  }
  if (fate === 'same') return { outcome: 'same', actionId: match.id, before: null }
  const now = await openAction(work, actor, match.id)
  if (!now) return { outcome: 'left-out', actionId: null, before: null }
  await changeAction(work, actor, now, becomes)
  return { outcome: 'changed', actionId: match.id, before: now }
}

async function finish(work: Work, actor: Actor, held: Import): Promise<void> {
  await inTransaction(work, async (work) => {
    if (!(await holdRunning(work, held.id))) return
    const rows = await rowsOfImport(work, held.id)
    if (rows.some(({ outcome }) => outcome === null)) return
    await keepVotes(work, actor, held, rows)
    await tablesOf<ImportTables>(work)
      .updateTable('toolkit.action_import')
      .set({ state: 'done', ended_at: work.now, votes: null })
      .where('id', '=', held.id)
      .execute()
    const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
    await keepAudit(work, actor, {
      body: held.bodyId,
      action: 'actions.imported',
      subject: { kind: 'action-import', id: held.id },
      after: { added: count('added'), changed: count('changed'), file: held.reading.sha256 },
    })
    await publish(work, 'toolkit.actions-imported', held.id)
  })
}

/** The vote that came with the file, with the actions its projects became. */
async function keepVotes(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly ImportRow[],
): Promise<void> {
  const { votes } = held.reading
  const ballots = await storedVotes(work, held.id)
  // The same file again is the same vote, already kept.
  if (!votes || !ballots || (await sameFileBefore(work, actor, held))) return
  const options = optionsOf(held, rows)
  const setId = newId()
  const db = tablesOf<ImportTables>(work)
  const currency = held.defaults.currency ?? votes.currency
  await db
    .insertInto('toolkit.ballot_set')
    .values({
      id: setId,
      body_id: held.bodyId,
      import_id: held.id,
      title: votes.title,
      vote_type: votes.voteType,
      rule: votes.rule,
      budget_minor: minorOf(votes.budget, '.', currency) ?? 0,
      currency,
      voters: votes.voters,
      created_at: work.now,
    })
    .execute()
  if (options.length > 0)
    await db
      .insertInto('toolkit.ballot_option')
      .values(options.map(({ project: _, ...option }) => ({ ...option, ballot_set_id: setId })))
      .execute()
  await keepBallots(
    work,
    setId,
    ballots,
    new Map(options.map((one) => [one.project, one.action_id])),
  )
}

function optionsOf(held: Import, rows: readonly ImportRow[]) {
  const at = (name: string) =>
    held.columns.find((column) => column.name.toLowerCase() === name)?.index
  const [idAt, costAt, votesAt, selectedAt] = ['project_id', 'cost', 'votes', 'selected'].map(at)
  const cell = (row: ImportRow, index: number | undefined) =>
    index === undefined ? '' : (row.cells[index] ?? '')
  const currency = held.defaults.currency ?? held.reading.votes?.currency ?? ''
  const scope = held.reading.votes?.scope ?? ''
  return rows.flatMap((row, number) => {
    if (row.actionId === null) return []
    const project = cell(row, idAt)
    const cost = row.fixes.costLikely ?? cell(row, costAt)
    const selected = cell(row, selectedAt)
    return [
      {
        project,
        number: number + 1,
        action_id: row.actionId,
        external_ref: `${scope}${project}`.slice(0, 200),
        cost_minor: minorOf(cost, '.', currency) ?? 0,
        votes: Number(/^\d{1,9}$/.exec(cell(row, votesAt))?.[0] ?? 0),
        selected: selected === '' ? null : selected === '1',
      },
    ]
  })
}

const ROWS_AT_ONCE = 1_000

async function keepBallots(
  work: Work,
  setId: string,
  ballots: readonly { readonly voters: number; readonly choices: readonly string[] }[],
  actions: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = ballots.map(({ voters, choices }, index) => ({
    ballot_set_id: setId,
    number: index + 1,
    voters,
    choices: choices.flatMap((project) => actions.get(project) ?? []),
  }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tablesOf<ImportTables>(work)
      .insertInto('toolkit.ballot')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
}
