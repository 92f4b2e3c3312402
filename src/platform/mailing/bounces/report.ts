import { simpleParser } from 'mailparser'

/** What a message that came back holds, before anybody judges it. */
export type Report = {
  /** Header names in small letters; the first of each. */
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly from: string
  readonly text: string
  /** The groups of fields of a delivery report (RFC 3464): the message's first, then one a recipient. */
  readonly delivery: readonly ReadonlyMap<string, string>[]
  /** The fields of a complaint (RFC 5965), or null. */
  readonly complaint: ReadonlyMap<string, string> | null
  /** The headers of our own message that it brings back. */
  readonly original: ReadonlyMap<string, string>
}

/** A message longer than this is read as far as this: a report says what it has to say at its beginning. */
const LONGEST = 128 * 1024
/** Servers write a few thousand; reading the addresses of a longer head would keep everybody waiting. */
const LONGEST_HEAD = 32 * 1024

/** The message as far as it is read: of a long head the beginning, and what comes after it. */
function readable(raw: Buffer): Buffer {
  const bytes = raw.subarray(0, LONGEST)
  const end = /\r?\n\r?\n|\r\r/.exec(bytes.toString('latin1'))?.index ?? bytes.length
  if (end <= LONGEST_HEAD) return bytes
  return Buffer.concat([bytes.subarray(0, LONGEST_HEAD), bytes.subarray(end)])
}

export async function readReport(raw: Buffer): Promise<Report> {
  const bytes = readable(raw)
  const mail = await simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  })
  const part = (type: string) =>
    mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8')
  const delivery = part('message/delivery-status') ?? part('message/global-delivery-status')
  const complaint = part('message/feedback-report')
  const original =
    part('message/rfc822') ??
    part('text/rfc822-headers') ??
    part('message/global') ??
    part('message/global-headers') ??
    ''
  const headers = fieldsOf(headOf(bytes.toString('utf8')))
  const text = mail.text ?? ''
  return {
    ...{ headers, subject: mail.subject ?? '', from: mail.from?.text ?? '', text },
    delivery: delivery === undefined ? [] : groupsOf(delivery),
    complaint: complaint === undefined ? null : fieldsOf(complaint),
    // Older servers write the returned message into the text itself.
    original: fieldsOf(headOf(original === '' ? afterMark(text) : original)),
  }
}

const headOf = (message: string): string => message.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? ''

const RETURNED =
  /^(-+ ?(this is a copy of|below this line is|original message|returned message|unsent message|the following is)[^\n]*|Return-Path: [^\n]*)$/im

function afterMark(text: string): string {
  const at = text.search(RETURNED)
  return at < 0 ? '' : text.slice(at).replace(/^-[^\n]*\n+/, '')
}

const groupsOf = (text: string): readonly ReadonlyMap<string, string>[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((group) => group.size > 0)

/** No field that says anything is longer: the rest is cut, and so are control characters. */
const LONGEST_FIELD = 4_096
const clean = (value: string): string =>
  value
    .slice(0, LONGEST_FIELD)
    .replace(/\p{Cc}/gu, ' ')
    .trim()

/** `Name: value` lines, unfolded; the first of each name. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, clean(line.slice(colon + 1).trimStart()))
  }
  return fields
}
