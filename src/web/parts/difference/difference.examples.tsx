import type { Example } from '#web/parts/example.ts'
import { Difference } from './difference.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Words that went and words that came',
    draw: () => (
      <Difference
        parts={[
          { kind: 'same', text: 'The halls opened within ' },
          { kind: 'gone', text: 'two weeks' },
          { kind: 'new', text: 'ten days' },
          { kind: 'same', text: '.' },
        ]}
      />
    ),
  },
]
