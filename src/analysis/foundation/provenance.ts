import type { Provenance, Rng } from '../types.ts'
import { type Numbers, numberBlocks } from './number-bytes.ts'
import { Sha256 } from './sha256.ts'

/** Raise it whenever any result may change for the same input, options and seed. */
export const ANALYSIS_VERSION = '1.2.0'

/** The note under every figure: what was computed, on what, with which seed. */
export function provenance(
  method: string,
  input: unknown,
  options: Readonly<Record<string, unknown>> = {},
  random?: Rng,
): Provenance {
  const made = { method, options, version: ANALYSIS_VERSION, inputHash: inputHash(input) }
  return random ? { ...made, seed: random.seed } : made
}

/**
 * SHA-256 of a plain value, written as JSON: keys in code-point order, no white space, −0 as 0, undefined keys left out.
 *
 * A typed array stands as `TYPE[length]` and its bytes, little end first: u8, u16, i32 or f64, the narrowest that holds all
 * its numbers. Equal numbers have equal bytes in whatever array they come.
 *
 * Returns  64 hexadecimal digits
 */
export function inputHash(input: unknown): string {
  const hash = new Sha256()
  let text = ''
  const flush = () => {
    hash.update(encoder.encode(text))
    text = ''
  }
  write(input, {
    text: (piece) => {
      text += piece
      if (text.length > 4096) flush()
    },
    bytes: (bytes) => {
      flush()
      hash.update(bytes)
    },
  })
  flush()
  return hash.hex()
}

const encoder = new TextEncoder()

interface Sink {
  text(piece: string): void
  bytes(bytes: Uint8Array): void
}

function write(value: unknown, sink: Sink): void {
  if (ArrayBuffer.isView(value)) writeNumbers(value as Numbers, sink)
  else if (Array.isArray(value)) writeList(value, sink)
  else if (typeof value === 'object' && value !== null) writeObject(value, sink)
  else if (typeof value === 'bigint') sink.text(`${value}n`)
  else if (typeof value === 'number' && !Number.isFinite(value)) sink.text(`"${value}"`)
  else sink.text(JSON.stringify(value === undefined ? null : value))
}

function writeList(list: readonly unknown[], sink: Sink): void {
  if (list.every(isPlain)) {
    sink.text(JSON.stringify(list))
    return
  }
  sink.text('[')
  list.forEach((held, at) => {
    if (at > 0) sink.text(',')
    write(held, sink)
  })
  sink.text(']')
}

/** What JSON writes as `write` does: a list of nothing else is written in one go. */
const isPlain = (held: unknown): boolean =>
  typeof held === 'string' || held === null || (typeof held === 'number' && Number.isFinite(held))

function writeObject(object: object, sink: Sink): void {
  const entries = Object.entries(object).filter(([, held]) => held !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  sink.text('{')
  entries.forEach(([key, held], at) => {
    sink.text(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`)
    write(held, sink)
  })
  sink.text('}')
}

function writeNumbers(numbers: Numbers, sink: Sink): void {
  const { type, blocks } = numberBlocks(numbers)
  sink.text(`${type}[${numbers.length}]`)
  for (const block of blocks) sink.bytes(block)
}
