import type { FileRow } from '../../reading/index.ts'

/** Which number comes first in a date such as 03/04/2025. */
export type DateOrder = 'dmy' | 'mdy'

/** A column as the mapping screen shows it. */
export type Column = {
  readonly index: number
  readonly name: string
  /** The column's HXL tag, where the file has a row of them. */
  readonly tag: string
  readonly samples: readonly string[]
  /** What looks like personal data in it. */
  readonly personal: 'name' | 'email' | 'phone' | null
}

/** What the whole column says about its dates. */
export type DateColumn = {
  readonly index: number
  readonly name: string
  readonly samples: readonly string[]
  /** `both`: some dates can only be day first, others only month first. `none`: nothing decides. */
  readonly evidence: DateOrder | 'both' | 'none'
  /** The order the person chose; null until they did. Not asked where the file is clear. */
  readonly order: DateOrder | null
  readonly asked: boolean
}

export type DecimalMark = '.' | ','
export type DecimalEvidence = DecimalMark | 'both' | 'none' | 'unclear'

const HXL = /^#[a-z]\w*/i
const FIRST_ROWS = 25

/** Which row names the columns, and which carries HXL tags. Rows above it are a preamble. */
export function headOf(rows: readonly FileRow[]): { header: number; tags: number | null } {
  const first = rows.slice(0, FIRST_ROWS)
  const at = first.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '')
    const tags = filled.filter((cell) => HXL.test(cell)).length
    return tags > 0 && tags * 2 >= filled.length
  })
  const tags = first[at]?.number ?? null
  if (at > 0) return { header: first[at - 1]?.number ?? 1, tags }
  const widths = first.map(({ cells }) => filledIn(cells)).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length / 2)] ?? 1
  const header = first.find(
    ({ cells }) => filledIn(cells) >= Math.max(1, usual * 0.6) && !cells.some(isNumber),
  )
  return { header: (header ?? first[0])?.number ?? 1, tags }
}

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length
const isNumber = (cell: string): boolean => /^-?[\d.,\s]+$/.test(cell) && /\d/.test(cell)

/** The rows below the head. */
export const bodyRows = (
  rows: readonly FileRow[],
  head: { header: number; tags: number | null },
): readonly FileRow[] => rows.filter(({ number }) => number > Math.max(head.header, head.tags ?? 0))

/** A spreadsheet's letters for a column: 0 is A, 26 is AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`
}

/** The columns by their heads; one without a head is called by its letters, a second of one name is numbered. */
export function columnsOf(
  rows: readonly FileRow[],
  head: { header: number; tags: number | null },
): readonly Column[] {
  const body = bodyRows(rows, head)
  const names = rows.find(({ number }) => number === head.header)?.cells ?? []
  const tags = rows.find(({ number }) => number === head.tags)?.cells ?? []
  const width = Math.max(names.length, ...body.map(({ cells }) => cells.length))
  const used = new Map<string, number>()
  return Array.from({ length: width }, (_, index) => {
    const plain = (names[index] || lettersOf(index)).replace(/\s+/g, ' ').slice(0, 100)
    const times = (used.get(plain) ?? 0) + 1
    used.set(plain, times)
    const name = times === 1 ? plain : `${plain} (${times})`
    const values = body.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
    const samples = [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 120))
    return { index, name, tag: tags[index] ?? '', samples, personal: personalIn(name, values) }
  }).filter(({ index, samples }) => samples.length > 0 || (names[index] ?? '') !== '')
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const PHONE = /^\+?[\d\s()/-]{8,20}$/
const NAMES =
  /\b(applicants?|surname|first name|last name|full name|contact person|apellidos?|nombre completo|solicitante|prénom|demandeur|nom complet)\b/i

function personalIn(name: string, values: readonly string[]): Column['personal'] {
  const mostly = (pattern: RegExp) =>
    values.length > 0 && values.filter((value) => pattern.test(value)).length * 2 > values.length
  if (mostly(EMAIL)) return 'email'
  if (/phone|tel\b|tél|teléfono|mobile/i.test(name) && mostly(PHONE)) return 'phone'
  return NAMES.test(name) ? 'name' : null
}

