import type { Listener } from '#platform/outbox/outbox.ts'
import { followMailings } from './sending/index.ts'

/** An issue is where its mailing is: said by the mailing itself, in the moment it happens. */
export const issuesListeners: readonly Listener[] = [
  {
    name: 'briefings.mailing-finished',
    topic: 'platform.mailing-finished',
    hear: (work, event) => followMailings(work, event.subject),
  },
  {
    name: 'briefings.mailing-paused',
    topic: 'platform.mailing-paused',
    hear: (work, event) => followMailings(work, event.subject),
  },
]
