import type { Actor } from '#kernel/actor.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { loopsOf, type RecordKind } from '#platform/provenance/provenance.ts'
import {
  type ActionRecord,
  actionsById,
  changeActions,
  may,
  removeActions,
  valuesOf,
} from '../../record/index.ts'
import { still } from '../policy.ts'
import {
  actorIn,
  findImport,
  holdImport,
  type Import,
  type ImportRow,
  rowsOfImport,
} from '../queries.ts'
import { openImport } from '../service.ts'
import type { ImportTables } from '../tables.ts'
import {
  giveUp,
  holdBrought,
  noteDone,
  noteReversal,
  noteUndone,
  reversalOf,
  takeTurns,
  usesInTables,
} from './queries.ts'

/** Something that holds an imported action: undoing would pull it away from under it. */
export type Use = {
  readonly action: ActionRecord
  /** It was changed since, a table of another room points at it, or a record of the loop does. */
  readonly by:
    | { readonly what: 'edit' }
    | { readonly what: 'table'; readonly table: string }
    | { readonly what: 'record'; readonly title: string; readonly href: string }
}

/** A change that an import made: the version the action had before it is one less than now. */
const changedSince = (action: ActionRecord, row: ImportRow): boolean => {
  const before = row.before as { version?: number } | null
  return action.version !== (before?.version ?? 0) + 1
}

/** What holds the actions of an import: empty when it can be undone. */
async function usesOf(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  { held, added, touched }: Brought & { readonly held: Import },
): Promise<readonly Use[]> {
  const edits = touched
    .filter(({ action, row }) => changedSince(action, row))
    .map(({ action }): Use => ({ action, by: { what: 'edit' } }))
  const byId = new Map(added.map((action) => [action.id, action]))
  const tables = await usesInTables(work, [...byId.keys()], held.id)
  const pointed = tables.flatMap(({ actionId, table }): Use[] => {
    const action = byId.get(actionId)
    return action ? [{ action, by: { what: 'table', table } }] : []
  })
  const loops = await loopsOf(work, actor, kinds, { kind: 'action', ids: [...byId.keys()] })
  const looped = added.flatMap((action) =>
    (loops.get(action.id) ?? []).map(
      ({ title, href }): Use => ({ action, by: { what: 'record', title, href } }),
    ),
  )
  return [...edits, ...pointed, ...looped]
}

type Touched = { readonly row: ImportRow; readonly action: ActionRecord }

const isAdded = ({ row }: Touched): boolean => row.outcome === 'added'

type Brought = {
  readonly touched: readonly Touched[]
  readonly added: readonly ActionRecord[]
}

async function broughtBy(work: Work, actor: Actor, held: Import): Promise<Brought> {
  const rows = (await rowsOfImport(work, held.id)).filter(
    ({ outcome }) => outcome === 'added' || outcome === 'changed',
  )
  const actions = await actionsById(
    work,
    actor,
    rows.flatMap(({ actionId }) => actionId ?? []),
  )
  const byId = new Map(actions.map((action) => [action.id, action]))
  const touched = rows.flatMap((row) => {
    const action = byId.get(row.actionId ?? '')
    return action ? [{ row, action }] : []
  })
  const added = touched.filter(isAdded).map(({ action }) => action)
  return { touched, added }
}

/** So many are taken back while the person waits; more are a job that can be left. */
const AT_ONCE = 200

export const UNDO_IMPORT = 'actions.import-undo'

/**
 * Takes back what an import brought: its actions and its vote go, what it changed is as before. When
 * something holds even one of them, nothing is taken back. A large one is taken back by a job.
 *
 * Returns what holds it; empty when it is undone, or being undone
 * Emits   toolkit.action-removed, toolkit.action-changed
 */
export function reverseImport(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  id: string,
): Promise<readonly Use[]> {
  return inTransaction(work, async (work) => {
    const held = await openImport(work, actor, id)
    if (!still.reversible(held) || !(await holdImport(work, id, 'done')))
      conflict('actions.import.refusal.not-done')
    await holdBrought(work, id)
    const brought = await broughtBy(work, actor, held)
    const uses = await usesOf(work, actor, kinds, { held, ...brought })
    if (uses.length > 0) return uses
    await noteReversal(work, id, actor.person?.id ?? missing())
    if (brought.touched.length > AT_ONCE)
      await enqueue(work, UNDO_IMPORT, { id }, { key: `${UNDO_IMPORT} ${id}` })
    else await takeBack(work, actor, { held, ...brought }, async () => undefined)
    return []
  })
}

/**
 * Does what `reverseImport` left to a job, in the name of who asked for it: all of it or nothing, so
 * that a kill leaves an import whole and the next run begins anew. Meanwhile it says how far it is.
 * What came to hold an action in between stops it; the page then says what.
 */
export async function carryBack(
  work: Work,
  kinds: readonly RecordKind[],
  id: string,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    await takeTurns(inside, id)
    const asked = await reversalOf(inside, id)
    if (asked?.state !== 'undoing' || !asked.personId) return
    const actor = await actorIn(inside, asked.personId, asked.bodyId)
    const held = actor && (await findImport(inside, actor, id))
    if (!held || !may.import(actor, held.bodyId)) return giveUp(inside, id)
    await holdBrought(inside, id)
    const brought = await broughtBy(inside, actor, held)
    const uses = await usesOf(inside, actor, kinds, { held, ...brought })
    if (uses.length > 0) return giveUp(inside, id)
    await noteDone(work, id, 0)
    // Outside the transaction: whoever looks sees how far it is.
    await takeBack(inside, actor, { held, ...brought }, (done) => noteDone(work, id, done))
  })
}

/** What holds an import that somebody asked to take back, for the page that says why it is still here. */
export async function heldBack(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  held: Import,
): Promise<readonly Use[] | null> {
  if (held.state !== 'done' || held.undoneBy === null) return null
  return usesOf(work, actor, kinds, { held, ...(await broughtBy(work, actor, held)) })
}

async function takeBack(
  work: Work,
  actor: Actor,
  { held, touched }: Brought & { readonly held: Import },
  progress: (done: number) => Promise<void>,
): Promise<void> {
  await tablesOf<ImportTables>(work)
    .deleteFrom('toolkit.ballot_set')
    .where('import_id', '=', held.id)
    .execute()
  for (let at = 0; at < touched.length; at += AT_ONCE) {
    const batch = touched.slice(at, at + AT_ONCE)
    const [added, changed] = [batch.filter(isAdded), batch.filter((one) => !isAdded(one))]
    await removeActions(
      work,
      actor,
      added.map(({ action }) => action),
    )
    await changeActions(
      work,
      actor,
      changed.map(({ row, action }) => ({
        seen: action,
        values: valuesOf(row.before as ActionRecord),
      })),
    )
    await progress(at + batch.length)
  }
  await noteUndone(work, held.id)
  await keepAudit(work, actor, {
    body: held.bodyId,
    action: 'actions.import-undone',
    subject: { kind: 'action-import', id: held.id },
  })
}
