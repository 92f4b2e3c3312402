import { VISIBILITIES } from '#kernel/visibility.ts'
import type { Example } from '#web/parts/example.ts'
import { VisibilityMark } from './visibility-mark.tsx'

export const examples: readonly Example[] = [
  {
    title: 'From the inside out',
    draw: (t) => (
      <div class="row">
        {VISIBILITIES.map((visibility) => (
          <VisibilityMark key={visibility} t={t} visibility={visibility} />
        ))}
      </div>
    ),
  },
]
