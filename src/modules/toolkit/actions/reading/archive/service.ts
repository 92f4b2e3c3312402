import { inflateRawSync } from 'node:zlib'
import { FileRefusal } from '../tables.ts'

type Entry = {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** Unpacks named files of a zip, one by one, never more than was allowed in all. */
export type Archive = { has(name: string): boolean; text(name: string): string }

const MOST_ENTRIES = 2_000

/** Everything unpacked from one archive together: what a zip bomb runs into. */
const MOST_UNPACKED_BYTES = 48 * 1024 * 1024

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** Opens a zip from its directory. Errors: FileRefusal (broken, locked, too many entries) */
export function openArchive(bytes: Uint8Array): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map(entriesOf(file).map((entry) => [entry.name, entry]))
  let left = MOST_UNPACKED_BYTES
  return {
    has: (name) => entries.has(name),
    text(name) {
      const entry = entries.get(name)
      if (!entry) throw new FileRefusal('unreadable', name)
      const content = unpack(file, entry, left)
      left -= content.length
      return content.toString('utf8')
    },
  }
}

function entriesOf(file: Buffer): Entry[] {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new FileRefusal('too-large-unpacked')
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL)
      throw new FileRefusal('unreadable')
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** Where the directory's end record begins; a comment of up to 64 KiB may follow it. */
function endOf(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff)
  for (let at = file.length - 22; at >= lowest; at -= 1)
    if (file.readUInt32LE(at) === END) return at
  throw new FileRefusal('unreadable')
}

const LOCKED_FLAG = 1

function unpack(file: Buffer, entry: Entry, most: number): Buffer {
  if ((entry.flags & LOCKED_FLAG) !== 0) throw new FileRefusal('locked')
  // The directory may lie about the size, so inflating is bounded too; an honest bomb ends here.
  if (entry.unpacked > most) throw new FileRefusal('too-large-unpacked')
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== LOCAL)
    throw new FileRefusal('unreadable')
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new FileRefusal('unreadable', `method ${entry.method}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new FileRefusal(full ? 'too-large-unpacked' : 'unreadable')
  }
}
