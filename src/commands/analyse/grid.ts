import type { Options } from './analysis.ts'
import { jsonLocate, jsonOf } from './json.ts'
import { jsonPlace } from './json-place.ts'
import type { Locate } from './located.ts'
import { type Figure, numbersOf } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { isJson, nameOf, type Sheet, type SheetRow, sheetOf } from './sheet.ts'

/** Numbers with a name for every row and column; null where a cell is empty. */
export type Grid = {
  readonly file: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly (readonly (number | null)[])[]
  /** Rows of facts, by name without the #. */
  readonly facts: Readonly<Record<string, readonly (number | null)[]>>
  readonly locate: Locate
}

/** A grid from JSON or a delimited text, whose rows that begin with # are facts. Errors: InputRefusal */
export const gridOf = (
  text: string,
  file: string,
  options: Options,
  facts: readonly string[],
): Grid => (isJson(text) ? jsonGrid(text, nameOf(file)) : csvGrid(text, file, options, facts))

function jsonGrid(text: string, file: string): Grid {
  const given = jsonOf.grid(text, file)
  const { rows, columns, cells } = given
  const ragged = cells.findIndex((row) => row.length !== columns.length)
  const refuseAt = (path: readonly (string | number)[], what: string) =>
    refuse(jsonPlace(text, path, file), what)
  if (cells.length !== rows.length)
    refuseAt(['cells'], `there are ${rows.length} rows by name, and ${cells.length} of cells`)
  if (ragged >= 0)
    refuseAt(['cells', ragged], `at .cells[${ragged}]: there must be ${columns.length} cells`)
  for (const [side, names] of Object.entries({ rows, columns })) {
    const twice = names.findIndex((one, at) => names.indexOf(one) < at)
    if (twice >= 0) refuseAt([side, twice], `${names[twice]} already stands above`)
  }
  return {
    ...{ ...given, file },
    locate: jsonLocate(text, file, ({ row, column }) => {
      if (typeof row === 'number')
        return ['cells', row, ...(typeof column === 'number' ? [column] : [])]
      return typeof column === 'number' ? ['columns', column] : []
    }),
  }
}

function csvGrid(text: string, file: string, options: Options, facts: readonly string[]): Grid {
  const sheet = sheetOf(text, file, options)
  const columns = sheet.head.cells.slice(1)
  if (columns.length === 0)
    refuse({ file: sheet.file, line: sheet.head.line }, 'there is no column after the names')
  const rows = sheet.rows.filter(({ cells }) => !cells[0]?.startsWith('#'))
  checkNames(sheet, rows)
  const read = numbersOf(figuresIn(sheet), sheet.delimiter, options)
  const numbersIn = (row: SheetRow) =>
    columns.map((name, j) => {
      const cell = row.cells[j + 1] ?? ''
      return cell === '' ? null : read(cell, placeIn(sheet, row, name))
    })
  return {
    file: sheet.file,
    rows: rows.map(({ cells: [name = ''] }) => name),
    columns,
    cells: rows.map(numbersIn),
    facts: Object.fromEntries(
      sheet.rows
        .filter((row) => !rows.includes(row))
        .map((row) => [factName(sheet, row, facts), numbersIn(row)]),
    ),
    locate: locateIn(sheet, rows),
  }
}

const placeIn = ({ file }: Sheet, { line }: SheetRow, column: string): Place => ({
  ...{ file, line, column },
})

const figuresIn = (sheet: Sheet): readonly Figure[] =>
  sheet.rows.flatMap((row) =>
    row.cells.slice(1).flatMap((text, j) => {
      const place = placeIn(sheet, row, sheet.head.cells[j + 1] ?? '')
      return text === '' ? [] : [{ text, place }]
    }),
  )

function factName({ file }: Sheet, { line, cells }: SheetRow, facts: readonly string[]): string {
  const name = (cells[0] ?? '').slice(1).trim().toLowerCase()
  if (facts.includes(name)) return name
  const known = facts.map((fact) => `#${fact}`).join(' ')
  return refuse({ file, line }, `“${cells[0]}” is no fact${known === '' ? '' : `: use ${known}`}`)
}

function checkNames({ file }: Sheet, rows: readonly SheetRow[]): void {
  if (rows.length === 0) refuse({ file }, 'there is no row below the names')
  const lines = new Map<string, number>()
  for (const { line, cells } of rows) {
    const [name = ''] = cells
    if (name === '') refuse({ file, line }, 'the row has no name')
    const before = lines.get(name)
    if (before !== undefined) refuse({ file, line }, `${name} already stands in line ${before}`)
    lines.set(name, line)
  }
}

/** The library names a row and a column by their places. */
const locateIn =
  (sheet: Sheet, rows: readonly SheetRow[]): Locate =>
  ({ row, column }) => {
    const line = typeof row === 'number' ? rows[row]?.line : undefined
    const name = typeof column === 'number' ? sheet.head.cells[column + 1] : undefined
    return {
      file: sheet.file,
      ...(line === undefined ? {} : { line }),
      ...(name === undefined ? {} : { column: name }),
    }
  }

/**
 * A grid with the same names on both sides, its rows in the order of its columns; an empty cell is 0.
 *
 * Errors  InputRefusal naming who stands on one side only
 */
export function squareIn(grid: Grid): readonly (readonly number[])[] {
  const place = { file: grid.file }
  const absent = grid.columns.find((name) => !grid.rows.includes(name))
  if (absent !== undefined) refuse(place, `${absent} is a column and has no row`)
  const strange = grid.rows.find((name) => !grid.columns.includes(name))
  if (strange !== undefined) refuse(place, `${strange} is a row and has no column`)
  return grid.columns.map((name) =>
    (grid.cells[grid.rows.indexOf(name)] ?? []).map((cell) => cell ?? 0),
  )
}
