import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import {
  type ActionRecord,
  type ActionValues,
  actionsOf,
  FIELDS,
  type Field,
  fieldText,
  valuesOf,
} from '../../record/index.ts'
import { type Aside, asidesIn } from '../asides/index.ts'
import type { CellError } from '../cells/index.ts'
import { columnFor, foldedHead } from '../mapping/index.ts'
import { type Import, type ImportRow, rowsOfImport } from '../queries.ts'
import { type ReadRow, readRow } from '../rows/index.ts'

export type Fate = 'faulty' | 'left-out' | 'add' | 'change' | 'same'

/** One field that an import would change. */
export type FieldChange = {
  readonly field: Field | 'notes'
  readonly was: string
  readonly becomes: string
}

/** A row with what would become of it. */
export type PlannedRow = ReadRow & {
  readonly row: ImportRow
  readonly fate: Fate
  /** The action it is taken for: by its reference, by its code, or because the titles are alike. */
  readonly match: ActionRecord | null
  readonly matchedBy: 'externalRef' | 'code' | 'title' | null
  readonly changes: readonly FieldChange[]
  /** What it looks like instead of an action; it is left out until a person takes it in. */
  readonly aside: Aside | null
  /** What the action would be: the row's values, over those that the action has. */
  readonly becomes: ActionValues | null
}

export type Plan = {
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<Fate, number>>
}

/** What an import would do, row by row: an import is a difference, never an overwrite. */
export async function planOf(work: Work, actor: Actor, held: Import): Promise<Plan> {
  const existing = await actionsOf(work, actor, held.bodyId)
  const rows = await rowsOfImport(work, held.id)
  const matcher = matcherOf(existing)
  const asides = held.format === 'pb' ? NO_ASIDES : asidesIn(rows, columnFor(held.mapping, 'title'))
  const planned = rows.map((row) => {
    const aside = row.fixes[KEPT] ? null : (asides.get(row.number) ?? null)
    return {
      ...plannedRow(held, { ...row, leftOut: row.leftOut || aside !== null }, matcher),
      aside,
    }
  })
  const counts = { faulty: 0, 'left-out': 0, add: 0, change: 0, same: 0 }
  for (const { fate } of planned) counts[fate] += 1
  return { rows: planned, counts }
}

const NO_ASIDES: ReadonlyMap<number, Aside> = new Map()

type Matcher = ReturnType<typeof matcherOf>

/** Titles are alike when letters and digits are. */
const likeness = (title: string): string => foldedHead(title)

function matcherOf(existing: readonly ActionRecord[]) {
  const byId = new Map(existing.map((action) => [action.id, action]))
  const byRef = new Map(existing.map((action) => [action.externalRef ?? '', action]))
  const byCode = new Map(existing.map((action) => [action.code, action]))
  const byTitle = Map.groupBy(existing, (action) => likeness(action.title))
  // Action id → the row that took it, and what the file itself says twice.
  const taken = new Map<string, number>()
  const said = new Map<string, number>()
  return { byId, byRef, byCode, byTitle, taken, said }
}

/** Set by a person: this row is not the action whose title is alike. */
export const AS_NEW = '_new'

/** Set by a person: this row is an action although it looks like a total or a footnote. */
export const KEPT = '_kept'

/** Set by the confirmation: the action a row was shown as, or `none`. What was shown is what is written. */
export const PLANNED = '_planned'

function matchOf(row: ReadRow, fixes: ImportRow['fixes'], matcher: Matcher) {
  const planned = fixes[PLANNED]
  if (planned) {
    const match = matcher.byId.get(planned) ?? null
    return { match, matchedBy: match && ('externalRef' as const) }
  }
  const { externalRef, code, title } = row.texts
  const byRef = externalRef ? matcher.byRef.get(externalRef) : undefined
  if (byRef) return { match: byRef, matchedBy: 'externalRef' } as const
  const byCode = code ? matcher.byCode.get(code) : undefined
  if (byCode) return { match: byCode, matchedBy: 'code' } as const
  const alike = matcher.byTitle.get(likeness(title ?? '')) ?? []
  const [only] = alike
  const free = only && alike.length === 1 && !matcher.taken.has(only.id) && !fixes[AS_NEW]
  return free
    ? ({ match: only, matchedBy: 'title' } as const)
    : ({ match: null, matchedBy: null } as const)
}

