import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { invalid } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { pictureSize } from '#platform/storage/picture-size.ts'
import { keepFile, looked, type Storage } from '#platform/storage/storage.ts'
import { cleanLine } from '../../marks/index.ts'
import { type IssueRow, insertPicture, issueToChange } from '../../record/index.ts'
import { type BlockWords, writeBlock } from '../service.ts'

const TAKES = ['image/png', 'image/jpeg'] as const

/** Readers on a bad line get it too, and a page stays light. Units: bytes. */
export const LARGEST_PICTURE = 400_000

type NewPicture = {
  readonly file: File
  /** What somebody who cannot see it should know; never empty. */
  readonly alternative: string
}

type Seen = { readonly id: string; readonly version: number; readonly blockId: string }

/**
 * Writes a block and puts a picture at its end, by a mark that the editor may move. Only the desk sees
 * the file until the issue is frozen.
 *
 * Errors  conflict when somebody else saved meanwhile; invalid beside the field: too large, no picture,
 *         broken, without its description
 */
export const illustrateBlock = (
  [work, storage]: readonly [work: Work, storage: Storage],
  actor: Actor,
  seen: Seen,
  { words, picture }: { readonly words: BlockWords; readonly picture: NewPicture },
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, seen)
    const alternative = cleanLine(picture.alternative)
    if (alternative === '') invalid('issues.picture.alternative-first', {}, 'alternative')
    const id = await keepPicture([work, storage], actor, issue, { ...picture, alternative })
    const mark = `![${quoted(alternative)}](/files/${id})`
    const text = words.text === '' ? mark : `${words.text}\n\n${mark}`
    await writeBlock(work, actor, seen, { ...words, text })
  })

/** A description as it stands within a mark: nothing in it ends the mark or begins another. */
const quoted = (text: string): string => text.replace(/[\\`*_[\]<&]/g, '\\$&')

async function keepPicture(
  [work, storage]: readonly [work: Work, storage: Storage],
  actor: Actor,
  issue: IssueRow,
  { file, alternative }: NewPicture,
): Promise<string> {
  if (file.size > LARGEST_PICTURE)
    invalid('issues.picture.too-large', { most: LARGEST_PICTURE / 1000 }, 'picture')
  const upload = { file, takes: TAKES, field: 'picture' }
  const { bytes, type } = await looked(upload)
  const size = pictureSize(bytes)
  if (!size) invalid('file.broken', {}, 'picture')
  const file_id = await keepFile(work, actor, storage, {
    ...{ ...upload, body: issue.body_id, visibility: 'office' },
  })
  const kept = await storage.disk.getBytes(file_id)
  await insertPicture(work, {
    ...{ file_id, issue_id: issue.id, ...size, alternative },
    media_type: type as 'image/png',
    sha256: createHash('sha256').update(kept).digest('hex'),
    person_id: actor.person?.id ?? null,
    at: work.now,
  })
  return file_id
}
