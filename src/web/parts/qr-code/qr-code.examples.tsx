import type { Example } from '#web/parts/example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: readonly Example[] = [
  {
    title: 'A link for a camera',
    draw: () => (
      <QrCode text="https://example.org/plans/portamar-heat" title="https://example.org" />
    ),
  },
]
