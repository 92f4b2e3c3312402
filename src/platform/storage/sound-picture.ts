import { crc32, createInflate } from 'node:zlib'
import { bareImage } from './bare-image.ts'
import { pictureSize } from './picture-size.ts'

type PictureType = 'image/png' | 'image/jpeg'
export type PictureFault = 'broken' | 'too-many-pixels'

/** What a page, a book and a printed sheet can still draw. Units: pixels; pixels a side. */
const MOST = { area: 40_000_000, side: 20_000 }

/**
 * What keeps a picture from being drawn, or null. A PNG is unpacked to its last row, a little at a
 * time: what its head promises is not believed, and a bomb ends where the picture would.
 *
 * Source  W3C Portable Network Graphics, third edition, 5, 7 and 8; JPEG: see `bareImage`
 */
export async function pictureFault(
  bytes: Uint8Array,
  type: PictureType,
): Promise<PictureFault | null> {
  const size = pictureSize(bytes)
  if (!size) return 'broken'
  const { width, height } = size
  if (Math.max(width, height) > MOST.side || width * height > MOST.area) return 'too-many-pixels'
  const isSound = type === 'image/png' ? await isSoundPng(bytes) : bareImage(bytes, type) !== null
  return isSound ? null : 'broken'
}

type Head = {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly isIndexed: boolean
  readonly isInterlaced: boolean
}

/** Depths that each kind of colour is there in, and how many numbers make a pixel. */
const KINDS: Readonly<Record<number, { depths: readonly number[]; samples: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
}

/** Narrower ones have empty passes, which the drawing of PDF does not read. */
const LEAST_INTERLACED = 5

function headOf(chunk: Uint8Array): Head | null {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  if (chunk.length !== 13) return null
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colour = 0, packing, filtering, interlacing = 0] = chunk.subarray(8)
  const kind = KINDS[colour]
  if (!kind?.depths.includes(depth) || packing !== 0 || filtering !== 0 || interlacing > 1)
    return null
  const isInterlaced = interlacing === 1
  const isOdd = depth < 8 || Math.min(width, height) < LEAST_INTERLACED
  if (isInterlaced && isOdd) return null
  const bitsPerPixel = depth * kind.samples
  return { width, height, bitsPerPixel, isIndexed: colour === 3, isInterlaced }
}

type Chunk = { readonly name: string; readonly held: Uint8Array }

/** The chunks up to the end, each that drawing needs with its sum; null where they do not hang together. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const isNeeded = /^[A-Z]/.test(name)
    if (isNeeded && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    if (isNeeded) chunks.push({ name, held: bytes.subarray(at + 8, end - 4) })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

async function isSoundPng(bytes: Uint8Array): Promise<boolean> {
  const chunks = chunksOf(bytes) ?? []
  const head = chunks[0]?.name === 'IHDR' ? headOf(chunks[0].held) : null
  if (!head) return false
  const first = chunks.findIndex(({ name }) => name === 'IDAT')
  const palette = chunks.slice(0, Math.max(0, first)).find(({ name }) => name === 'PLTE')
  const colours = (palette?.held.length ?? 0) / 3
  if (head.isIndexed && !(Number.isInteger(colours) && colours >= 1 && colours <= 256)) return false
  const data = chunks.filter(({ name }) => name === 'IDAT').map(({ held }) => held)
  return data.length > 0 && (await fillsRows(Buffer.concat(data), passesOf(head)))
}

/** Rows of one length, each after the byte that says how it is filtered. Units: bytes. */
type Pass = { readonly rowLength: number; readonly rows: number }

/** Where each pass of Adam7 begins, and its steps. */
const ADAM7 = [
  ...([
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
  ] as const),
  ...([
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const),
] as const

function passesOf({ width, height, bitsPerPixel, isInterlaced }: Head): readonly Pass[] {
  const steps = isInterlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  return steps.map(([x, y, across, down]) => ({
    rowLength: Math.ceil((Math.ceil((width - x) / across) * bitsPerPixel) / 8),
    rows: Math.ceil((height - y) / down),
  }))
}

/** Whether what is packed is these rows and no more. */
async function fillsRows(packed: Uint8Array, passes: readonly Pass[]): Promise<boolean> {
  const unpacking = createInflate()
  unpacking.end(packed)
  const rows = rowsTaken(passes)
  try {
    for await (const part of unpacking as AsyncIterable<Uint8Array>)
      if (!rows.take(part)) return false
    return rows.areWhole()
  } catch {
    return false
  }
}

const HIGHEST_FILTER = 4

/** Follows rows as their bytes come; what is more than they hold, or filtered in no known way, is refused. */
function rowsTaken(passes: readonly Pass[]) {
  const open = passes.map((pass) => ({ ...pass }))
  let left = 0
  const begin = (filter: number): boolean => {
    const [pass] = open
    if (!pass || filter > HIGHEST_FILTER) return false
    left = pass.rowLength + 1
    pass.rows -= 1
    if (pass.rows === 0) open.shift()
    return true
  }
  const take = (part: Uint8Array): boolean => {
    for (let at = 0; at < part.length; ) {
      if (left === 0 && !begin(part[at] ?? 0)) return false
      const taken = Math.min(left, part.length - at)
      left -= taken
      at += taken
    }
    return true
  }
  return { take, areWhole: () => left === 0 && open.length === 0 }
}
