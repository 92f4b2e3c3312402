import type { Example } from '#web/parts/example.ts'
import { Progress } from './progress.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Long work that can be left',
    draw: (t) => (
      <Progress
        t={t}
        label="Trying 2,000 weightings"
        done={1260}
        all={2000}
        unit="weightings"
        mayLeave
      />
    ),
  },
]
