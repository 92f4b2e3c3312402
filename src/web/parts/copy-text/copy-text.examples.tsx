import type { Example } from '#web/parts/example.ts'
import { CopyText } from './copy-text.tsx'

export const examples: readonly Example[] = [
  {
    title: 'A link to hand on',
    draw: (t) => <CopyText t={t} text="https://example.org/plans/portamar-heat" />,
  },
]
