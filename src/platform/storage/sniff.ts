/** What an upload really is, read from its first bytes; the name and the sender's word do not count. */
export type MediaType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'text/csv'

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

/** The type of the bytes, or null for anything we do not take (SVG and HTML among them). */
export function sniff(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(bytes, ...PNG)) return 'image/png'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, ...ZIP)) return isSpreadsheet(bytes) ? SPREADSHEET : null
  return isPlainText(bytes) ? 'text/csv' : null
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An XLSX is a zip whose directory names its workbook. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml')
}

/** No control characters but tab and line ends, and no mark-up at the start. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  const head = bytes.subarray(0, 4096)
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  return !/^[\s\ufeff]*<(?:!doctype|html|svg|\?xml|script)/i.test(new TextDecoder().decode(head))
}
