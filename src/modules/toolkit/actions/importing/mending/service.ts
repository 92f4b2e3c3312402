import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { FIELDS, type Field } from '../../record/index.ts'
import type { TypedRow } from '../forms.ts'
import { AS_NEW, KEPT, type PlannedRow, planOf } from '../plan/index.ts'
import { still } from '../policy.ts'
import { holdImport, type Import, type ImportRow } from '../queries.ts'
import { openImport } from '../service.ts'
import { changeRows, type RowChange } from './queries.ts'

/** What a row looked like: two people who mend the same one do not overwrite each other. */
export const markOf = ({ fixes, leftOut }: Pick<ImportRow, 'fixes' | 'leftOut'>): string =>
  createHash('sha256').update(canonical({ fixes, leftOut })).digest('base64url').slice(0, 12)

async function checkable(work: Work, actor: Actor, id: string): Promise<Import> {
  const held = await openImport(work, actor, id)
  if (!still.checkable(held) || !(await holdImport(work, id, 'checking')))
    conflict('actions.import.refusal.closed')
  return held
}

/** Changes one row: left out, taken in again, or an action of its own. */
export function mendRow(
  work: Work,
  actor: Actor,
  place: { readonly id: string; readonly number: number },
  change: { readonly leftOut?: boolean; readonly asNew?: boolean },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const held = await checkable(work, actor, place.id)
    const { leftOut, asNew } = change
    const fixes = {
      ...(asNew ? { [AS_NEW]: 'yes' } : {}),
      ...(leftOut === false ? { [KEPT]: 'yes' } : {}),
    }
    const done = await changeRows(work, held.id, [{ number: place.number, fixes, leftOut }])
    if (done === 0) missing()
  })
}

/** A cell that somebody else has mended since the page was drawn; nothing was written over theirs. */
export type Clash = { readonly number: number; readonly field: Field; readonly theirs: string }

/**
 * Takes what was typed into many rows, right or wrong: what is still wrong stays to be mended. A row
 * that a colleague has mended meanwhile keeps theirs.
 *
 * Returns how many rows changed, and where a colleague was first
 */
export function mendRows(
  work: Work,
  actor: Actor,
  id: string,
  typed: readonly TypedRow[],
): Promise<{ readonly saved: number; readonly clashes: readonly Clash[] }> {
  return inTransaction(work, async (work) => {
    const held = await checkable(work, actor, id)
    const { rows } = await planOf(work, actor, held)
    const byNumber = new Map(rows.map((row) => [row.number, row]))
    const changed = typed
      .map((one) => {
        const row = byNumber.get(one.number) ?? missing()
        return { one, row, fields: changedIn(row, one) }
      })
      .filter(({ fields }) => fields.length > 0)
    const [free, first] = [changed.filter(isAsSeen), changed.filter((each) => !isAsSeen(each))]
    return {
      saved: await changeRows(work, held.id, free.map(changeOf)),
      clashes: first.flatMap(({ row, fields }) =>
        fields.map((field) => ({ number: row.number, field, theirs: row.texts[field] ?? '' })),
      ),
    }
  })
}

type Mended = {
  readonly one: TypedRow
  readonly row: PlannedRow
  readonly fields: readonly Field[]
}

const isAsSeen = ({ one, row }: Mended): boolean => one.seen === markOf(row.row)

const changeOf = ({ one, fields }: Mended): RowChange => ({
  number: one.number,
  fixes: Object.fromEntries(fields.map((field) => [field, one.texts[field] ?? ''])),
})

const changedIn = (row: PlannedRow, { texts }: TypedRow): readonly Field[] =>
  FIELDS.filter((field) => texts[field] !== undefined && texts[field] !== (row.texts[field] ?? ''))

/** Leaves out every row that still has an error. Returns how many. */
export function leaveOutFaulty(work: Work, actor: Actor, id: string): Promise<number> {
  return inTransaction(work, async (work) => {
    const held = await checkable(work, actor, id)
    const { rows } = await planOf(work, actor, held)
    const faulty = rows.filter(({ fate }) => fate === 'faulty')
    return changeRows(
      work,
      held.id,
      faulty.map(({ number }) => ({ number, fixes: {}, leftOut: true })),
    )
  })
}
