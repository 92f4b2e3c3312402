/** Bytes of one encoded word: with its frame it stays under 75 signs (RFC 2047 §2). */
const WORD_BYTES = 42

/** A header's text: as it is in ASCII, else in encoded words, and folded where it is long. */
export function encodedText(text: string): string {
  const one = text.replace(/[\r\n\t]+/g, ' ').trim()
  // What looks like an encoded word already is encoded too: nobody else's words are decoded.
  if (/^[ -~]*$/.test(one) && one.length <= 200 && !one.includes('=?')) return folded(one)
  return wordsOf(one)
    .map((bytes) => `=?UTF-8?B?${bytes.toString('base64')}?=`)
    .join('\r\n ')
}

/** Pieces of a text that end between letters. */
function wordsOf(text: string): readonly Buffer[] {
  const words: Buffer[] = []
  let word = ''
  for (const letter of text.toWellFormed()) {
    if (Buffer.byteLength(word + letter) > WORD_BYTES) {
      words.push(Buffer.from(word))
      word = ''
    }
    word += letter
  }
  return [...words, Buffer.from(word)]
}

function folded(text: string): string {
  let line = ''
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 64) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\r\n ')
}

/** `Name <address>` or a bare address, as a setting gives it. */
export function mailboxOf(setting: string): { readonly name: string; readonly address: string } {
  // Whatever it is made of, it stays one line of one header.
  const line = setting.replace(/\p{Cc}+/gu, ' ')
  const read = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(line)
  return read ? { name: read[1] ?? '', address: read[2] ?? '' } : { name: '', address: line.trim() }
}

export function encodedMailbox({ name, address }: { name: string; address: string }): string {
  if (name === '') return address
  const plain = /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+$/.test(name)
  const quotable = /^[ -~]+$/.test(name)
  const shown = plain ? name : quotable ? `"${name.replace(/["\\]/g, '')}"` : encodedText(name)
  return `${shown} <${address}>`
}
