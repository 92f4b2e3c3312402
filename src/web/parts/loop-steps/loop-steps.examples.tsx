import type { Example } from '#web/parts/example.ts'
import { LoopSteps } from './loop-steps.tsx'

const STEPS = ['Crisis', 'Impact', 'Action', 'Plan', 'Help', 'Outcome', 'Lesson']

export const examples: readonly Example[] = [
  {
    title: 'Seven stations',
    draw: () => (
      <LoopSteps
        steps={STEPS.map((title) => ({
          key: title,
          title,
          text: 'See who is hurt, how much, and what is not known yet.',
        }))}
      />
    ),
  },
]
