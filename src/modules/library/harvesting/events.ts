import { enqueue } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import { TELL_JOB } from '../feeds/index.ts'
import { noteOpenRecords } from '../publications/index.ts'

/** What changes within so long goes out together. Units: milliseconds. */
const GATHER_MS = 5_000

/** `idOf` says which publication an event is about. */
const noting = (
  topic: string,
  idOf: (event: Parameters<Listener['hear']>[1]) => string,
): Listener => ({
  name: `open ${topic}`,
  topic,
  async hear(work, event) {
    const changed = await noteOpenRecords(work, [idOf(event)])
    const at = new Date(work.now.getTime() + GATHER_MS)
    if (changed > 0) await enqueue(work, TELL_JOB, {}, { key: TELL_JOB, at })
  },
})

/** Whatever changes what the world may read is noted at once, with its time. */
export const openListeners: readonly Listener[] = [
  ...[
    'library.lesson-published',
    'library.lesson-updated',
    'library.lesson-retired',
    'library.note-published',
    'library.note-superseded',
    'library.note-retracted',
    'briefings.issue-published',
    'briefings.issue-sent',
  ].map((topic) => noting(topic, ({ subject }) => subject)),
  // Its subject is the translation.
  noting('library.translation-published', ({ body }) => String(body.id)),
]
