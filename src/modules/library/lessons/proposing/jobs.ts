import { z } from 'zod'
import { SYSTEM } from '#kernel/actor.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import { proposeFrom } from './service.ts'

/** What a closed action says of itself. */
const closed = z.object({
  bodyId: z.uuid(),
  personId: z.uuid().nullable(),
  visibility: z.enum(['office', 'city', 'coalition', 'public']),
  lang: z.string(),
  title: z.string(),
  place: z.string(),
  ...{ planned: z.string(), happened: z.string(), why: z.string(), tell: z.string() },
})

export type Closed = z.output<typeof closed>

/** A closed action that has something to tell proposes a lesson by itself. */
export const proposingListener: Listener = {
  name: 'library.lesson-of-action',
  topic: 'toolkit.action-closed',
  hear: (work, { subject, body }) => proposeFrom(work, SYSTEM, subject, closed.parse(body)),
}
