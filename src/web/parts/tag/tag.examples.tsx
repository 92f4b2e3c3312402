import type { Example } from '#web/parts/example.ts'
import { Status, Tag } from './tag.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Tags',
    draw: () => (
      <div class="row">
        <Tag>Climate resilience</Tag>
        <Tag meaning="recovery">Recovery</Tag>
        <Tag meaning="renewal">Renewal</Tag>
        <Tag href="#waste">Waste and circular economy</Tag>
      </div>
    ),
  },
  {
    title: 'Status: shape, word, colour',
    draw: () => (
      <div class="row">
        <Status tone="idle">Not started</Status>
        <Status tone="going">Under way</Status>
        <Status tone="done">Done</Status>
        <Status tone="warning">Late</Status>
        <Status tone="stuck">Stuck</Status>
      </div>
    ),
  },
]