function plannedRow(held: Import, row: ImportRow, matcher: Matcher): Omit<PlannedRow, 'aside'> {
  const read = readRow(held, row)
  if (row.leftOut)
    return {
      ...read,
      row,
      fate: 'left-out',
      match: null,
      matchedBy: null,
      changes: [],
      becomes: null,
    }
  const { match, matchedBy } = matchOf(read, row.fixes, matcher)
  const errors = [...read.errors, ...twice(read, match, matcher)]
  if (!read.values || errors.length > 0)
    return { ...read, errors, row, fate: 'faulty', match, matchedBy, changes: [], becomes: null }
  if (!match)
    return { ...read, row, fate: 'add', match, matchedBy, changes: [], becomes: read.values }
  const becomes = merged(match, read, read.values)
  const changes = changesOf(valuesOf(match), becomes)
  const fate = changes.length > 0 ? 'change' : 'same'
  return { ...read, row, fate, match, matchedBy, changes, becomes }
}

/** A reference, a code or an action can be in a file once. */
function twice(read: ReadRow, match: ActionRecord | null, matcher: Matcher) {
  const errors: CellError[] = []
  for (const field of ['externalRef', 'code'] as const) {
    const text = read.texts[field]
    if (text === undefined || !read.said.has(field)) continue
    const before = matcher.said.get(`${field} ${text}`)
    if (before) errors.push({ field, key: 'actions.row.twice', values: { row: before } })
    else matcher.said.set(`${field} ${text}`, read.number)
  }
  if (!match) return errors
  const before = matcher.taken.get(match.id)
  if (before && errors.length === 0)
    errors.push({ field: 'title', key: 'actions.row.twice', values: { row: before } })
  else matcher.taken.set(match.id, read.number)
  return errors
}

const COST_FIELDS: readonly Field[] = ['costLow', 'costLikely', 'costHigh', 'currency']

/** Only what the file says changes; what it does not speak of stays. */
function merged(match: ActionRecord, read: ReadRow, values: ActionValues): ActionValues {
  const kept = valuesOf(match)
  const said = Object.fromEntries(
    [...read.said]
      .filter((field) => !COST_FIELDS.includes(field) && field !== 'status')
      .map((field) => [field, values[field as keyof ActionValues]]),
  )
  const notes = values.notes?.length ? values.notes : kept.notes
  return { ...kept, ...said, cost: mergedCost(kept, read, values), notes }
}

function mergedCost(kept: ActionValues, read: ReadRow, values: ActionValues) {
  const [was, becomes] = [kept.cost ?? null, values.cost ?? null]
  if (!becomes || !read.said.has('costLikely')) return was
  const sameLikely = was?.likely === becomes.likely && was.currency === becomes.currency
  // The file knows one number: the range the city has thought about stays around it.
  return sameLikely && !read.said.has('costLow') && !read.said.has('costHigh') ? was : becomes
}

function changesOf(was: ActionValues, becomes: ActionValues): readonly FieldChange[] {
  const fields = FIELDS.map(
    (field): FieldChange => ({
      field,
      was: fieldText(was, field),
      becomes: fieldText(becomes, field),
    }),
  )
  const notes = { field: 'notes' as const, was: notesText(was), becomes: notesText(becomes) }
  return [...fields, notes].filter(({ was, becomes }) => was !== becomes)
}

const notesText = ({ notes }: ActionValues): string =>
  (notes ?? []).map(({ column, text }) => `${column}: ${text}`).join('\n')
