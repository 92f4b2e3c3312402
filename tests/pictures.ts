import { crc32, deflateSync } from 'node:zlib'

/** How every PNG begins. */
export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function chunk(name: string, held: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), held])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(held.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

type Head = {
  readonly width: number
  readonly height: number
  readonly depth?: number
  readonly colour?: number
  readonly interlacing?: number
}

export function head({ width, height, depth = 8, colour = 6, interlacing = 0 }: Head): Buffer {
  const held = Buffer.alloc(13)
  held.writeUInt32BE(width, 0)
  held.writeUInt32BE(height, 4)
  held.set([depth, colour, 0, 0, interlacing], 8)
  return chunk('IHDR', held)
}

export const END = chunk('IEND', Buffer.alloc(0))

/** A PNG with these rows, whatever its head says of them. */
export const png = (facts: Head, rows: Uint8Array, before: readonly Buffer[] = []): Buffer =>
  Buffer.concat([SIGNATURE, head(facts), ...before, chunk('IDAT', deflateSync(rows)), END])

/** Rows of zeros: each its filter and its pixels. */
export const rows = (height: number, rowLength: number): Buffer =>
  Buffer.alloc(height * (rowLength + 1))

/** A sound picture of so many pixels, all of them clear. */
export const clearPng = (width: number, height: number): Buffer =>
  png({ width, height }, rows(height, 4 * width))
