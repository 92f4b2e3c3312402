export type Numbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint16Array
  | Uint8Array

type Narrow = 'u8' | 'u16' | 'i32' | 'f64'

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const

/** Numbers copied at a time: they stay in the nearest cache. */
const BLOCK = 2048

/** Little-endian whatever the machine, −0 as 0, in the narrowest type that holds all. A block is good until the next. */
export function numberBlocks(numbers: Numbers): { type: Narrow; blocks: Iterable<Uint8Array> } {
  const type = narrowest(numbers)
  return { type, blocks: blocksOf(numbers, type) }
}

function* blocksOf(numbers: Numbers, type: Narrow): Generator<Uint8Array> {
  const block = new ARRAYS[type](Math.min(BLOCK, numbers.length))
  const bytes = new Uint8Array(block.buffer)
  const width = block.BYTES_PER_ELEMENT
  for (let from = 0; from < numbers.length; from += BLOCK) {
    const count = Math.min(BLOCK, numbers.length - from)
    copy(numbers, from, block, count)
    if (!LITTLE_ENDIAN)
      for (let at = 0; at < width * count; at += width) bytes.subarray(at, at + width).reverse()
    yield bytes.subarray(0, width * count)
  }
}

function copy(numbers: Numbers, from: number, block: Numbers, count: number): void {
  for (let at = 0; at < count; at++) block[at] = (numbers[from + at] as number) + 0
}

/** The first number that is not whole ends the look: measured columns cost nothing. */
function narrowest(numbers: Numbers): Narrow {
  let least = 0
  let most = 0
  for (let at = 0; at < numbers.length; at++) {
    const x = numbers[at] as number
    if (x !== (x | 0)) return 'f64'
    if (x < least) least = x
    else if (x > most) most = x
  }
  if (least < 0 || most > 0xffff) return 'i32'
  return most > 0xff ? 'u16' : 'u8'
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
