import type { Provenance, Rng } from '../types.ts'
import { Sha256 } from './sha256.ts'

/** Raise it whenever any result may change for the same input, options and seed. */
export const ANALYSIS_VERSION = '1.1.0'

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
 * SHA-256 of a plain value: keys in code-point order, no white space, −0 as 0, typed arrays by their bytes.
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
  if (value instanceof Float64Array) writeNumbers(value, sink)
  else if (ArrayBuffer.isView(value)) write(Array.from(value as Int32Array), sink)
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

/** Numbers copied at a time: they stay in the nearest cache. */
const BLOCK = 2048

/** Little-endian whatever the machine, −0 as 0. */
function writeNumbers(numbers: Float64Array, sink: Sink): void {
  sink.text(`f64[${numbers.length}]`)
  const block = new Float64Array(Math.min(BLOCK, numbers.length))
  const bytes = new Uint8Array(block.buffer)
  for (let from = 0; from < numbers.length; from += BLOCK) {
    const count = Math.min(BLOCK, numbers.length - from)
    for (let at = 0; at < count; at++) block[at] = (numbers[from + at] as number) + 0
    if (!LITTLE_ENDIAN)
      for (let at = 0; at < 8 * count; at += 8) bytes.subarray(at, at + 8).reverse()
    sink.bytes(bytes.subarray(0, 8 * count))
  }
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
