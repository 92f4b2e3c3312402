import { enqueue } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import { TELL_JOB } from '../feeds/index.ts'
import { noteOpenRecords } from '../publications/index.ts'

/** Changes of one minute's work go out together. Units: milliseconds. */
const GATHER_MS = 5_000

const noting = (topic: string, one: boolean): Listener => ({
  name: `open ${topic}`,
  topic,
  async hear(work, { subject }) {
    const changed = await noteOpenRecords(work, one ? [subject] : undefined)
    const at = new Date(Date.now() + GATHER_MS)
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
  ].map((topic) => noting(topic, true)),
  noting('library.translation-published', false),
]
