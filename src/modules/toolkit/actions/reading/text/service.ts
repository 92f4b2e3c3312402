import { CsvError, parse } from 'csv-parse/sync'
import {
  type Choices,
  DELIMITERS,
  type Delimiter,
  type Encoding,
  FileRefusal,
  type FileRow,
  type FileTable,
  LONGEST_CELL,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
} from '../tables.ts'

type Text = { text: string; encoding: Encoding; byteOrderMark: boolean }

const MARK = [0xef, 0xbb, 0xbf] as const

/** The bytes that Windows-1252 leaves without a letter. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Bytes as text. UTF-8 is told by its own form; what is not UTF-8 is Windows-1252 where it uses the
 * letters that only that page has (the euro sign, curly quotes), and Latin-1 otherwise.
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Text {
  const byteOrderMark = MARK.every((byte, at) => bytes[at] === byte)
  const encoding = chosen ?? detected(bytes)
  if (encoding === 'utf-8')
    return { text: new TextDecoder('utf-8').decode(bytes), encoding, byteOrderMark }
  if (encoding === 'windows-1252')
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding, byteOrderMark }
  // The web's decoder takes the name for Windows-1252; the bytes as they are, are Latin-1.
  return { text: Buffer.from(bytes).toString('latin1'), encoding, byteOrderMark }
}

function detected(bytes: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    const high = bytes.filter((byte) => byte >= 0x80 && byte < 0xa0)
    const windows = high.length > 0 && !high.some((byte) => UNASSIGNED.has(byte))
    return windows ? 'windows-1252' : 'iso-8859-1'
  }
}

/** What no database and no page can hold: control characters, halves of letters. */
export const clean = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/[\p{Cc}--[\t\n\r]]/gv, '')
    .trim()

/** All records of a delimited text. Errors: FileRefusal */
export function recordsOf(text: string, delimiter: Delimiter, most: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_CELL * 5,
      to: most + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new FileRefusal('cell-too-long')
    throw new FileRefusal('quote', String(error.lines ?? ''))
  }
}

/** Lines before the head, and after it, that are no rows: as many as fit a title block. */
const PREAMBLE = 100

/** A delimited text as rows. Errors: FileRefusal */
export function readText(bytes: Uint8Array, choices: Choices): FileTable {
  const { text, encoding, byteOrderMark } = decode(bytes, choices.encoding)
  const delimiter = choices.delimiter ?? delimiterOf(text)
  const records = recordsOf(text, delimiter, MOST_ROWS + PREAMBLE)
  const rows = rowsOf(records)
  return {
    ...{ encoding, byteOrderMark, delimiter, rows },
    ...{ sheet: null, sheets: [], formulas: 0, mergedCells: 0, votes: null },
  }
}

/** The apostrophe that exports put before a formula, so that it stays text, is no part of the text. */
const bare = (cell: string): string => (/^'[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell)

/** Rows with a word in them, numbered as in the file and held to the limits. Errors: FileRefusal */
function rowsOf(records: readonly (readonly string[])[]): readonly FileRow[] {
  const rows = records
    .map((record, at) => ({ number: at + 1, cells: record.map((cell) => bare(clean(cell))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return withinLimits(rows)
}

/** Refuses what is too much, or nothing. Errors: FileRefusal */
export function withinLimits(rows: readonly FileRow[]): readonly FileRow[] {
  if (rows.length === 0) throw new FileRefusal('empty')
  if (rows.length > MOST_ROWS + PREAMBLE) throw new FileRefusal('too-many-rows')
  let cells = 0
  for (const row of rows) {
    if (
      row.cells.length > MOST_COLUMNS &&
      row.cells.slice(MOST_COLUMNS).some((cell) => cell !== '')
    )
      throw new FileRefusal('too-many-columns')
    if (row.cells.some((cell) => cell.length > LONGEST_CELL))
      throw new FileRefusal('cell-too-long', String(row.number))
    cells += row.cells.length
  }
  if (cells > MOST_CELLS) throw new FileRefusal('too-many-cells')
  return rows
}

/** The mark that cuts the first rows into the most columns, most evenly. */
export function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, 64 * 1024)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function evenness(head: string, delimiter: Delimiter): number {
  let widths: number[]
  try {
    widths = recordsOf(head, delimiter, 50)
      .slice(0, 50)
      .map((record) => record.length)
      .filter((width) => width > 1)
  } catch {
    // Cut off within quotes, or no such file: this mark explains nothing.
    return 0
  }
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, times]) => times * (width - 1)))
}
