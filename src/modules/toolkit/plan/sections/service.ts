import type { Actor } from '#kernel/actor.ts'
import { isCurrency, parseMinor } from '#kernel/money.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import {
  type Column,
  isRowSection,
  isSection,
  ROWS,
  type Row,
  type SectionContent,
  type SectionKey,
  type SectionState,
} from '../content/index.ts'
import { may } from '../policy.ts'
import {
  openDraft,
  type PlanRecord,
  type SectionRecord,
  saveSection,
  sectionsOf,
} from '../record/index.ts'
import { rowField } from './forms.ts'

/** A section of a plan of the city acted for. Errors: missing. */
export async function openSection(
  work: Work,
  actor: Actor,
  planId: string,
  key: string,
): Promise<{ readonly plan: PlanRecord; readonly section: SectionRecord }> {
  const plan = await openDraft(work, actor, planId)
  const sections = isSection(key) ? await sectionsOf(work, plan.id) : []
  const section = sections.find((each) => each.key === key)
  return section ? { plan, section } : missing()
}

type Typed = Readonly<Record<string, unknown>>

/** What was typed into one section. */
export type SectionTyped = {
  readonly version: number
  readonly state: SectionState
  readonly reason: string
  readonly text: string
  readonly begun: string | undefined
  /** Numbered boxes, `role-1`, `role-2` … */
  readonly boxes: Typed
}

/** A session of work longer than this was not only work. Units: milliseconds. */
const LONGEST_SESSION = 2 * 3_600_000

/**
 * Keeps one section: filled, still being written, or "not yet, because …".
 *
 * Errors  missing, forbidden; conflict when somebody else was first; invalid beside a box, where a
 *         row lacks what it needs, a name stands without consent, or a filled section says nothing
 */
export function writeSection(
  work: Work,
  actor: Actor,
  at: { readonly planId: string; readonly key: string },
  typed: SectionTyped,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const { plan, section } = await openSection(work, actor, at.planId, at.key)
    ensure(may.edit(actor, plan))
    const content = contentOf(section.key, typed)
    const { state } = typed
    if (state === 'not-yet' && typed.reason === '') invalid('plan.error.reason', {}, 'reason')
    if (state === 'filled') refuseEmpty(section.key, content)
    const saved = await saveSection(work, plan.id, {
      key: section.key,
      version: typed.version,
      state,
      content,
      reason: state === 'not-yet' ? typed.reason : '',
      openedAt: begunAt(typed.begun, work.now),
      by: actor.person?.id ?? null,
    })
    if (!saved) conflict('plan.error.changed-meanwhile')
    await keepAudit(work, actor, {
      body: plan.bodyId,
      action: 'plan.section-written',
      subject: { kind: 'plan', id: plan.id },
      before: { key: section.key, state: section.state, content: section.content },
      after: { key: section.key, state, content },
    })
  })
}

function begunAt(begun: string | undefined, now: Date): Date | null {
  const at = begun === undefined ? Number.NaN : Date.parse(begun)
  const minutesAgo = now.getTime() - at
  return minutesAgo >= 0 && minutesAgo <= LONGEST_SESSION ? new Date(at) : null
}

/** Pulled sections say something by themselves; the others need a text or a row. */
function refuseEmpty(key: SectionKey, content: SectionContent): void {
  if (key === 'situation' || key === 'portfolio') return
  if (content.text.trim() === '' && content.rows.length === 0)
    invalid('plan.error.empty', {}, isRowSection(key) ? rowField(firstBox(key), 1) : 'text')
}

const firstBox = (key: keyof typeof ROWS): string => ROWS[key].columns[0]?.name ?? 'text'

function contentOf(key: SectionKey, typed: SectionTyped): SectionContent {
  if (!isRowSection(key)) return { text: typed.text, rows: [] }
  const { most, columns } = ROWS[key]
  const rows: Row[] = []
  for (let number = 1; number <= most; number += 1) {
    const row = rowOf(columns, typed.boxes, number)
    if (row) rows.push(row)
  }
  return { text: typed.text, rows }
}

const boxText = (boxes: Typed, column: Column, number: number): string => {
  const held = boxes[rowField(column.name, number)]
  return typeof held === 'string' ? held.trim() : ''
}

/** A row of which something is typed; null where all its boxes are empty (a currency alone is no row). */
function rowOf(columns: readonly Column[], boxes: Typed, number: number): Row | null {
  const said = columns.filter(({ kind }) => kind !== 'currency' && kind !== 'choice')
  if (said.every((column) => boxText(boxes, column, number) === '')) return null
  const row: Record<string, string | number | boolean | null> = {}
  for (const column of columns) {
    const field = rowField(column.name, number)
    const text = boxText(boxes, column, number)
    if (column.required && text === '') invalid('plan.error.box', {}, field)
    row[column.name] = heldOf(column, text)
  }
  readMoney(columns, boxes, number, row)
  if (row.name && row.agreed !== true) invalid('plan.error.consent', {}, rowField('name', number))
  return row
}

function heldOf({ kind }: Column, text: string): string | number | boolean | null {
  if (kind === 'check') return text === 'yes'
  if (kind === 'people') return text === '' ? null : Number(text)
  return text
}

/** Money is kept in minor units of the row's own currency. */
function readMoney(
  columns: readonly Column[],
  boxes: Typed,
  number: number,
  row: Record<string, string | number | boolean | null>,
): void {
  const amount = columns.find(({ kind }) => kind === 'amount')
  const currency = columns.find(({ kind }) => kind === 'currency')
  if (!amount || !currency) return
  const code = boxText(boxes, currency, number).toUpperCase()
  if (!isCurrency(code)) invalid('plan.error.currency', {}, rowField(currency.name, number))
  const minor = parseMinor(boxText(boxes, amount, number), code)
  if (minor === undefined) invalid('plan.error.amount', {}, rowField(amount.name, number))
  row[amount.name] = minor
  row[currency.name] = code
}
