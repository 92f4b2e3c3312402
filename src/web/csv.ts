import type { Ctx } from './house.ts'

/** Leading characters that a spreadsheet takes for a formula, and their full-width twins. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
const NUMBER = /^-?\d+(\.\d+)?$/

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe =
    typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Rows = readonly (readonly (string | number | null)[])[]

/** Rows as lines, for pipes and terminals. */
export const csvLines = (rows: Rows): readonly string[] =>
  rows.map((row) => row.map(cell).join(','))

/** Rows as RFC 4180 text with a byte-order mark, so that spreadsheets read the accents. */
export const csvText = (rows: Rows): string => `\ufeff${csvLines(rows).join('\r\n')}\r\n`

/** Sends a file to be saved. `name` is ours: letters, digits, hyphens and one dot. */
export function download(
  c: Ctx,
  name: string,
  type: string,
  content: string | Uint8Array,
): Response {
  return c.body(content as string | Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
  })
}
