import { correctionOf } from './reed-solomon.ts'

/*
 * A QR code of bytes at correction level M (mends 15 %), versions 1 to 15: as much as a link needs.
 * Source: ISO/IEC 18004:2015.
 */

/** By version, from 1: correction bytes a block, and blocks (table 9, level M). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]
const VERSIONS = CORRECTION.map((_, index) => index + 1)

/** The longest text there is a code for. Units: bytes. */
export const LONGEST = 412

const aligned = (version: number): number => (version === 1 ? 0 : Math.floor(version / 7) + 2)

/** Bytes that fit into a version, correction among them. */
function roomOf(version: number): number {
  const marks = aligned(version)
  const patterns = marks === 0 ? 0 : (25 * marks - 10) * marks - 55
  const bits = (16 * version + 128) * version + 64 - patterns - (version >= 7 ? 36 : 0)
  return Math.floor(bits / 8)
}

const blocksOf = (version: number): number => BLOCKS[version - 1] ?? 0
const correctionBytes = (version: number): number => CORRECTION[version - 1] ?? 0
const dataRoom = (version: number): number =>
  roomOf(version) - blocksOf(version) * correctionBytes(version)

const headBits = (version: number): number => (version < 10 ? 12 : 20)

/** The bytes with their head (byte mode, how many), padded to the room there is. */
function dataBytes(bytes: Uint8Array, version: number): number[] {
  const count = bytes.length.toString(2).padStart(headBits(version) - 4, '0')
  const room = dataRoom(version) * 8
  const text = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const bits = `0100${count}${text}${'0'.repeat(Math.min(4, room - headBits(version) - text.length))}`
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  for (let pad = 0xec; data.length < room / 8; pad ^= 0xfd) data.push(pad)
  return data
}

/** The data in blocks, each with its correction, dealt out in turn as they are drawn. */
function codewords(data: readonly number[], version: number): number[] {
  const blocks = blocksOf(version)
  const short = Math.floor(data.length / blocks)
  const long = data.length % blocks
  const parts = Array.from({ length: blocks }, (_, index) => {
    const begin = index * short + Math.max(0, index - (blocks - long))
    return data.slice(begin, begin + short + (index >= blocks - long ? 1 : 0))
  })
  const corrections = parts.map((part) => correctionOf(part, correctionBytes(version)))
  return [...dealt(parts, short + 1), ...dealt(corrections, correctionBytes(version))]
}

const dealt = (parts: readonly (readonly number[])[], most: number): number[] =>
  Array.from({ length: most }, (_, at) => parts.flatMap((part) => part.slice(at, at + 1))).flat()

/** The squares of a code, row by row; `null` where nothing is drawn yet. */
type Squares = (boolean | null)[][]

const size = (version: number): number => version * 4 + 17

function set(squares: Squares, x: number, y: number, dark: boolean): void {
  const row = squares[y]
  if (row && x >= 0 && x < row.length) row[x] = dark
}

/** The middles of the small patterns: a grid, without the three corners that the finders have. */
function alignments(version: number): (readonly [number, number])[] {
  const lines = alignmentLines(version)
  const last = lines.at(-1)
  const corner = (x: number, y: number) =>
    (x === 6 && (y === 6 || y === last)) || (x === last && y === 6)
  return lines.flatMap((x) => lines.map((y) => [x, y] as const)).filter(([x, y]) => !corner(x, y))
}

function alignmentLines(version: number): number[] {
  const marks = aligned(version)
  if (marks === 0) return []
  const step = Math.ceil((size(version) - 13) / (marks * 2 - 2)) * 2
  const last = size(version) - 7
  return [6, ...Array.from({ length: marks - 1 }, (_, at) => last - (marks - 2 - at) * step)]
}

function drawPattern(squares: Squares, middle: readonly [number, number], reach: number): void {
  const [x, y] = middle
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      set(squares, x + dx, y + dy, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1)
    }
}

