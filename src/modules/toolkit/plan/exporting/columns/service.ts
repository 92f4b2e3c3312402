import type { TextTable } from '../../reading/views/words.ts'

/** What lies between the margins of an A4 page. Units: twentieths of a point. */
export const TEXT_WIDTH = 9026

/** A character of a table's size in a wide face, and the air beside a column. Units: twentieths of a point. */
const CHARACTER = 115
const AIR = 220

/** Where a line may break: an amount holds together by its no-break spaces. */
const BREAKS = /[ \n-]/

const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(BREAKS).map((word) => word.length)))

/**
 * How wide each column of a table is: no word and no amount is broken where the page has room for
 * it, and what is left over goes to the columns with most to say.
 *
 * Units    twentieths of a point; together exactly `TEXT_WIDTH`
 */
export function columnWidths({ head, rows }: Pick<TextTable, 'head' | 'rows'>): readonly number[] {
  const columns = head.map((text, at) => [text, ...rows.map((row) => row[at] ?? '')])
  const least = columns.map((texts) => longestWord(texts) * CHARACTER + AIR)
  const needed = least.reduce((sum, width) => sum + width, 0)
  const says = columns.map((texts) => Math.sqrt(Math.max(1, ...texts.map((text) => text.length))))
  const whole = says.reduce((sum, share) => sum + share, 0)
  const spare = Math.max(0, TEXT_WIDTH - needed)
  const fit = Math.min(1, TEXT_WIDTH / needed)
  const widths = least.map((width, at) =>
    Math.floor(width * fit + (spare * (says[at] ?? 0)) / whole),
  )
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === 0 ? width + rest : width))
}
