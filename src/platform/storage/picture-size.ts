/**
 * How wide and high a PNG or JPEG says it is, in pixels; null where it does not say, or says nonsense.
 *
 * Source  PNG: IHDR; JPEG: ITU-T T.81 B.2.2, the first frame header
 */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes[0] === 0x89 ? pngSize(view) : jpegSize(view)
  return size && size.width >= 1 && size.height >= 1 ? size : null
}

const pngSize = (view: DataView) =>
  view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView) {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null
    if (isFrame(view.getUint8(at + 1)))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
