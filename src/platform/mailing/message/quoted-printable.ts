/** Lines are at most 76 signs (RFC 2045 §6.7); two are kept for a last blank that is written out. */
const LONGEST = 74

const HEX = Array.from(
  { length: 256 },
  (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
)

/** A byte that may stand for itself wherever it stands. */
const plain = (byte: number): boolean => byte > 32 && byte < 127 && byte !== 61

/**
 * Text as quoted-printable that no relay needs to change: no line begins with a dot (nothing to
 * stuff), no blank follows a blank or ends a line (DKIM's relaxed body is these very bytes), and
 * every line that ends is a line of the text.
 */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => quotedLine(Buffer.from(line)))
    .join('\r\n')
}

function quotedLine(bytes: Buffer): string {
  const lines: string[] = []
  let line = ''
  for (const [at, byte] of bytes.entries()) {
    const inside = at < bytes.length - 1
    let sign = signOf(byte, inside && line !== '' && !line.endsWith(' '))
    if (line.length + sign.length >= LONGEST) {
      lines.push(line.replace(/ $/, '=20'))
      line = ''
      sign = signOf(byte, false)
    }
    line += line === '' && sign === '.' ? '=2E' : sign
  }
  return [...lines, line].join('=\r\n')
}

/** A byte as it stands; a blank stands for itself only between two signs of one line. */
const signOf = (byte: number, blankMay: boolean): string =>
  plain(byte) || (byte === 32 && blankMay) ? String.fromCharCode(byte) : (HEX[byte] ?? '')

/** A value put in between two parts of a text, on lines of its own that the reader's program joins. */
export function quotedSlot(value: string): string {
  const whole = quotedPrintable(value)
  return `=\r\n${whole}=\r\n`
}
