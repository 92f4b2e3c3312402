import type { JSX } from 'preact'
import { qrCode } from './encode.ts'

type Props = {
  /** What a camera reads: 412 bytes at most. */
  readonly text: string
  /** What it is, for who does not see it. The same must be on the page in words. */
  readonly title: string
}

/** The quiet border that readers need. Units: squares. */
const QUIET = 4

/** A square code for a camera. Dark on light in either theme: many readers know it only so. */
export function QrCode({ text, title }: Props): JSX.Element {
  const rows = qrCode(text)
  const side = rows.length + 2 * QUIET
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={title}>
      <path class="qr-code-ground" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-code-ink" d={path} shape-rendering="crispEdges" />
    </svg>
  )
}
