import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

export type Severity = 0 | 1 | 2 | 3
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
    <div class="heat">
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

function Cell({ t, cell }: { readonly t: Words; readonly cell: HeatCell | null }): JSX.Element {
  if (cell === null) {
    return (
      <td class="heat-cell heat-blank">
        <span class="heard">{t('parts.heat.blank')}</span>
      </td>
    )
  }
  const inside = <CellText t={t} cell={cell} />
  return (
    <td class={`heat-cell heat-${cell.severity}`}>
      {cell.href === undefined ? (
        <span class="heat-inside">{inside}</span>
      ) : (
        <a class="heat-inside" href={cell.href}>
          {inside}
        </a>
      )}
    </td>
  )
}

function CellText({ t, cell }: { readonly t: Words; readonly cell: HeatCell }): JSX.Element {
  const words = [t(`parts.heat.${cell.severity}`)]
  if (cell.trend) words.push(t(`parts.heat.trend.${cell.trend}`))
  if (cell.confidence) words.push(t(`parts.heat.confidence.${cell.confidence}`))
  return (
    <>
      <span class="heat-number" aria-hidden="true">
        {cell.severity === 'unknown' ? '?' : t.number(cell.severity)}
      </span>
      {cell.trend && <Trend trend={cell.trend} />}
      {cell.confidence && <Dots confidence={cell.confidence} />}
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
function Trend({ trend }: { readonly trend: 'better' | 'same' | 'worse' }): JSX.Element {
  return (
    <svg class="heat-trend" viewBox="0 0 12 13" width="12" height="13" aria-hidden="true">
      <path d={ARROWS[trend]} />
    </svg>
  )
}

const LEVELS = { low: 1, medium: 2, high: 3 } as const

function Dots({ confidence }: { readonly confidence: 'low' | 'medium' | 'high' }): JSX.Element {
  return (
    <svg class="heat-dots" viewBox="0 0 20 6" width="20" height="6" aria-hidden="true">
      {[1, 2, 3].map((dot) => (
        <circle
          key={dot}
          class={dot <= LEVELS[confidence] ? 'heat-dot' : 'heat-dot heat-dot-off'}
          cx={dot * 7 - 4}
          cy="3"
          r="2"
        />
      ))}
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
