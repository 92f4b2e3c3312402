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
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {columns.map((column, index) => (
                  <Cell key={column.key} t={t} cell={row.cells[index] ?? null} />
                ))}
              </tr>
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

function Cell({ t, cell }: { readonly t: Words; readonly cell: HeatCell | null }): JSX.Element {
  if (cell === null) {
    return (
      <td class="heat-cell heat-blank">
        <span class="heard">{t('parts.heat.blank')}</span>
      </td>
    )
  }
  const said = insideOf(t, cell)
  return (
    <td class={`heat-cell heat-${cell.severity}`}>
      {cell.href === undefined ? (
        <span class="heat-inside" dangerouslySetInnerHTML={said} />
      ) : (
        <a class="heat-inside" href={cell.href} dangerouslySetInnerHTML={said} />
      )}
    </td>
  )
}

const drawn = new Map<string, { readonly __html: string }>()

/**
 * A map has hundreds of cells and few different ones: each is drawn once a language and kept. What is
 * in it are words of the catalog and our own figures, nothing that a person typed.
 */
function insideOf(t: Words, { severity, trend, confidence }: HeatCell): { __html: string } {
  const key = `${t.lang} ${severity} ${trend} ${confidence}`
  const known = drawn.get(key)
  if (known) return known
  const made = { __html: renderToString(<CellText t={t} cell={{ severity, trend, confidence }} />) }
  drawn.set(key, made)
  return made
}

function CellText({ t, cell }: { readonly t: Words; readonly cell: HeatCell }): JSX.Element {
  const words = [t(`parts.heat.${cell.severity}`)]
  if (cell.trend) words.push(t(`parts.heat.trend.${cell.trend}`))
  if (cell.confidence) words.push(t(`parts.heat.confidence.${cell.confidence}`))
  return (
    <>
      <span class="heat-signs" aria-hidden="true">
        {cell.severity === 'unknown' ? '?' : t.number(cell.severity)}
        {cell.trend && <Trend trend={cell.trend} />}
        {cell.confidence && <Dots confidence={cell.confidence} />}
      </span>
      <span class="heard">{words.join(', ')}</span>
    </>
  )
}

const ARROWS = {
  better: 'M2 3 10 10M10 4.5V10H4.5',
  same: 'M1 6.5H11M7.5 3 11 6.5 7.5 10',
  worse: 'M2 10 10 3M4.5 3H10V8.5',
} as const

/** Up is worse: the arrow follows the severity. */
const Trend = ({ trend }: { readonly trend: keyof typeof ARROWS }): JSX.Element => (
  <svg class="heat-trend" viewBox="0 0 12 13" aria-hidden="true">
    <path d={ARROWS[trend]} />
  </svg>
)

/** A dot of radius 2 at the pen. */
const DOT = 'a2 2 0 1 0 4 0a2 2 0 1 0-4 0'
const DOTS = {
  low: [`M2 3${DOT}`, `M9 3${DOT}m7 0${DOT}`],
  medium: [`M2 3${DOT}m7 0${DOT}`, `M16 3${DOT}`],
  high: [`M2 3${DOT}m7 0${DOT}m7 0${DOT}`, ''],
} as const

/** Three dots, as many of them full as the confidence is high. */
function Dots({ confidence }: { readonly confidence: keyof typeof DOTS }): JSX.Element {
  const [full, empty] = DOTS[confidence]
  return (
    <svg class="heat-dots" viewBox="0 0 20 6" aria-hidden="true">
      <path class="heat-full" d={full} />
      {empty && <path d={empty} />}
    </svg>
  )
}

function Legend({ t }: { readonly t: Words }): JSX.Element {
  return (
    <ul class="heat-legend plain-list">
      {([0, 1, 2, 3, 'unknown'] as const).map((severity) => (
        <li key={severity}>
          <span class={`heat-cell heat-swatch heat-${severity}`} aria-hidden="true">
            {severity === 'unknown' ? '?' : t.number(severity)}
          </span>
          {t(`parts.heat.${severity}`)}
        </li>
      ))}
      <li>
        <Trend trend="worse" /> {t('parts.heat.trend.worse')}
      </li>
      <li>
        <Dots confidence="low" /> {t('parts.heat.confidence.low')}
      </li>
      <li>
        <Dots confidence="high" /> {t('parts.heat.confidence.high')}
      </li>
    </ul>
  )
}
