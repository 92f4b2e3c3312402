import type { JSX } from 'preact'
import { type ChartScale, chartScale } from '#web/parts/chart-scale.ts'
import type { Words } from '#web/words.ts'

export type TrendPoint = {
  /** A calendar day `YYYY-MM-DD`; points stand in its order. */
  readonly day: string
  /** `null` is not known: the line breaks, nothing is guessed. */
  readonly value: number | null
  readonly low?: number | undefined
  readonly high?: number | undefined
}

type Props = {
  readonly t: Words
  /** What the picture shows, read out instead of it. */
  readonly label: string
  readonly points: readonly TrendPoint[]
  readonly format: (value: number) => string
  /** What was promised: a dashed line with its words. */
  readonly target?: { readonly value: number; readonly label: string } | undefined
  /** Put zero on the scale; for shares and amounts. */
  readonly zero?: boolean | undefined
  readonly ends?: readonly [number, number] | undefined
}

type Scales = { readonly x: ChartScale; readonly y: ChartScale }

/** One measure over time with its intervals and its target. The last known value is written beside it. */
export function Trend(props: Props): JSX.Element {
  const { t, label, points, format, target, zero, ends } = props
  const values = points.flatMap((point) => [point.value, point.low, point.high])
  const known = [...values, target?.value].filter((value) => typeof value === 'number')
  const days = points.map((point) => dayNumber(point.day))
  const first = Math.min(...days)
  const scales: Scales = {
    x: chartScale([], { ends: [first, Math.max(...days, first + 1)] }),
    y: chartScale(known, { zero, ends, ticks: 3 }),
  }
  return (
    <div class="trend">
      <svg class="chart trend-picture" width="100%" height="180" role="img" aria-label={label}>
        <Grid scale={scales.y} format={format} />
        {target && <Target scale={scales.y} target={target} />}
        {points.slice(1).map((point, index) => (
          <Segment key={point.day} scales={scales} from={points[index]} to={point} />
        ))}
        {points.map((point) => (
          <Dot key={point.day} scales={scales} point={point} />
        ))}
        <LastValue scales={scales} points={points} format={format} />
      </svg>
      <p class="trend-days" aria-hidden="true">
        <span>{points[0] && t.date(points[0].day)}</span>
        <span>{points.at(-1) && t.date(points.at(-1)?.day ?? '')}</span>
      </p>
    </div>
  )
}

const DAY = 86_400_000

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY

/** Heights grow upwards, SVG's numbers downwards. */
const up = (scale: ChartScale, value: number) => `${100 - Number.parseFloat(scale.at(value))}%`

function Grid(props: {
  readonly scale: ChartScale
  readonly format: (value: number) => string
}): JSX.Element {
  return (
    <>
      {props.scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            class="chart-grid"
            x1="0"
            x2="100%"
            y1={up(props.scale, tick)}
            y2={up(props.scale, tick)}
          />
          <text
            class="chart-quiet"
            x="0"
            y={up(props.scale, tick)}
            dx="-10"
            dy="5"
            text-anchor="end"
          >
            {props.format(tick)}
          </text>
        </g>
      ))}
    </>
  )
}

function Target(props: {
  readonly scale: ChartScale
  readonly target: { readonly value: number; readonly label: string }
}): JSX.Element {
  const y = up(props.scale, props.target.value)
  return (
    <>
      <line class="dots-against-line" x1="0" x2="100%" y1={y} y2={y} />
      <text class="chart-quiet" x="50%" y={y} dy="-5" text-anchor="middle">
        {props.target.label}
      </text>
    </>
  )
}

function Segment(props: {
  readonly scales: Scales
  readonly from: TrendPoint | undefined
  readonly to: TrendPoint
}): JSX.Element | null {
  const { scales, from, to } = props
  if (!from || from.value === null || to.value === null) return null
  return (
    <line
      class="trend-line"
      x1={scales.x.at(dayNumber(from.day))}
      x2={scales.x.at(dayNumber(to.day))}
      y1={up(scales.y, from.value)}
      y2={up(scales.y, to.value)}
    />
  )
}

function Dot({ scales, point }: { readonly scales: Scales; readonly point: TrendPoint }) {
  const { value, low, high } = point
  if (value === null) return null
  const x = scales.x.at(dayNumber(point.day))
  return (
    <>
      {low !== undefined && high !== undefined && (
        <line class="trend-interval" x1={x} x2={x} y1={up(scales.y, low)} y2={up(scales.y, high)} />
      )}
      <circle class="dots-dot" cx={x} cy={up(scales.y, value)} r="5" />
    </>
  )
}

function LastValue(props: {
  readonly scales: Scales
  readonly points: readonly TrendPoint[]
  readonly format: (value: number) => string
}): JSX.Element | null {
  const last = props.points.findLast((point) => point.value !== null)
  if (!last || last.value === null) return null
  return (
    <text
      class="chart-text chart-strong trend-last"
      x={props.scales.x.at(dayNumber(last.day))}
      y={up(props.scales.y, last.value)}
      dx="10"
      dy="5"
    >
      {props.format(last.value)}
    </text>
  )
}
