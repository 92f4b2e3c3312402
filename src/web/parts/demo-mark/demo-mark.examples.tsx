import type { Example } from '#web/parts/example.ts'
import { DemoMark } from './demo-mark.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Beside a name',
    draw: (t) => (
      <p>
        Portamar <DemoMark t={t} />
      </p>
    ),
  },
]
