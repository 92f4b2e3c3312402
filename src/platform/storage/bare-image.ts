/**
 * Takes out of a picture what is not picture: place and camera (EXIF), comments, thumbnails, and
 * whatever was hung on behind its end. The pixels are not touched.
 *
 * Errors  null where the file's own structure is broken: such a file is not taken
 * Source  JPEG: ITU-T T.81 annex B; PNG: W3C Portable Network Graphics, third edition, 5
 */
export function bareImage(bytes: Uint8Array, type: 'image/png' | 'image/jpeg'): Uint8Array | null {
  const parts = type === 'image/png' ? pngParts(bytes) : jpegParts(bytes)
  return parts && Buffer.concat(parts)
}

const PNG_HEAD = 8
/** What drawing needs; text, time, EXIF and private chunks are left out. */
const PNG_CHUNKS = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/

function pngParts(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, PNG_HEAD)]
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (PNG_CHUNKS.test(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return parts
    at = end
  }
  return null
}

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** APP1 to APP13, APP15 and comments go; APP0 (JFIF), APP2 (colour) and APP14 (Adobe) decide colours. */
const isLeftOut = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)

function jpegParts(bytes: Uint8Array): Uint8Array[] | null {
  const parts = [bytes.subarray(0, 2)]
  for (let at = 2; ; ) {
    const marker = bytes[at + 1] ?? 0
    const end = marker === START_OF_SCAN ? endOfImage(bytes, at) : endOfSegment(bytes, at)
    if (end === null) return null
    if (!isLeftOut(marker)) parts.push(bytes.subarray(at, end))
    if (marker === START_OF_SCAN) return parts
    at = end
  }
}

/** A segment's two length bytes count themselves; null where it is none, or runs past the file. */
function endOfSegment(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0xff || at + 4 > bytes.length) return null
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  return length < 2 || end > bytes.length ? null : end
}

/** Within the scans an FF byte is followed by 00 or a restart; the first FF D9 ends the picture. */
function endOfImage(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) return at + 2
  return null
}
