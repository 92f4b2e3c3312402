import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { tooMany } from '#kernel/refusals.ts'
import { runInWorker, WorkerStopped } from '#platform/compute/compute.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { PublicationDocument } from './blocks.ts'
import { sentDocument } from './crossing.ts'
import { epubOf } from './epub.ts'

/** Raised by whoever changes how files are drawn, so that those that are kept are drawn anew. */
const FORM = 1

const LONGEST_MS = 120_000
/** A larger file is sent and not kept. Units: bytes. */
const LARGEST = 64 * 1024 * 1024

const DRAWN = {
  epub: async (made: PublicationDocument) => epubOf(made),
  pdf: (made: PublicationDocument) =>
    runInWorker<Uint8Array>(new URL('./worker.ts', import.meta.url), 'pdf', sentDocument(made), {
      timeoutMs: LONGEST_MS,
    }),
} as const

export type FileKind = keyof typeof DRAWN

/** Where the files of one record are kept, and what this one is called there; both are names of ours. */
export type Shelf = { readonly folder: string; readonly name: string }

/** Files that are being made or read now, by where they are kept: whoever asks meanwhile waits for the same. */
const making = new Map<string, Promise<Uint8Array>>()

/**
 * A publication as a file. It is made once, outside of the thread that answers pages, and kept by the
 * hash of everything it says; the one before of the same name is thrown away.
 *
 * Errors  too-many where making it took longer than two minutes
 */
export function publicationFile(
  storage: Storage,
  shelf: Shelf,
  made: PublicationDocument,
  kind: FileKind,
): Promise<Uint8Array> {
  const key = `made/${shelf.folder}/${shelf.name}/${sealOf(made)}.${kind}`
  const known = making.get(key)
  if (known !== undefined) return known
  const file = keptOrMade(storage, key, () => DRAWN[kind](made)).finally(() => making.delete(key))
  making.set(key, file)
  return file
}

/** Throws away what is kept of a record's files: a name in them may have been withdrawn. */
export const forgetFiles = (storage: Storage, folder: string): Promise<void> =>
  storage.disk.deleteAll(`made/${folder}/`)

async function keptOrMade(
  { disk }: Storage,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (await disk.exists(key)) return disk.getBytes(key)
  const bytes = await make().catch((error: unknown) => {
    if (error instanceof WorkerStopped && error.reason === 'timeout') tooMany(LONGEST_MS / 1000)
    throw error
  })
  if (bytes.length > LARGEST) return bytes
  // A file that is there is whole: it comes to its name in one step.
  const draft = `made/${newId()}`
  await disk.put(draft, bytes)
  await forgetOthers(disk, key)
  await disk.move(draft, key)
  return bytes
}

/** Of a record's file in one language only the newest is kept. */
async function forgetOthers(disk: Storage['disk'], key: string): Promise<void> {
  const folder = key.slice(0, key.lastIndexOf('/') + 1)
  const kind = key.slice(key.lastIndexOf('.'))
  const { objects } = await disk
    .listAll(folder)
    .catch((): { objects: Iterable<never> } => ({ objects: [] }))
  for (const one of objects)
    if ('key' in one && String(one.key).endsWith(kind)) await disk.delete(String(one.key))
}

function sealOf(made: PublicationDocument): string {
  const figures = [...made.figures].map(([key, { bytes, ...figure }]) => ({
    ...{ key, ...figure },
    bytes: createHash('sha256').update(bytes).digest('hex'),
  }))
  const { words } = sentDocument(made)
  return createHash('sha256')
    .update(JSON.stringify({ ...made, figures, words, form: FORM }))
    .digest('hex')
}
