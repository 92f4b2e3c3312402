import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { Refusal, tooMany } from '#kernel/refusals.ts'
import { runInWorker, WorkerFailure, WorkerStopped } from '#platform/compute/compute.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { DocumentFigure, WrittenDocument } from './blocks.ts'
import { type SentDocument, sentWords } from './crossing.ts'

/** Raised by whoever changes how files are drawn, so that those that are kept are drawn anew. */
const FORM = 3

const LONGEST_MS = 120_000

const WORKER = new URL('./worker.ts', import.meta.url)

/** What a publication is drawn as; each is a function of the worker's. */
export type FileKind = 'epub' | 'pdf'

/** Where the files of one record are kept, and what this one is called there; both are names of ours. */
export type Shelf = { readonly folder: string; readonly name: string }

/** Files that are being made or read now, by where they are kept: whoever asks meanwhile waits for the same. */
const making = new Map<string, Promise<Uint8Array>>()

/**
 * A publication as a file. It is made once, outside of the thread that answers pages, and kept by the
 * hash of everything it says; the one before of the same name is thrown away. Pictures are read only
 * where it has to be made.
 *
 * Errors  too-many where making it took longer than two minutes; conflict where it cannot be made
 */
export function publicationFile(
  storage: Storage,
  shelf: Shelf,
  made: WrittenDocument,
  kind: FileKind,
): Promise<Uint8Array> {
  const key = `made/${shelf.folder}/${shelf.name}/${sealOf(made)}.${kind}`
  const known = making.get(key)
  if (known !== undefined) return known
  const file = keptOrMade(storage, key, () => drawn(storage, made, kind)).finally(() =>
    making.delete(key),
  )
  making.set(key, file)
  return file
}

/** Throws away what is kept of a record's files: a name in them may have been withdrawn. */
export const forgetFiles = (storage: Storage, folder: string): Promise<void> =>
  storage.disk.deleteAll(`made/${folder}/`)

type Drawn = {
  readonly bytes: Uint8Array
  /** Every picture was there to be read. */
  readonly isWhole: boolean
}

async function keptOrMade(
  { disk }: Storage,
  key: string,
  make: () => Promise<Drawn>,
): Promise<Uint8Array> {
  if (await disk.exists(key)) return disk.getBytes(key)
  const { bytes, isWhole } = await make()
  if (!isWhole) return bytes
  // A file that is there is whole: it comes to its name in one step.
  const draft = `made/${newId()}`
  await disk.put(draft, bytes)
  await forgetOthers(disk, key)
  await disk.move(draft, key)
  return bytes
}

async function drawn(storage: Storage, made: WrittenDocument, kind: FileKind): Promise<Drawn> {
  const figures = await figuresRead(storage, made)
  const sent: SentDocument = { ...made, figures, words: sentWords(made.words) }
  const moves = [...figures.values()].map(({ bytes }) => bytes.buffer)
  const bytes = await runInWorker<Uint8Array>(WORKER, kind, sent, {
    ...{ timeoutMs: LONGEST_MS, moves },
  }).catch(unmade)
  return { bytes, isWhole: figures.size === made.figures.size }
}

type ReadFigure = DocumentFigure & { readonly bytes: Uint8Array<ArrayBuffer> }

/** The pictures with their bytes, each in memory of its own, which can be handed over. */
async function figuresRead(
  { disk }: Storage,
  { figures }: WrittenDocument,
): Promise<ReadonlyMap<string, ReadFigure>> {
  const read = new Map<string, ReadFigure>()
  for (const [key, { fileId, ...figure }] of figures) {
    const bytes = await disk.getBytes(fileId).catch(() => null)
    if (bytes) read.set(key, { ...figure, bytes: new Uint8Array(bytes) })
  }
  return read
}

/**
 * What whoever asked is told of a file that a thread did not make, whatever ended it: the next one is
 * made in another. The cause is for the log.
 */
export function unmade(error: unknown): never {
  if (error instanceof WorkerStopped && error.reason === 'timeout') tooMany(LONGEST_MS / 1000)
  if (!(error instanceof WorkerStopped || error instanceof WorkerFailure)) throw error
  throw Object.assign(new Refusal('conflict', 'file.unmade'), { cause: error })
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

const sealOf = (made: WrittenDocument): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        ...{ ...made, figures: [...made.figures], words: sentWords(made.words), form: FORM },
      }),
    )
    .digest('hex')
