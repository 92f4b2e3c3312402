import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'
import { WORLD_HEIGHT, WORLD_WIDTH, worldBase, worldPoint } from './world-base.ts'

export type MapPoint = {
  readonly key: string
  readonly name: string
  /** Degrees, WGS 84. */
  readonly longitude: number
  readonly latitude: number
  readonly href?: string | undefined
  /** A quiet word behind the name in the list: country, number, date. */
  readonly note?: ComponentChildren
  /** Named on the map itself and drawn full; the others are drawn open. */
  readonly strong?: boolean | undefined
}

type Props = {
  readonly t: Words
  /** What the map shows, read out instead of it. */
  readonly label: string
  readonly points: readonly MapPoint[]
}

/** Cities as points on a quiet world, and the same cities as a list beside it. */
export function WorldMap({ t, label, points }: Props): JSX.Element {
  const { land, borders } = worldBase()
  return (
    <div class="world">
      <div class="world-map">
        <svg
          class="chart world-picture"
          viewBox={`0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}`}
          role="img"
          aria-label={label}
        >
          <path class="world-land" d={land} />
          <path class="world-borders" d={borders} />
          {points.map((point) => (
            <Point key={point.key} point={point} />
          ))}
        </svg>
        <p class="world-note">{t('parts.map.borders')}</p>
      </div>
      <ul class="world-list plain-list">
        {points.map((point) => (
          <li key={point.key} class={point.strong ? 'world-strong' : undefined}>
            {point.href === undefined ? point.name : <a href={point.href}>{point.name}</a>}
            {point.note && <span class="world-list-note"> {point.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A line without length and with round ends is a dot that keeps its size when the map shrinks. */
function Point({ point }: { readonly point: MapPoint }): JSX.Element | null {
  const place = worldPoint(point.longitude, point.latitude)
  if (place === null) return null
  const [x, y] = place
  const atEnd = x > WORLD_WIDTH * 0.8
  return (
    <g>
      <title>{point.name}</title>
      <path class="world-outline" d={`M${x} ${y}h.01`} />
      <path
        class={point.strong ? 'world-dot world-dot-strong' : 'world-dot'}
        d={`M${x} ${y}h.01`}
      />
      {point.strong && (
        <text
          class="chart-text world-name"
          x={atEnd ? x - 10 : x + 10}
          y={y + 5}
          text-anchor={atEnd ? 'end' : 'start'}
        >
          {point.name}
        </text>
      )}
    </g>
  )
}
