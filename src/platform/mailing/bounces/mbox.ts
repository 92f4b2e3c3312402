/** The line that a mailbox file puts before each message, and some mail servers before the one they pipe. */
const FROM_LINE = /^From [^\n]*\n/

/** The bytes as text of which every letter is one byte, and back. */
const asText = (bytes: Buffer): string => bytes.toString('latin1')
const asBytes = (text: string): Buffer => Buffer.from(text, 'latin1')

/** One message as a mail server pipes it: without the line of a mailbox file before it. */
export const pipedMessage = (raw: Buffer): Buffer =>
  raw.subarray(0, 5).toString('latin1') === 'From '
    ? asBytes(asText(raw).replace(FROM_LINE, ''))
    : raw

/**
 * The messages of a mailbox file. A message begins with a `From ` line after an empty one; such a line
 * inside a message stands there with `>` before it, which is taken off.
 *
 * Source  RFC 4155
 */
export function messagesOf(mbox: Buffer): readonly Buffer[] {
  const text = asText(mbox).replace(/\r\n/g, '\n')
  return text
    .split(/(?:^|\n\n)(?=From [^\n]*\n)/)
    .filter((message) => FROM_LINE.test(message))
    .map((message) => asBytes(message.replace(FROM_LINE, '').replace(/^>(>*From )/gm, '$1')))
}
