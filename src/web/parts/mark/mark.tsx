import type { JSX } from 'preact'

type Props = {
  /** Pixels; 16 and more. */
  readonly size?: number | undefined
  /** Its name, where no words stand beside it. */
  readonly title?: string | undefined
}

/*
 * Three open arcs around one middle, each reaching into its neighbour's opening: the three pillars,
 * interlocked. One colour (`currentColor`), on a square of 24, clear at 16 px.
 */
const MIDDLE = 12
const RADIUS = 5.9
const OUT = 3.7
/** The opening, in degrees from the arc's own outward direction. */
const OPENS = 68
const CLOSES = 196

function arc(outward: number): string {
  const from = (x: number, y: number, reach: number, degrees: number) => {
    const turn = (degrees * Math.PI) / 180
    return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)] as const
  }
  const [x, y] = from(MIDDLE, MIDDLE + 0.9, OUT, outward)
  const end = (degrees: number) =>
    from(x, y, RADIUS, outward + degrees)
      .map((value) => value.toFixed(2))
      .join(' ')
  return `M${end(CLOSES)}A${RADIUS} ${RADIUS} 0 1 1 ${end(OPENS)}`
}

/** Drawn once: the mark stands on every page. */
const ARCS = [-90, 30, 150].map(arc)

/** The coalition's mark. */
export function Mark({ size = 24, title }: Props): JSX.Element {
  const named = title === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const }
  return (
    <svg class="mark" viewBox="0 0 24 24" width={size} height={size} aria-label={title} {...named}>
      {ARCS.map((path) => (
        <path key={path} d={path} fill="none" stroke="currentColor" stroke-width="2.2" />
      ))}
    </svg>
  )
}
