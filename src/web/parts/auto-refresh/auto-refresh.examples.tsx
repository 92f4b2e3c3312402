import type { Example } from '#web/parts/example.ts'
import { Progress } from '#web/parts/progress/progress.tsx'
import { AutoRefresh } from './auto-refresh.tsx'

export const examples: readonly Example[] = [
  {
    title: 'A running job (here it renews itself only once an hour)',
    draw: (t) => (
      <AutoRefresh t={t} seconds={3600} here="#job">
        <Progress t={t} label="Reading the survey" done={412} all={900} unit="rows" mayLeave />
      </AutoRefresh>
    ),
  },
]
