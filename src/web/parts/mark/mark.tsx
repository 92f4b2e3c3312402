import type { JSX } from 'preact'

type Props = {
  /** Pixels; 16 and more. */
  readonly size?: number | undefined
  /** Its name, where no words stand beside it. */
  readonly title?: string | undefined
}

/*
 * Three open arcs of 250° around one middle, each ending inside the next: the three pillars.
 * One colour (`currentColor`); drawn on a 24-unit square with a stroke that holds at 16 px.
 */
const CENTRES: readonly (readonly [number, number, number])[] = [
  [12, 8.2, -90],
  [15.3, 13.9, 30],
  [8.7, 13.9, 150],
]
const RADIUS = 5.6
const OPEN = 100

function arc(cx: number, cy: number, outward: number): string {
  const at = (degrees: number) => {
    const turn = (degrees * Math.PI) / 180
    return `${(cx + RADIUS * Math.cos(turn)).toFixed(2)} ${(cy + RADIUS * Math.sin(turn)).toFixed(2)}`
  }
  // the opening looks to the middle, turned a little so that the ends interlock
  const open = outward + 180 + 28
  return `M${at(open + OPEN / 2)}A${RADIUS} ${RADIUS} 0 1 1 ${at(open - OPEN / 2)}`
}

/** The coalition's mark. */
export function Mark({ size = 24, title }: Props): JSX.Element {
  const named = title === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const }
  return (
    <svg class="mark" viewBox="0 0 24 24" width={size} height={size} aria-label={title} {...named}>
      {CENTRES.map(([cx, cy, outward]) => (
        <path
          key={outward}
          d={arc(cx, cy, outward)}
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
          stroke-linecap="round"
        />
      ))}
    </svg>
  )
}