const SLASHED = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/

/**
 * The columns of dates written with numbers, and what each says of its order: a first number above
 * 12 can only be a day. Asked about: columns that do not decide, that contradict themselves, and all
 * of them when the file writes dates in more than one way.
 */
export function datesOf(
  rows: readonly FileRow[],
  columns: readonly Column[],
): readonly DateColumn[] {
  const found = columns.flatMap((column) => {
    const values = rows.map(({ cells }) => cells[column.index] ?? '').filter((cell) => cell !== '')
    const dates = values.map((value) => SLASHED.exec(value)).filter((match) => match !== null)
    if (dates.length === 0 || dates.length * 2 < values.length) return []
    // 15/13/2026 is a date in no order: it decides nothing, and is an error of its row.
    const numbers = dates.map((match) => [Number(match[1]), Number(match[3])] as const)
    const dayFirst = numbers.some(([first, second]) => first > 12 && second <= 12)
    const monthFirst = numbers.some(([first, second]) => first <= 12 && second > 12)
    const evidence = evidenceOf(dayFirst, monthFirst)
    const writings = new Set(dates.map((match) => `${match[2]} ${evidence}`))
    return [{ column, evidence, writings, samples: [...new Set(values)].slice(0, 3) }]
  })
  const severalWays = new Set(found.flatMap(({ writings }) => [...writings])).size > 1
  return found.map(({ column, evidence, samples }) => {
    const clear = !severalWays && evidence !== 'both' && evidence !== 'none'
    const order = clear ? evidence : null
    return { index: column.index, name: column.name, samples, evidence, order, asked: !clear }
  })
}

function evidenceOf(dayFirst: boolean, monthFirst: boolean): DateColumn['evidence'] {
  if (dayFirst && monthFirst) return 'both'
  if (dayFirst) return 'dmy'
  return monthFirst ? 'mdy' : 'none'
}

/** A date as YYYY-MM-DD, or undefined where the text is none in this order. */
export function dayOf(text: string, order: DateOrder | null): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = SLASHED.exec(text)
  if (!match || order === null) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = yearOf(match[4] ?? '')
  return order === 'dmy' ? realDay(year, second, first) : realDay(year, first, second)
}

/** Two digits mean the years 1970 to 2069. */
function yearOf(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function realDay(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1
  return real && at.getUTCDate() === day && year >= 1900 ? at.toISOString().slice(0, 10) : undefined
}

const COMMA_DECIMAL =
  /^-?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|\d{1,3}([.\s\u00a0\u202f]\d{3}){2,})$/
const POINT_DECIMAL = /^-?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})$/
const SINGLE_MARK = /^-?\d{1,3}[.,]\d{3}$/

/** An amount without its currency and its scale: € 1.234,50 k is a number too. */
const bareNumber = (cell: string): string =>
  cell
    .replace(/^(\p{Sc}|[A-Z]{3}\s)\s*(?=\d)/u, '')
    .replace(/(?<=\d)(\s*(\p{Sc}|k|mio\.?|m|mil|[A-Z]{3}))+$/u, '')

/** What the numbers of a file say about its decimal mark; `unclear`: 1.234 may be a thousand or one. */
export function decimalOf(rows: readonly FileRow[], skipped: ReadonlySet<number>): DecimalEvidence {
  const cells = rows.flatMap(({ cells, numeric = [] }) =>
    cells.filter((_, index) => !skipped.has(index) && !numeric.includes(index)).map(bareNumber),
  )
  const comma = cells.some((cell) => COMMA_DECIMAL.test(cell))
  const point = cells.some((cell) => POINT_DECIMAL.test(cell))
  if (comma && point) return 'both'
  if (comma) return ','
  if (point) return '.'
  return cells.some((cell) => SINGLE_MARK.test(cell)) ? 'unclear' : 'none'
}
