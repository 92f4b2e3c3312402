import { createHash } from 'node:crypto'
import { withSite } from '#platform/mail/mail.ts'
import type { MailingKind, MailingList } from '../tables.ts'
import { mailToken } from '../tokens.ts'
import { type DkimKey, dkimSignature, type Header } from './dkim.ts'
import { encodedMailbox, encodedText, mailboxOf } from './headers.ts'
import { messageIdOf } from './message-id.ts'
import { quotedPrintable, quotedSlot } from './quoted-printable.ts'
import { returnAddress } from './return-address.ts'

/** What is the same for every message of a site. */
export type Letterhead = {
  /** `Name <address>`. */
  readonly from: string
  /** The origin of the site. */
  readonly origin: string
  /** Where bounces come back: `b@bounces.c2r.example`; null: to the sender's address, unmarked. */
  readonly bounces: string | null
  readonly key: Buffer
  readonly dkim: readonly DkimKey[]
}

/** One rendering of one mailing. */
export type Rendering = {
  readonly mailingId: string
  readonly kind: MailingKind
  readonly list: MailingList | null
  readonly archivedAt: string | null
  readonly variant: string
  readonly lang: string
  readonly subject: string
  readonly html: string
  readonly text: string
}

type Addressee = {
  readonly id: number
  readonly address: string
  readonly addressHash: string
  readonly subscriberId: string | null
}

export type Letter = {
  readonly from: string
  readonly to: string
  /** The whole message in pieces; most are those of every other message, and never changed. */
  readonly message: readonly Buffer[]
  readonly rendering: Rendering
  readonly links: { readonly unsubscribe: string; readonly preferences: string }
}

/** A message made ready once; of it only the addressee's own lines are still to be written. */
export type Compiled = { letterFor(addressee: Addressee, at: Date): Promise<Letter> }

type Part = Buffer | 'unsubscribe' | 'preferences'

/** Encodes a rendering once: everything but the addressee's own lines is bytes from here on. */
export function compile(letterhead: Letterhead, given: Rendering): Compiled {
  const rendering = sited(given, letterhead.origin)
  const boundary = `c2r_${createHash('sha256').update(`${rendering.mailingId}\0${rendering.variant}`).digest('hex').slice(0, 24)}`
  const parts: readonly Part[] = joined([
    Buffer.from(`--${boundary}\r\n${partHead('plain')}`),
    ...slots(rendering.text),
    Buffer.from(`\r\n--${boundary}\r\n${partHead('html')}`),
    ...slots(rendering.html),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const before = fixedBefore(letterhead, rendering)
  const after = fixedAfter(letterhead, rendering, boundary)
  const sender = mailboxOf(letterhead.from).address
  return {
    async letterFor(addressee, at) {
      const page = `${letterhead.origin}/mail/${mailToken(letterhead.key, { ...addressee, list: rendering.list })}`
      const leave = `${page}/unsubscribe`
      const values = {
        unsubscribe: Buffer.from(quotedSlot(leave)),
        preferences: Buffer.from(quotedSlot(page)),
      }
      // Never put together: a copy a message would be all that memory is used for.
      const body = parts.map((part) => (typeof part === 'string' ? values[part] : part))
      const headers: readonly Header[] = [
        ...before,
        ['To', addressee.address],
        ['Date', at.toUTCString().replace('GMT', '+0000')],
        ['Message-ID', `<${messageIdOf(letterhead, rendering.mailingId, addressee.addressHash)}>`],
        ...(rendering.list === null ? [] : leaving(leave)),
        ...after,
      ]
      const hash = createHash('sha256')
      for (const part of body) hash.update(part)
      const bodyHash = hash.digest('base64')
      const signatures = await Promise.all(
        letterhead.dkim.map((key) => dkimSignature(key, headers, bodyHash)),
      )
      const head = [...signatures, ...headers].map(([name, value]) => `${name}: ${value}\r\n`)
      return {
        from: returnAddress(letterhead, sender, addressee.id),
        to: addressee.address,
        message: [Buffer.from(`${head.join('')}\r\n`), ...body],
        rendering,
        links: { unsubscribe: leave, preferences: page },
      }
    },
  }
}

/** No room knows where the site is: its own address is put in here, as in a single message. */
const sited = (rendering: Rendering, origin: string): Rendering => ({
  ...rendering,
  html: withSite(rendering.html, origin),
  text: withSite(rendering.text, origin),
  archivedAt: rendering.archivedAt === null ? null : new URL(rendering.archivedAt, origin).href,
})

const partHead = (kind: 'plain' | 'html'): string =>
  `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`

/** A text as encoded pieces and the places between them where a link goes. */
function slots(text: string): readonly Part[] {
  return text.split(/\{\{(unsubscribe|preferences)\}\}/).map((piece, at) => {
    if (at % 2 === 1) return piece as 'unsubscribe' | 'preferences'
    return Buffer.from(quotedPrintable(piece))
  })
}

/** Pieces that follow each other become one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (Buffer.isBuffer(part) && Buffer.isBuffer(last))
      whole[whole.length - 1] = Buffer.concat([last, part])
    else whole.push(part)
  }
  return whole
}

function fixedBefore({ from }: Letterhead, { subject }: Rendering): readonly Header[] {
  return [
    ['From', encodedMailbox(mailboxOf(from))],
    ['Subject', encodedText(subject)],
  ]
}

/** RFC 8058: the pair that lets a mailbox leave with one request. */
const leaving = (href: string): readonly Header[] => [
  ['List-Unsubscribe', `<${href}>`],
  ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
]

function fixedAfter(
  { origin }: Letterhead,
  { kind, list, archivedAt, lang, mailingId }: Rendering,
  boundary: string,
): readonly Header[] {
  const { hostname } = new URL(origin)
  const optional: readonly (readonly [string, string | null])[] = [
    ['List-Id', list === null ? null : `<${list}.${hostname}>`],
    ['Archived-At', archivedAt === null ? null : `<${archivedAt}>`],
    // RFC 3834: made by a program, so that no program answers; an issue is written by people.
    ['Auto-Submitted', kind === 'briefing' ? null : 'auto-generated'],
    ['Precedence', list === null ? 'bulk' : 'list'],
    ['Feedback-ID', `${mailingId.slice(0, 8)}:${list ?? kind}:${kind}:c2r`],
    ['Content-Language', lang],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative; boundary="${boundary}"`],
  ]
  return optional.flatMap(([name, value]): Header[] => (value === null ? [] : [[name, value]]))
}
