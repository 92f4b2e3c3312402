import { notifySeats, secretariatOf } from '#people'
import type { Work } from '#platform/database/work.ts'
import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import type { NoteRecord } from '../queries.ts'

type Write = (t: Words) => MailContent

/** Writes to the leads of every body that writes the note, each in their own language. */
export async function tellAuthors(work: Work, note: NoteRecord, write: Write): Promise<void> {
  for (const { bodyId, state } of note.authors)
    if (state === 'accepted')
      await notifySeats(work, bodyId, ['lead', 'deputy', 'partner-lead'], write)
}

/** Writes to the editors and theme stewards. */
export async function tellEditors(work: Work, write: Write): Promise<void> {
  const secretariat = await secretariatOf(work)
  if (secretariat) await notifySeats(work, secretariat, ['editor', 'theme-steward'], write)
}
