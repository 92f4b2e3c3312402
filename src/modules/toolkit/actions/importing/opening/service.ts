import { createHash } from 'node:crypto'
import type { MessageKey } from '#kernel/messages.ts'
import { isCurrency, parseMinor } from '#kernel/money.ts'
import { invalid } from '#kernel/refusals.ts'
import {
  type Choices,
  type FileFormat,
  FileRefusal,
  type FileRow,
  type FileTable,
  MOST_COLUMNS,
  MOST_ROWS,
  readFile,
  type Votes,
} from '../../reading/index.ts'
import { isShort } from '../amounts/index.ts'
import {
  bodyRows,
  type Column,
  columnsOf,
  type DateColumn,
  datesOf,
  decimalOf,
  headOf,
} from '../evidence/index.ts'
import type { Reading, VotesFacts } from '../queries.ts'

/** Everything that a file can be read as otherwise than we would. */
export type ReadingChoices = Choices & {
  readonly headerRow?: number | undefined
  readonly decimal?: '.' | ',' | undefined
  /** Column index → the order the person gave. */
  readonly dates?: Readonly<Record<string, 'dmy' | 'mdy'>> | undefined
}

/** What a file is, by its first bytes and its name: a vote is plain text that begins with META. */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return /\.pb$/i.test(name) || /^\s*META\s*[\r\n]/.test(head) ? 'pb' : 'csv'
}

/**
 * Reads a file and what its columns say of themselves.
 *
 * Errors  invalid beside `field`, with what is wrong with the file
 */
export async function openFile(
  bytes: Uint8Array,
  format: FileFormat,
  choices: ReadingChoices,
  field: string,
) {
  const table = await readFile(bytes, format, choices).catch((error: unknown) =>
    refuseFile(error, field),
  )
  const head = headIn(table, choices)
  const columns = columnsOf(table.rows, head)
  const rows = bodyRows(table.rows, head)
  if (rows.length === 0) invalid('actions.file.no-rows', {}, field)
  if (rows.length > MOST_ROWS) invalid('actions.file.too-many-rows', { most: MOST_ROWS }, field)
  const dates = format === 'pb' ? [] : datesOf(rows, columns)
  const skipped = new Set(dates.map(({ index }) => index))
  const decimalEvidence = format === 'pb' ? '.' : decimalOf(rows, skipped)
  const clear = decimalEvidence === '.' || decimalEvidence === ',' ? decimalEvidence : null
  const { encoding, byteOrderMark, delimiter, sheet, sheets, formulas, mergedCells } = table
  const reading: Reading = {
    ...{ encoding, byteOrderMark, delimiter, sheet, sheets, formulas, mergedCells },
    headerRow: head.header,
    tagsRow: head.tags,
    firstRows: firstRowsOf(table),
    rows: rows.length,
    decimal: choices.decimal ?? clear,
    decimalEvidence,
    dates: dates.map((column) => answered(column, choices)),
    shorts: shortsIn(rows, columns),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    votes: table.votes && votesFacts(table.votes, rows.length, field),
  }
  return { reading, columns, rows, ballots: table.votes?.ballots ?? null }
}

/** Amounts that may be thousands or millions: what they are is asked where such a column is a cost. */
function shortsIn(rows: readonly FileRow[], columns: readonly Column[]) {
  return columns.flatMap(({ index }) => {
    const found = rows.map(({ cells }) => cells[index] ?? '').filter(isShort)
    return found.length > 0 ? [{ index, samples: [...new Set(found)].slice(0, 3) }] : []
  })
}

function headIn(table: FileTable, choices: ReadingChoices) {
  if (table.votes) return { header: table.rows[0]?.number ?? 1, tags: null }
  const found = headOf(table.rows)
  const asked = choices.headerRow
  if (asked === undefined || asked === found.header) return found
  // Another head: the row of tags counts only where it lies below it.
  const tags = found.tags !== null && found.tags > asked ? found.tags : null
  return { header: asked, tags }
}

const firstRowsOf = (table: FileTable) =>
  table.rows.slice(0, 8).map(({ number, cells }) => ({
    number,
    cells: cells.slice(0, 8).map((cell) => cell.slice(0, 60)),
  }))

const answered = (column: DateColumn, { dates }: ReadingChoices): DateColumn => ({
  ...column,
  order: dates?.[column.index] ?? column.order,
})

/** A question that only a person can answer. */
export const isSettled = ({ decimal, decimalEvidence, dates }: Reading): boolean =>
  dates.every(({ order }) => order !== null) &&
  (decimal !== null || (decimalEvidence !== 'both' && decimalEvidence !== 'unclear'))

function refuseFile(error: unknown, field: string): never {
  if (!(error instanceof FileRefusal)) throw error
  const key: MessageKey = `actions.file.${error.fault}`
  const limits = { 'too-many-rows': MOST_ROWS, 'too-many-columns': MOST_COLUMNS }
  const most = limits[error.fault as keyof typeof limits] ?? 0
  invalid(key, { detail: error.detail, most }, field)
}

function votesFacts({ meta, ...votes }: Votes, projects: number, field: string): VotesFacts {
  const text = (name: string) => (Object.hasOwn(meta, name) ? (meta[name] ?? '') : '')
  const currency = text('currency').toUpperCase()
  const budget = text('budget').replace(',', '.')
  const place = ['unit', 'subunit', 'instance'].map(text).filter((part) => part !== '')
  if (!/^\d+(\.\d+)?$/.test(budget)) invalid('actions.file.vote-budget', {}, field)
  if (isCurrency(currency) && parseMinor(budget, currency) === undefined)
    invalid('actions.file.vote-budget', {}, field)
  const said = (name: string, real: number) => {
    const number = Number(text(name) || real)
    return Number.isInteger(number) && number !== real ? number : null
  }
  return {
    title: (text('description') || place.join(' ') || 'PB').slice(0, 300),
    voteType: votes.voteType,
    rule: text('rule').slice(0, 200),
    budget,
    currency: isCurrency(currency) ? currency : '',
    voters: votes.voters,
    ballots: votes.ballots.length,
    unknownChoices: votes.unknownChoices,
    saidProjects: said('num_projects', projects),
    saidVoters: said('num_votes', votes.voters),
    scope: place.length > 0 ? `${place.join('/').slice(0, 120)}/` : '',
  }
}
