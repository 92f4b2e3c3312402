import type { Example } from '#web/parts/example.ts'
import { Mark } from './mark.tsx'

export const examples: readonly Example[] = [
  {
    title: '16, 24, 32, 64 and 128 pixels',
    draw: () => (
      <div class="row">
        <Mark size={16} />
        <Mark size={24} />
        <Mark size={32} />
        <Mark size={64} />
        <Mark size={128} title="Cities for a Resilient Recovery" />
      </div>
    ),
  },
]
