import type { ComponentChildren, JSX } from 'preact'
import { type ChartScale, chartScale } from '#web/parts/chart-scale.ts'
import type { Words } from '#web/words.ts'

export type Bar = {
  readonly key: string
  readonly label: ComponentChildren
  /** `null` is not known: it is said, never drawn as zero. */
  readonly value: number | null
  /** The ends of the interval, when there is one. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  /** The one the title speaks about; the others step back. */
  readonly strong?: boolean | undefined
}

type Props = {
  readonly t: Words
  readonly label: string
  readonly bars: readonly Bar[]
  /** How a value is written: with the reader's marks, without the unit (that is in the subtitle). */
  readonly format: (value: number) => string
  /** Fixed ends, so that several charts side by side can be compared. */
  readonly ends?: readonly [number, number] | undefined
}

/** Bars from zero with their labels and values beside them; the ends of an interval as a thin line. */
export function Bars({ t, label, bars, format, ends }: Props): JSX.Element {
  const values = bars.flatMap((bar) => [bar.value, bar.low, bar.high]).filter(isNumber)
  const scale = chartScale(values, { zero: true, ends })
  const anyStrong = bars.some((bar) => bar.strong)
  return (
    <ul class="bars plain-list" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key} class="bars-row">
          <span class={bar.strong ? 'bars-label bars-strong' : 'bars-label'}>{bar.label}</span>
          <BarPicture bar={bar} scale={scale} quiet={anyStrong && !bar.strong} />
          <span class="bars-value">{valueText(t, bar, format)}</span>
        </li>
      ))}
    </ul>
  )
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number'

function valueText(t: Words, bar: Bar, format: (value: number) => string): ComponentChildren {
  if (bar.value === null) return <span class="muted">{t('parts.chart.unknown')}</span>
  if (bar.low === undefined || bar.high === undefined) return format(bar.value)
  return (
    <>
      {format(bar.value)}{' '}
      <span class="bars-interval">
        {t('parts.chart.range', { low: format(bar.low), high: format(bar.high) })}
      </span>
    </>
  )
}

function BarPicture(props: {
  readonly bar: Bar
  readonly scale: ChartScale
  readonly quiet: boolean
}): JSX.Element {
  const { bar, scale } = props
  const { value, low, high } = bar
  return (
    <svg class="chart bars-picture" width="100%" height="24" aria-hidden="true">
      {value === null ? (
        <line class="bars-unknown" x1={scale.at(0)} x2="100%" y1="12" y2="12" />
      ) : (
        <rect
          class={props.quiet ? 'bars-bar bars-quiet' : 'bars-bar'}
          x={scale.at(Math.min(0, value))}
          y="3"
          width={scale.between(0, value)}
          height="18"
        />
      )}
      {low !== undefined && high !== undefined && (
        <>
          <line
            class="bars-whisker-ground"
            x1={scale.at(low)}
            x2={scale.at(high)}
            y1="12"
            y2="12"
          />
          <line class="bars-whisker" x1={scale.at(low)} x2={scale.at(high)} y1="12" y2="12" />
        </>
      )}
      <line class="chart-zero" x1={scale.at(0)} x2={scale.at(0)} y1="0" y2="24" />
    </svg>
  )
}
