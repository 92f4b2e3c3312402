import type { Actor } from '#kernel/actor.ts'
import { conflict } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { loopOf, type RecordKind } from '#platform/provenance/provenance.ts'
import {
  type ActionRecord,
  actionsById,
  changeAction,
  removeAction,
  valuesOf,
} from '../../record/index.ts'
import { still } from '../policy.ts'
import { type Import, type ImportRow, rowsOfImport } from '../queries.ts'
import { openImport } from '../service.ts'
import type { ImportTables } from '../tables.ts'
import { usesInTables } from './queries.ts'

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
  held: Import,
): Promise<readonly Use[]> {
  const { added, touched } = await broughtBy(work, actor, held)
  const edits = touched
    .filter(({ action, row }) => changedSince(action, row))
    .map(({ action }): Use => ({ action, by: { what: 'edit' } }))
  const byId = new Map(added.map((action) => [action.id, action]))
  const tables = await usesInTables(work, [...byId.keys()], held.id)
  const pointed = tables.flatMap(({ actionId, table }): Use[] => {
    const action = byId.get(actionId)
    return action ? [{ action, by: { what: 'table', table } }] : []
  })
  const looped: Use[] = []
  for (const action of added) {
    const links = await loopOf(work, actor, kinds, { kind: 'action', id: action.id })
    for (const { title, href } of links)
      looped.push({ action, by: { what: 'record', title, href } })
  }
  return [...edits, ...pointed, ...looped]
}

async function broughtBy(work: Work, actor: Actor, held: Import) {
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
  const added = touched.filter(({ row }) => row.outcome === 'added').map(({ action }) => action)
  return { touched, added }
}

/**
 * Takes back what an import brought: its actions and its vote go, what it changed is as before. When
 * something holds even one of them, nothing is taken back.
 *
 * Returns what holds it; empty when it is undone
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
    if (!still.reversible(held)) conflict('actions.import.refusal.not-done')
    const uses = await usesOf(work, actor, kinds, held)
    if (uses.length > 0) return uses
    const db = tablesOf<ImportTables>(work)
    await db.deleteFrom('toolkit.ballot_set').where('import_id', '=', id).execute()
    for (const { row, action } of (await broughtBy(work, actor, held)).touched)
      if (row.outcome === 'added') await removeAction(work, actor, action)
      else await changeAction(work, actor, action, valuesOf(row.before as ActionRecord))
    await db
      .updateTable('toolkit.action_import')
      .set({ state: 'undone', ended_at: work.now })
      .where('id', '=', id)
      .execute()
    await keepAudit(work, actor, {
      body: held.bodyId,
      action: 'actions.import-undone',
      subject: { kind: 'action-import', id },
    })
    return []
  })
}
