import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Words } from '#web/words.ts'

type Severity = 0 | 1 | 2 | 3
export type HeatCell = {
  /** `unknown` is an answer; a cell that nobody has looked at yet is `null` in the row. */
  readonly severity: Severity | 'unknown'
  readonly confidence?: 'low' | 'medium' | 'high' | undefined
  readonly trend?: 'better' | 'same' | 'worse' | undefined
  /** Where the cell's reasons are. */
  readonly href?: string | undefined
}
export type HeatRow = {
  readonly key: string
  readonly label: ComponentChildren
  /** One cell a column. */
  readonly cells: readonly (HeatCell | null)[]
}

type Props = {
  readonly t: Words
  readonly caption: string
  /** What the rows are: the word over the first column. */
  readonly corner: string
  readonly columns: readonly { readonly key: string; readonly label: ComponentChildren }[]
  readonly rows: readonly HeatRow[]
}

/**
 * Rows by columns with a severity from 0 to 3 in each cell: number, trend arrow, confidence dots; a
 * hatch where it is not known. It is a table, so it is its own twin; it scrolls inside itself.
 */
export function HeatMap({ t, caption, corner, columns, rows }: Props): JSX.Element {
  return (
    <div class={`heat ${sizeOf(columns.length)}`}>
      <p class="heat-hint">{t('parts.heat.sideways')}</p>
      <section class="heat-scroll" aria-label={caption} tabindex={0}>
        <table class="heat-table">
          <caption class="heard">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="heat-corner">
                {corner}
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} dangerouslySetInnerHTML={rowOf(t, row, columns.length)} />
            ))}
          </tbody>
        </table>
      </section>
      <Legend t={t} />
    </div>
  )
}

/** How many columns there are decides from which width on they do not fit, and the page says so. */
function sizeOf(columns: number): string {
  if (columns > 6) return 'heat-many'
  return columns > 3 ? 'heat-some' : ''
}

/** A whole row as text: hundreds of elements of a tree cost ten times as much as what they say. */
function rowOf(t: Words, row: HeatRow, columns: number): { readonly __html: string } {
  const cells = Array.from({ length: columns }, (_, index) => cellOf(t, row.cells[index] ?? null))
  return { __html: renderToString(<th scope="row">{row.label}</th>) + cells.join('') }
}

/** The text around an address, or the whole text of a cell that leads nowhere. */
type Around = { readonly before: string; readonly after: string; readonly alone: string }

const drawn = new Map<string, Around>()

/**
 * A map has hundreds of cells and few different ones: each is drawn once a language and kept. What is
 * kept are words of the catalog and our own figures, nothing that a person typed.
 */
function cellOf(t: Words, cell: HeatCell | null): string {
  const key = `${t.lang} ${cell?.severity} ${cell?.trend} ${cell?.confidence}`
  const known = drawn.get(key)
  const { before, after, alone } = known ?? aroundOf(t, cell)
  if (!known) drawn.set(key, { before, after, alone })
  return cell?.href === undefined ? alone : before + asAttribute(cell.href) + after
}

/** Stands for the address while a cell is drawn; in no word of a catalog. */
const ADDRESS = '@address@'

function aroundOf(t: Words, cell: HeatCell | null): Around {
  const alone = renderToString(<Cell t={t} cell={cell} />)
  const linked = renderToString(<Cell t={t} cell={cell} href={ADDRESS} />)
  const [before = '', after = ''] = linked.split(ADDRESS)
  return { before, after, alone }
}

const asAttribute = (text: string): string =>
  text.replace(/[&"]/g, (sign) => (sign === '&' ? '&amp;' : '&quot;'))

type CellProps = { readonly t: Words; readonly cell: HeatCell | null; readonly href?: string }

/** The arrow and the dots are drawn by the style sheet: what they say stands in the words. */
function Cell({ t, cell, href }: CellProps): JSX.Element {
  if (cell === null)
    return (
      <td class="heat-blank">
        <span class="heard">{t('parts.heat.blank')}</span>
      </td>
    )
  const { severity, trend, confidence } = cell
  const words = [t(`parts.heat.${severity}`)]
  if (trend) words.push(t(`parts.heat.trend.${trend}`))
  if (confidence) words.push(t(`parts.heat.confidence.${confidence}`))
  const signs = [trend && `heat-${trend}`, confidence && `heat-${confidence}`].filter(Boolean)
  const inside = (
    <>
      {figureOf(t, severity)} <span class="heard">{words.join(', ')}</span>
    </>
  )
  return (
    <td class={[`heat-${severity}`, ...signs].join(' ')}>
      {href === undefined ? <span>{inside}</span> : <a href={href}>{inside}</a>}
    </td>
  )
}

const figureOf = (t: Words, severity: HeatCell['severity']): string =>
  severity === 'unknown' ? '?' : t.number(severity)

function Legend({ t }: { readonly t: Words }): JSX.Element {
  return (
    <ul class="heat-legend plain-list">
      {([0, 1, 2, 3, 'unknown'] as const).map((severity) => (
        <li key={severity}>
          <span class={`heat-swatch heat-${severity}`} aria-hidden="true">
            {figureOf(t, severity)}
          </span>
          {t(`parts.heat.${severity}`)}
        </li>
      ))}
      {(['trend.worse', 'confidence.low', 'confidence.high'] as const).map((sign) => (
        <li key={sign} class={`heat-${sign.split('.')[1]}`}>
          {t(`parts.heat.${sign}`)}
        </li>
      ))}
    </ul>
  )
}
