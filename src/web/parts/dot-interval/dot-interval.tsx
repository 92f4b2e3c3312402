import type { ComponentChildren, JSX } from 'preact'
import { type ChartScale, chartScale } from '#web/parts/chart-scale.ts'
import type { Words } from '#web/words.ts'

export type DotRow = {
  readonly key: string
  readonly label: ComponentChildren
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly strong?: boolean | undefined
}

type Props = {
  readonly t: Words
  readonly label: string
  readonly rows: readonly DotRow[]
  readonly format: (value: number) => string
  readonly ends?: readonly [number, number] | undefined
  /** A value to compare with, drawn as a line through all rows, and its name. */
  readonly against?: { readonly value: number; readonly label: string } | undefined
}

/** Low, likely and high of each row on one scale. The scale need not start at zero: dots have no length. */
export function DotInterval({ t, label, rows, format, ends, against }: Props): JSX.Element {
  const values = rows.flatMap((row) => [row.low, row.likely, row.high])
  if (against) values.push(against.value)
  const scale = chartScale(values, { ends })
  return (
    <div class="dots">
      <ul class="dots-rows plain-list" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} class="dots-row">
            <span class={row.strong ? 'dots-label dots-strong' : 'dots-label'}>{row.label}</span>
            <DotPicture row={row} scale={scale} against={against?.value} />
            <span class="dots-value">
              {format(row.likely)}{' '}
              <span class="bars-interval">
                {t('parts.chart.range', { low: format(row.low), high: format(row.high) })}
              </span>
            </span>
          </li>
        ))}
        <li class="dots-row dots-axis" aria-hidden="true">
          <Axis scale={scale} format={format} />
        </li>
      </ul>
      {against && (
        <p class="dots-against">
          <svg width="14" height="14" aria-hidden="true">
            <line class="dots-against-line" x1="7" x2="7" y1="0" y2="14" />
          </svg>
          {against.label}
        </p>
      )}
    </div>
  )
}

function DotPicture(props: {
  readonly row: DotRow
  readonly scale: ChartScale
  readonly against: number | undefined
}): JSX.Element {
  const { row, scale, against } = props
  return (
    <svg class="chart dots-picture" width="100%" height="32" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          class="chart-grid"
          x1={scale.at(tick)}
          x2={scale.at(tick)}
          y1="0"
          y2="32"
        />
      ))}
      {against !== undefined && (
        <line
          class="dots-against-line"
          x1={scale.at(against)}
          x2={scale.at(against)}
          y1="0"
          y2="32"
        />
      )}
      <line
        class={row.strong ? 'dots-interval dots-interval-strong' : 'dots-interval'}
        x1={scale.at(row.low)}
        x2={scale.at(row.high)}
        y1="16"
        y2="16"
      />
      <circle class="dots-dot" cx={scale.at(row.likely)} cy="16" r="6" />
    </svg>
  )
}

const anchors = (at: string) => (at === '0%' ? 'start' : at === '100%' ? 'end' : 'middle')

function Axis(props: {
  readonly scale: ChartScale
  readonly format: (value: number) => string
}): JSX.Element {
  return (
    <svg class="chart dots-picture" width="100%" height="20" aria-hidden="true">
      {props.scale.ticks.map((tick) => {
        const at = props.scale.at(tick)
        return (
          <text key={tick} class="chart-quiet" x={at} y="15" text-anchor={anchors(at)}>
            {props.format(tick)}
          </text>
        )
      })}
    </svg>
  )
}
