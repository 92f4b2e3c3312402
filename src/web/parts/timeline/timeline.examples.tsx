import type { Example } from '#web/parts/example.ts'
import { Timeline } from './timeline.tsx'

export const examples: readonly Example[] = [
  {
    title: 'History of an application',
    draw: (t) => (
      <Timeline
        t={t}
        items={[
          {
            key: '3',
            at: new Date('2026-05-20T09:10:00Z'),
            who: 'Amina Duarte',
            title: 'Sent back with two questions',
            note: 'The budget names a partner who has not confirmed.',
          },
          { key: '2', at: '2026-05-12', who: 'Secretariat', title: 'Found complete' },
          { key: '1', at: '2026-05-08', who: 'Ilan Reyes', title: 'Sent by Portamar' },
        ]}
      />
    ),
  },
]
