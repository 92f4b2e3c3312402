import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { invalid } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { bareImage } from './bare-image.ts'
import { type MediaType, sniff } from './sniff.ts'
import { pictureFault } from './sound-picture.ts'

/** Where uploads lie. Names are ours: nothing a person typed becomes a path. */
export type Storage = { readonly disk: Disk }

/** Opens the folder of uploads, which no other user of this machine may enter. */
export function openStorage(folder: string): Storage {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // One that several users of a machine share was made and closed by whoever made it.
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o700)
  return { disk: new Disk(new FSDriver({ location: folder, visibility: 'private' })) }
}

const LARGEST_FILE = 10 * 1024 * 1024

type Upload = {
  readonly file: File
  readonly body: string
  readonly visibility: Visibility
  readonly takes: readonly MediaType[]
  readonly field: string
}

/**
 * Looks at an upload without keeping it: its bytes and what they are.
 *
 * Errors  invalid, beside the field: too large, or not of a type it takes
 */
export async function looked(upload: Pick<Upload, 'file' | 'takes' | 'field'>) {
  if (upload.file.size > LARGEST_FILE)
    invalid('file.too-large', { megabytes: LARGEST_FILE / 1024 / 1024 }, upload.field)
  const bytes = new Uint8Array(await upload.file.arrayBuffer())
  const type = sniff(bytes)
  if (type === null || !upload.takes.includes(type)) invalid('file.wrong-type', {}, upload.field)
  return { bytes, type }
}

/** The bytes as they are kept: a picture that can be drawn to its last row, without its EXIF. */
async function bytesToKeep(upload: Pick<Upload, 'file' | 'takes' | 'field'>) {
  const { bytes, type } = await looked(upload)
  if (type !== 'image/png' && type !== 'image/jpeg') return { bytes, type }
  const fault = await pictureFault(bytes, type)
  if (fault !== null) invalid(`file.${fault}`, {}, upload.field)
  const bare = bareImage(bytes, type) ?? invalid('file.broken', {}, upload.field)
  return { bytes: bare, type }
}

/**
 * Keeps an upload: sniffed, measured, hashed, under a name of ours; a picture without its EXIF.
 *
 * Returns the id under which /files/:id serves it, to whom its visibility allows
 * Errors  invalid, beside the field: too large, broken, too many pixels, or not of a type it takes
 */
export async function keepFile(
  work: Work,
  actor: Actor,
  storage: Storage,
  upload: Upload,
): Promise<string> {
  const { bytes, type } = await bytesToKeep(upload)
  const id = newId()
  await storage.disk.put(id, bytes)
  await tablesOf<PlatformTables>(work)
    .insertInto('platform.file')
    .values({
      id,
      body_id: upload.body,
      visibility: upload.visibility,
      name: upload.file.name.replace(/[^\p{L}\p{N}. _-]/gu, '_').slice(-100) || 'file',
      media_type: type,
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      person_id: actor.person?.id ?? null,
      at: work.now,
    })
    .execute()
  return id
}

/** Lets other people see kept files than before, or fewer: their record has gone out, or was taken back. */
export async function showFiles(
  work: Work,
  ids: readonly string[],
  visibility: Visibility,
): Promise<void> {
  if (ids.length === 0) return
  await tablesOf<PlatformTables>(work)
    .updateTable('platform.file')
    .set({ visibility })
    .where('id', 'in', ids)
    .execute()
}

/** A kept file's facts, or undefined where this actor may not see it. Its sender always may. */
export function findFile(work: Work, actor: Actor, id: string) {
  const seen = visible(actor, {
    body: 'platform.file.body_id',
    visibility: 'platform.file.visibility',
  })
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.file')
    .selectAll()
    .where('id', '=', id)
    .where((is) => is.or([seen, is('person_id', '=', actor.person?.id ?? null)]))
    .executeTakeFirst()
}
