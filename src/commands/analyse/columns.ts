import type { Figure } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { columnAt, type Sheet, type SheetRow } from './sheet.ts'

/** The cells of a sheet by the names of its columns. */
export type Columns<Name extends string> = {
  /** Empty where the column is not there. */
  cell(row: SheetRow, column: Name): string
  place(row: SheetRow, column: Name): Place
  /** A cell that may not be empty. Errors: InputRefusal */
  required(row: SheetRow, column: Name): string
  /** What stands in these columns and may be a number. */
  figures(columns: readonly Name[]): readonly Figure[]
}

/** Errors: InputRefusal naming a column that is not there */
export function columnsIn<Name extends string>(
  sheet: Sheet,
  names: readonly Name[],
  optional: readonly Name[] = [],
): Columns<Name> {
  const at = new Map([...names, ...optional].map((name) => [name, columnAt(sheet, name)]))
  const missing = names.find((name) => (at.get(name) ?? -1) < 0)
  if (missing !== undefined)
    refuse({ file: sheet.file, line: sheet.head.line }, `there is no column ${missing}`)
  const cell = (row: SheetRow, column: Name) => row.cells[at.get(column) ?? -1] ?? ''
  const place = (row: SheetRow, column: Name) => ({
    ...{ file: sheet.file, line: row.line },
    column: sheet.head.cells[at.get(column) ?? -1] ?? column,
  })
  return {
    ...{ cell, place },
    required: (row, column) => cell(row, column) || refuse(place(row, column), 'it is empty'),
    figures: (columns) =>
      sheet.rows.flatMap((row) =>
        columns.flatMap((column) => {
          const text = cell(row, column)
          return text === '' ? [] : [{ text, place: place(row, column) }]
        }),
      ),
  }
}
