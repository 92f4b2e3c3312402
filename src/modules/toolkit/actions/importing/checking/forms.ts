import type { FieldError, FormState } from '#web/forms.ts'
import type { Words } from '#web/words.ts'
import type { Field } from '../../record/index.ts'
import { placeOf, rowInput, type TypedRow } from '../forms.ts'
import type { Clash } from '../mending/index.ts'
import type { PlannedRow } from '../plan/index.ts'

/** The one form of a page of rows. */
export type RowsForm = {
  readonly rows: readonly { readonly row: PlannedRow; readonly fields: readonly Field[] }[]
  /** What the fields hold, and what is wrong beside each. */
  readonly state: FormState
  /** For the summary: nothing before anything was sent, when the errors beside the fields are enough. */
  readonly summary: FormState
  readonly labels: Readonly<Record<string, string>>
  /** Typed on another page and not sent yet: goes along with this one. */
  readonly carried: Readonly<Record<string, string>>
  readonly saved: number
}

type Given = {
  /** What the keeper has of this form. */
  readonly draft: FormState
  readonly sent:
    | {
        readonly typed: readonly TypedRow[]
        readonly clashes: readonly Clash[]
        readonly saved: number
      }
    | undefined
}

/** Draws the fields in error, those in which somebody typed, and those where a colleague was first. */
export function rowsForm(t: Words, rows: readonly PlannedRow[], { draft, sent }: Given): RowsForm {
  const errors = rows.flatMap((row) => errorsOf(row, sent?.clashes ?? []))
  const typed = sent ? typedIn(sent.typed) : textsOf(draft)
  const here = new Set(rows.map(({ number }) => number))
  const drawn = rows.map((row) => ({ row, fields: fieldsOf(row, errors, typed) }))
  const names = drawn.flatMap(({ row, fields }) =>
    fields.map((field) => ({ field, number: row.number, name: rowInput(field, row.number) })),
  )
  const held = rows.flatMap((row) =>
    Object.entries(row.texts).map(([field, text]) => [rowInput(field as Field, row.number), text]),
  )
  const texts: Readonly<Record<string, string>> = Object.fromEntries(held)
  const isChanged = Object.entries(typed).some(
    ([name, text]) => placeOf(name)?.field !== 'seen' && texts[name] !== text,
  )
  const state = {
    typed: { ...texts, ...typed },
    errors,
    restored: isChanged ? draft.restored : null,
  }
  return {
    rows: drawn,
    state,
    summary: { ...state, errors: sent ? errors : [] },
    labels: Object.fromEntries(
      names.map(({ name, field, number }) => [
        name,
        t('actions.import.row-field', { number, field: t(`actions.field.${field}`) }),
      ]),
    ),
    carried: sent
      ? {}
      : Object.fromEntries(
          Object.entries(typed).filter(([name]) => !here.has(placeOf(name)?.number ?? 0)),
        ),
    saved: sent?.saved ?? 0,
  }
}

function errorsOf(row: PlannedRow, clashes: readonly Clash[]): readonly FieldError[] {
  const theirs = clashes
    .filter(({ number }) => number === row.number)
    .map(({ field, theirs }) => ({
      field: rowInput(field, row.number),
      key: 'actions.row.meanwhile' as const,
      values: { theirs },
    }))
  const own = row.errors.map((error) => ({ ...error, field: rowInput(error.field, row.number) }))
  const taken = new Set(theirs.map(({ field }) => field))
  return [...theirs, ...own.filter(({ field }) => !taken.has(field))]
}

const typedIn = (rows: readonly TypedRow[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap(({ number, texts }) =>
      Object.entries(texts).map(([field, text]) => [rowInput(field as Field, number), text]),
    ),
  )

const textsOf = ({ typed }: FormState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typed).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && placeOf(entry[0]) !== undefined,
    ),
  )

function fieldsOf(
  row: PlannedRow,
  errors: readonly FieldError[],
  typed: Readonly<Record<string, string>>,
): readonly Field[] {
  const named = [...errors.map(({ field }) => field), ...Object.keys(typed)].map(placeOf)
  const fields = named.flatMap((place) =>
    place && place.number === row.number && place.field !== 'seen' ? [place.field] : [],
  )
  return [...new Set(fields)]
}
