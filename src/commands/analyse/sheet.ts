import { CsvError, parse } from 'csv-parse/sync'
import { decodeText, delimiterOf } from '#toolkit'
import { type Options, type Streams, wordOf } from './analysis.ts'
import { refuse, WordsRefusal } from './refusal.ts'

/** A line of a file with its number, as an editor counts it. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] }

/** A delimited file: the names of its columns, and the rows below. */
export type Sheet = {
  readonly file: string
  readonly delimiter: string
  readonly head: SheetRow
  readonly rows: readonly SheetRow[]
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
}

/** How a file is called in messages. */
export const nameOf = (file: string): string =>
  file === '-' ? 'standard input' : (file.split(/[/\\]/).at(-1) ?? file)

export const textOf = async (file: string, streams: Streams): Promise<string> =>
  textIn(await streams.read(file), file)

/** Bytes as text, in whichever way it was saved. Errors: InputRefusal for what is no text */
export function textIn(bytes: Uint8Array, file: string): string {
  const wide = WIDE.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  const text = wide ? new TextDecoder(wide.encoding).decode(bytes) : decodeText(bytes).text
  if (text.includes('\0'))
    refuse({ file: nameOf(file) }, 'it is no text: save it as CSV, in UTF-8 where you are asked')
  return text.replace(/^\ufeff/, '')
}

/** What spreadsheets call Unicode text. */
const WIDE = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

export const isJson = (text: string): boolean => /^\s*[[{]/.test(text)

/** A delimited text as a sheet. Errors: InputRefusal naming line and column */
export function sheetOf(text: string, file: string, options: Options): Sheet {
  const delimiter = chosenDelimiter(options) ?? delimiterOf(firstLine(text))
  const name = nameOf(file)
  const [head, ...rows] = rowsOf(text, delimiter, name)
  if (!head) return refuse({ file: name }, 'there is nothing in it')
  const twice = head.cells.find((cell, at) => cell !== '' && head.cells.indexOf(cell) !== at)
  if (twice !== undefined)
    refuse({ file: name, line: head.line }, `two columns are called ${twice}`)
  checkWidths(name, head, rows)
  return { file: name, delimiter, head, rows }
}

/** The names of the columns tell the mark: cells below may hold decimal commas and `2|3|5`. */
const firstLine = (text: string): string => /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? ''

function chosenDelimiter(options: Options): string | undefined {
  const word = wordOf(options, 'delimiter')
  if (word === undefined) return undefined
  const found = DELIMITERS[word]
  if (found) return found
  throw new WordsRefusal(`--delimiter is one of ${Object.keys(DELIMITERS).join(', ')}`)
}

function rowsOf(text: string, delimiter: string, file: string): readonly SheetRow[] {
  try {
    let last = 0
    const records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return records
      .map(({ info, record }) => {
        const line = last + 1
        // A cell may hold line breaks: a row begins after the line where the one before it ended.
        last = Math.max(line, info.lines)
        return { line, cells: trimmed(record) }
      })
      .filter(({ cells }) => cells.length > 0)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 0)
    return refuse(
      { file, ...(line > 0 ? { line } : {}) },
      'a quotation mark is not closed, or stands inside a cell: put cells that hold one between two, and double it',
    )
  }
}

/** Without white space around, and without the empty cells that spreadsheets leave at the end. */
function trimmed(record: readonly string[]): readonly string[] {
  const cells = record.map((cell) => cell.trim())
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

function checkWidths(file: string, head: SheetRow, rows: readonly SheetRow[]): void {
  const unnamed = head.cells.findIndex((cell, at) => cell === '' && at > 0)
  if (unnamed > 0)
    refuse({ file, line: head.line }, `the column at place ${unnamed + 1} has no name`)
  const wide = rows.find(({ cells }) => cells.length > head.cells.length)
  if (wide)
    refuse(
      { file, line: wide.line },
      `there are ${wide.cells.length} cells, but ${head.cells.length} columns: a comma inside a cell needs quotation marks, or give --delimiter`,
    )
}

/** Where a column stands, by its name whatever its capitals. */
export const columnAt = ({ head }: Sheet, name: string): number =>
  head.cells.findIndex((cell) => cell.toLowerCase() === name)