/** What is the same whatever the text: finders, timing, alignment, and the room for the format. */
function frameOf(version: number): Squares {
  const side = size(version)
  const squares: Squares = Array.from({ length: side }, () => Array(side).fill(null))
  for (let at = 0; at < side; at += 1) {
    set(squares, at, 6, at % 2 === 0)
    set(squares, 6, at, at % 2 === 0)
  }
  for (const middle of alignments(version)) drawPattern(squares, middle, 2)
  for (const [x, y] of [
    [3, 3],
    [side - 4, 3],
    [3, side - 4],
  ] as const)
    drawPattern(squares, [x, y], 4)
  drawFormat(squares, 0)
  if (version >= 7) drawVersion(squares, version)
  return squares
}

/** The rest of dividing by a generator, bit by bit: how the short fields are guarded. */
function guarded(value: number, bits: number, divisor: number): number {
  let rest = value
  for (let round = 0; round < bits; round += 1)
    rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor)
  return (value << bits) | rest
}

/** Level M is written 00. */
function drawFormat(squares: Squares, mask: number): void {
  const format = guarded(mask, 10, 0x537) ^ 0x5412
  const side = squares.length
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((format >>> bit) & 1) === 1
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : side - 15 + bit
    const far = bit < 8 ? side - 1 - bit : bit === 8 ? 7 : 14 - bit
    set(squares, 8, near, dark)
    set(squares, far, 8, dark)
  }
  set(squares, 8, side - 8, true)
}

function drawVersion(squares: Squares, version: number): void {
  const bits = guarded(version, 12, 0x1f25)
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >>> bit) & 1) === 1
    const near = squares.length - 11 + (bit % 3)
    const far = Math.floor(bit / 3)
    set(squares, near, far, dark)
    set(squares, far, near, dark)
  }
}

/** The order in which the free squares are filled: two columns at a time, up and down in turn. */
function freePlaces(frame: Squares): (readonly [x: number, y: number])[] {
  const side = frame.length
  const steps = Array.from({ length: side }, (_, step) => step)
  const pairs = Array.from({ length: (side - 1) / 2 }, (_, at) => side - 1 - 2 * at)
  return pairs
    .map((right) => (right <= 6 ? right - 1 : right))
    .flatMap((column) => {
      const upward = ((column + 1) & 2) === 0
      const order = upward ? steps.toReversed() : steps
      return order.flatMap((y) => [[column, y] as const, [column - 1, y] as const])
    })
    .filter(([x, y]) => frame[y]?.[x] === null)
}

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
]

const FINDER = /(?=00001011101|10111010000)/g

/** How hard a code is to read: runs, squares of four, what looks like a finder, too dark or too light. */
function difficulty(rows: readonly (readonly boolean[])[]): number {
  const lines = rows.map((row) => row.map(Number).join(''))
  const columns = lines.map((_, x) => lines.map((line) => line[x]).join(''))
  let found = 0
  for (const line of [...lines, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) found += run.length - 2
    found += [...line.matchAll(FINDER)].length * 40
  }
  for (const [y, line] of lines.slice(1).entries())
    for (let x = 1; x < line.length; x += 1)
      if (/^(0{4}|1{4})$/.test(`${lines[y]?.slice(x - 1, x + 1)}${line.slice(x - 1, x + 1)}`))
        found += 3
  const dark = lines.join('').replaceAll('0', '').length / lines.length ** 2
  return found + Math.floor(Math.abs(dark * 20 - 10)) * 10
}

/** The text as a QR code: its squares row by row, dark ones true, without the quiet border. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = VERSIONS.find((one) => headBits(one) + bytes.length * 8 <= dataRoom(one) * 8)
  if (version === undefined) throw new RangeError(`a code holds ${LONGEST} bytes at most`)
  const frame = frameOf(version)
  const places = freePlaces(frame)
  const words = codewords(dataBytes(bytes, version), version)
  const bits = words.flatMap((word) => [...word.toString(2).padStart(8, '0')].map(Number))
  const drawn = MASKS.map((mask, number) => {
    const squares = frame.map((row) => [...row])
    for (const [at, [x, y]] of places.entries())
      set(squares, x, y, ((bits[at] ?? 0) === 1) !== (mask(x, y) === 0))
    drawFormat(squares, number)
    return squares.map((row) => row.map((dark) => dark === true))
  })
  return drawn.reduce((best, one) => (difficulty(one) < difficulty(best) ? one : best))
}
