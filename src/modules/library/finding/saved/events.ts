import { keepDepartures } from '#platform/mailing/held.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import { deleteSearchesOf } from './queries.ts'

export const savedListeners: readonly Listener[] = [
  {
    name: 'library.forget-searches',
    topic: 'people.person-erased',
    hear: (work, event) => deleteSearchesOf(work, event.subject),
  },
  {
    name: 'library.keep-alerts-left',
    topic: 'people.address-preferred',
    hear: (work, { body }) =>
      keepDepartures(work, { from: String(body.from), to: String(body.to) }, 'alerts'),
  },
]
