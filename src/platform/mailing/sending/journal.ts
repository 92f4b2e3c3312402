import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { beginLine, endLine, type JournalRecord, type Outcome, readSegment } from './records.ts'

/** Lines that come within so long go to the disk together. Units: milliseconds. */
const TOGETHER_MS = 4
/** A segment that is longer is closed and another begun. Units: bytes. */
const LONGEST_SEGMENT = 2 * 1024 * 1024

/** What a file system does for us; a test gives one that is full. */
export type Disk = {
  append(handle: FileHandle, bytes: Buffer): Promise<void>
}

const REAL_DISK: Disk = {
  async append(handle, bytes) {
    await handle.appendFile(bytes)
    await handle.datasync()
  },
}

type Segment = { readonly file: string; unsettled: number }
type Waiting = { resolve(): void; reject(error: unknown): void }

const SUFFIX = '.journal'

const segmentsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()

/** What a sender that is gone left in its folder, in the order it was written. */
export function readJournal(folder: string): {
  readonly records: readonly JournalRecord[]
  readonly damaged: boolean
} {
  mkdirSync(folder, { recursive: true })
  const read = segmentsIn(folder).map((name) =>
    readSegment(readFileSync(path.join(folder, name), 'utf8')),
  )
  return {
    records: read.flatMap(({ records }) => records),
    damaged: read.some(({ damaged }) => damaged),
  }
}

/**
 * The sender's own memory of what it began and how that ended, on this machine's disk: the database
 * is told later, in groups. A message is begun on the disk before its last byte may reach the relay.
 */
export class Journal {
  readonly #folder: string
  readonly #disk: Disk
  #segments: Segment[] = []
  #handle: FileHandle | null = null
  #size = 0
  #number: number
  /** In the name of each of its files: another sender of this disk begins to count anew, and no file of its is ours to end. */
  readonly #mark = randomBytes(4).toString('hex')
  #begins: string[] = []
  #waiting: Waiting[] = []
  #ends: string[] = []
  #flushing: Promise<void> | null = null
  readonly #segmentOf = new Map<string, Segment>()
  readonly #begun: string[] = []

  constructor(folder: string, disk: Disk = REAL_DISK) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#disk = disk
    const last = segmentsIn(folder).at(-1)
    this.#number = last === undefined ? 0 : Number.parseInt(last, 10)
  }

  /** Done when it is on the disk. Errors  what the disk said; then nothing was noted, and nothing may be sent */
  begin(id: number, claim: number): Promise<void> {
    this.#begins.push(beginLine(id, claim))
    this.#begun.push(`${id} ${claim}`)
    const noted = new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    this.#wake()
    return noted
  }

  /** Goes to the disk with the next begin, and so before the next message of its connection. */
  end(outcome: Outcome): void {
    this.#ends.push(endLine(outcome))
    this.#wake()
  }

  /** The database knows how these ended: segments in which nothing else is open go. */
  async settle(ended: readonly Pick<Outcome, 'id' | 'claim'>[]): Promise<void> {
    for (const { id, claim } of ended) this.#forget(`${id} ${claim}`)
    // In order, since a later one may hold how a message of an earlier one ended.
    while (this.#segments.length > 1 && this.#segments[0]?.unsettled === 0) {
      const gone = this.#segments.shift()
      if (gone) await rm(gone.file, { force: true })
    }
  }

  /** Everything noted is on the disk, as far as the disk takes it; then the file is closed. */
  async close(): Promise<void> {
    // What ended while others were written is written after them.
    while (this.#flushing !== null) await this.#flushing
    await this.#handle?.close().catch(() => undefined)
    this.#handle = null
    if (this.#segments.every(({ unsettled }) => unsettled === 0) && this.#ends.length === 0)
      for (const { file } of this.#segments) await rm(file, { force: true })
  }

  #forget(key: string): void {
    const segment = this.#segmentOf.get(key)
    if (segment) segment.unsettled -= 1
    this.#segmentOf.delete(key)
  }

  #wake(): void {
    this.#flushing ??= this.#flush().then((written) => {
      this.#flushing = null
      if (this.#begins.length > 0 || (written && this.#ends.length > 0)) this.#wake()
    })
  }

  /** Returns whether the disk took it. */
  async #flush(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS))
    const begins = this.#begins.splice(0)
    const ends = this.#ends.splice(0)
    const waiting = this.#waiting.splice(0)
    const begun = this.#begun.splice(0)
    try {
      const segment = await this.#segment()
      const bytes = Buffer.from([...ends, ...begins].join(''))
      await this.#disk.append(this.#handle as FileHandle, bytes)
      this.#size += bytes.length
      for (const key of begun) {
        this.#forget(key)
        segment.unsettled += 1
        this.#segmentOf.set(key, segment)
      }
      for (const { resolve } of waiting) resolve()
      return true
    } catch (error) {
      // What was written of it, nobody relies on: the next line begins a file of its own.
      await this.#handle?.close().catch(() => undefined)
      this.#handle = null
      this.#ends.unshift(...ends)
      for (const { reject } of waiting) reject(error)
      return false
    }
  }

  async #segment(): Promise<Segment> {
    const last = this.#segments.at(-1)
    if (last && this.#handle && this.#size < LONGEST_SEGMENT) return last
    await this.#handle?.close()
    this.#handle = null
    this.#number += 1
    const name = `${String(this.#number).padStart(9, '0')}-${this.#mark}${SUFFIX}`
    const file = path.join(this.#folder, name)
    this.#handle = await open(file, 'ax', 0o600)
    const folder = await open(this.#folder, 'r')
    await folder.datasync().finally(() => folder.close())
    const segment = { file, unsettled: 0 }
    this.#segments.push(segment)
    this.#size = 0
    return segment
  }
}

/** Everything in it is in the ledger: the folder begins anew. */
export async function emptyJournal(folder: string): Promise<void> {
  for (const name of segmentsIn(folder)) await rm(path.join(folder, name), { force: true })
}

const NEWEST = 'newest-claim'

/** The newest claim this sender was given, as it noted it every few seconds; 0 for none. */
export function newestClaimIn(folder: string): number {
  const file = path.join(folder, NEWEST)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
}

export const noteNewestClaim = (folder: string, claim: number): void =>
  writeFileSync(path.join(folder, NEWEST), String(claim), { mode: 0o600 })
