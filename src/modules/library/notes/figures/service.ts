import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { visible } from '#platform/database/visible.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { pictureSize } from '#platform/storage/picture-size.ts'
import { keepFile, looked, type Storage } from '#platform/storage/storage.ts'
import { MOST_UNPACKED } from '#web/documents/blocks.ts'
import { may } from '../policy.ts'
import { db, readable } from '../queries.ts'
import { noted, noteToChange, wrote } from '../service.ts'

const TAKES = ['image/png', 'image/jpeg'] as const

/** The most pictures a note holds at a time. */
const MOST = 20

type Measured = { readonly media_type: string; readonly width: number; readonly height: number }

/** What drawing them takes: a JPEG is passed on as it is. Units: pixels. */
const unpacked = (figures: readonly Measured[]): number =>
  figures
    .filter(({ media_type }) => media_type === 'image/png')
    .reduce((sum, { width, height }) => sum + width * height, 0)

type NewFigure = { readonly file: File; readonly alternative: string; readonly credit: string }

/**
 * Keeps a picture for a note under the next number; its text names it `figure:1`.
 *
 * Returns the number
 * Errors  missing, forbidden; invalid beside the field: too large, no picture, broken, too many of
 *         them or of their pixels
 */
export async function addFigure(
  [work, storage]: readonly [work: Work, storage: Storage],
  actor: Actor,
  id: string,
  { file, alternative, credit }: NewFigure,
): Promise<number> {
  return inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.write(actor, note), 'notes.refusal.locked')
    const held = await db(work)
      .selectFrom('library.note_figure')
      .select(['number', 'removed_at', 'media_type', 'width', 'height'])
      .where('note_id', '=', id)
      .execute()
    const shown = held.filter((one) => one.removed_at === null)
    if (shown.length >= MOST || held.length >= 99)
      invalid('notes.refusal.figures', { most: MOST }, 'file')
    const { bytes, type } = await looked({ file, takes: TAKES, field: 'file' })
    const size = pictureSize(bytes)
    if (!size) invalid('file.broken', {}, 'file')
    const together = unpacked([...shown, { ...size, media_type: type }])
    if (shown.length > 0 && together > MOST_UNPACKED)
      invalid('notes.refusal.figures-unpacked', { most: MOST_UNPACKED / 1_000_000 }, 'file')
    const kept = await keepFile(work, actor, storage, {
      ...{ file, body: note.bodyId, visibility: 'office', takes: TAKES, field: 'file' },
    })
    const number = Math.max(0, ...held.map((one) => one.number)) + 1
    await db(work)
      .insertInto('library.note_figure')
      .values({
        ...{ id: newId(), note_id: id, number, file_id: kept, alternative, credit, ...size },
        media_type: type as 'image/png',
        person_id: actor.person?.id ?? null,
        at: work.now,
        removed_at: null,
      })
      .execute()
    await wrote(work, actor, note)
    await noted(work, actor, note, { what: 'figure-added' })
    return number
  })
}

/** Takes a picture out of the draft; versions that show it keep it. */
export async function removeFigure(
  work: Work,
  actor: Actor,
  id: string,
  number: number,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const note = await noteToChange(work, actor, id)
    ensure(may.write(actor, note), 'notes.refusal.locked')
    const done = await db(work)
      .updateTable('library.note_figure')
      .set({ removed_at: work.now })
      .where('note_id', '=', id)
      .where('number', '=', number)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) missing()
    await wrote(work, actor, note)
    await noted(work, actor, note, { what: 'figure-removed' })
  })
}

/** The pictures of the draft. */
export const figuresOf = (work: Work, id: string) =>
  db(work)
    .selectFrom('library.note_figure')
    .select(['number', 'file_id as fileId', 'media_type as type', 'width', 'height'])
    .select(['alternative', 'credit'])
    .where('note_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()

/** Where a picture lies, for who may read a version that shows it, or the draft. */
export const figureFile = (work: Work, actor: Actor, note: number, number: number) =>
  db(work)
    .selectFrom('library.note_figure as figure')
    .innerJoin('library.note as note', 'note.id', 'figure.note_id')
    .select(['figure.file_id as fileId', 'figure.media_type as type'])
    .where('note.number', '=', note)
    .where('figure.number', '=', number)
    .where((is) =>
      is.or([
        readable(actor),
        is.and([
          is('note.standing', 'in', ['published', 'superseded']),
          visible(actor, { body: 'note.body_id', visibility: 'note.visibility' }),
          sql<boolean>`exists (select from library.note_version as version
            where version.note_id = note.id and version.content -> 'figures'
              @> jsonb_build_array(jsonb_build_object('number', ${number}::int)))`,
        ]),
      ]),
    )
    .executeTakeFirst()
