import type { ImportRow } from '../queries.ts'

/** What a row of a table may be besides an action: its sum, or a heading or footnote in a single cell. */
export type Aside = 'total' | 'remark'

type Row = Pick<ImportRow, 'number' | 'cells'>

const TOTAL =
  /^(grand |sub-?)?(total|totals|totales|totaux|sum|suma|somme)( ?(general|général|geral|cost|costs|budget|amount|importe|coût|eur|usd))?( ?[:(=].*)?$/i
const FIRST_CELLS = 3
const LONGEST = 60

const isTotal = ({ cells }: Row): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  const says = filled
    .slice(0, FIRST_CELLS)
    .some((cell) => cell.length <= LONGEST && TOTAL.test(cell.trim()))
  return says && filled.some((cell) => /\d/.test(cell))
}

/**
 * Rows that look like no action: totals wherever they stand; a single cell in a table of several
 * columns, where it stands below the last whole row or in another column than the title's.
 */
export function asidesIn(
  rows: readonly Row[],
  titleAt: number | undefined,
): ReadonlyMap<number, Aside> {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell !== '').length)
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  const lastWhole = widths.findLastIndex((width) => width > 1)
  const asides = new Map<number, Aside>()
  rows.forEach((row, at) => {
    const isAlone = usual >= 3 && widths[at] === 1
    const isTitle = titleAt !== undefined && (row.cells[titleAt] ?? '') !== ''
    if (isTotal(row)) asides.set(row.number, 'total')
    else if (isAlone && (at > lastWhole || !isTitle)) asides.set(row.number, 'remark')
  })
  return asides
}
