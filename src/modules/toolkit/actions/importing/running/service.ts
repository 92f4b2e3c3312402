import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { missing, Refusal } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { type ActionValues, actionsById, changeActions, createActions } from '../../record/index.ts'
import { type AmountRules, amountOf } from '../amounts/index.ts'
import { type PlannedRow, planOf } from '../plan/index.ts'
import {
  actorIn,
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
  noteOutcomes,
  noteProgress,
  pendingOf,
  storedVotes,
  type Written,
} from './queries.ts'

export const RUN_IMPORT = 'actions.import'

/** Rows that are written together: small enough to show progress, large enough to be quick. */
const BATCH = 100

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

/**
 * Nobody may write any more in the name of who confirmed. Before the first row, somebody else can
 * confirm again; after it, what was written stays an import that can be taken back, and the rest of
 * its rows are left out and told.
 */
async function stop(work: Work, id: string): Promise<void> {
  await inTransaction(work, async (work) => {
    if (!(await holdRunning(work, id))) return
    const rows = await rowsOfImport(work, id)
    const rest = rows.filter(({ outcome }) => outcome === null).map(leftOut)
    const begun = rest.length < rows.length
    if (begun) await noteOutcomes(work, id, rest)
    await tablesOf<ImportTables>(work)
      .updateTable('toolkit.action_import')
      .set(begun ? { state: 'done', ended_at: work.now, votes: null } : { state: 'checking' })
      .where('id', '=', id)
      .execute()
  })
}

async function writeBatch(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly PlannedRow[],
): Promise<void> {
  await inTransaction(work, async (work) => {
    if (!(await holdRunning(work, held.id))) return
    const open = await pendingOf(
      work,
      held.id,
      rows.map(({ number }) => number),
    )
    const due = rows.filter(({ number }) => open.has(number))
    const written = await writeTogether(work, actor, held, due)
    await noteOutcomes(work, held.id, written)
    await noteProgress(work, held.id, due.length)
  })
}

/**
 * Rows are written together. A row that is refused now, because the city went on since the preview
 * (a code taken, a seat changed), is left out and told; it must not hold up the others: then they
 * are written one by one.
 */
async function writeTogether(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly PlannedRow[],
): Promise<readonly Written[]> {
  try {
    return await inTransaction(work, (work) => write(work, actor, held, rows))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [only, second] = rows
    if (only && !second) return [leftOut(only)]
    const written: Written[] = []
    for (const row of rows) written.push(...(await writeTogether(work, actor, held, [row])))
    return written
  }
}

const leftOut = ({ number }: Pick<PlannedRow, 'number'>): Written => ({
  ...{ number, outcome: 'left-out', actionId: null, before: null },
})

async function write(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly PlannedRow[],
): Promise<readonly Written[]> {
  const added: Added[] = []
  const changed: Changed[] = []
  const others: Written[] = []
  for (const { number, fate, becomes, match } of rows)
    if (fate === 'same' && match)
      others.push({ number, outcome: 'same', actionId: match.id, before: null })
    else if (!becomes || (fate !== 'add' && fate !== 'change'))
      others.push({ number, outcome: 'left-out', actionId: null, before: null })
    else if (match) changed.push({ number, becomes, id: match.id })
    else added.push({ number, becomes })
  return [
    ...others,
    ...(await writeAdded(work, actor, held, added)),
    ...(await writeChanged(work, actor, changed)),
  ]
}

type Added = { readonly number: number; readonly becomes: ActionValues }
type Changed = Added & { readonly id: string }

async function writeAdded(
  work: Work,
  actor: Actor,
  held: Import,
  rows: readonly Added[],
): Promise<readonly Written[]> {
  if (rows.length === 0) return []
  const values = rows.map(({ becomes }) => ({ ...becomes, importId: held.id }))
  const ids = await createActions(work, actor, values)
  return rows.map(({ number }, at) => ({
    ...{ number, outcome: 'added', actionId: ids[at] ?? missing(), before: null },
  }))
}

async function writeChanged(
  work: Work,
  actor: Actor,
  rows: readonly Changed[],
): Promise<readonly Written[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const now = new Map((await actionsById(work, actor, ids)).map((one) => [one.id, one]))
  const changes = rows.map(({ id, becomes }) => ({
    seen: now.get(id) ?? missing(),
    values: becomes,
  }))
  await changeActions(work, actor, changes)
  return rows.map(({ number, id }) => ({
    ...{ number, outcome: 'changed', actionId: id, before: now.get(id) ?? null },
  }))
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
      budget_minor: wholeAmount(votes.budget, { ...PLAIN, currency }),
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

/** Amounts of a `.pb` file: plain numbers with a point. */
const PLAIN = { mark: '.', unit: 'one', short: null } as const

function wholeAmount(text: string, rules: AmountRules): number {
  const read = amountOf(text, rules)
  return typeof read === 'number' ? read : 0
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
        cost_minor: wholeAmount(cost, { ...PLAIN, currency }),
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
