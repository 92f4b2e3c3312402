import { createPrivateKey, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { verifyDkim } from '#tests/mailing/dkim-verify.ts'
import { letterhead, newKeys } from '#tests/mailing/sender.ts'
import { addressHash } from '../addresses.ts'
import { readMailToken } from '../tokens.ts'
import { compile, type Rendering } from './compile.ts'
import { dkimKey, relaxedBody } from './dkim.ts'
import { quotedPrintable } from './quoted-printable.ts'
import { recipientOfReturn } from './return-address.ts'

const RENDERING: Rendering = {
  ...{ mailingId: '11111111-2222-4333-8444-555555555555', kind: 'briefing', list: 'briefings' },
  ...{ archivedAt: 'https://c2r.example/briefings/7', variant: 'en', lang: 'en' },
  ...{ subject: 'Lessons of the week', text: 'Consider shade.\n\nLeave: {{unsubscribe}}\n' },
  html: '<p>Consider  shade.</p>\n<p><a href="{{unsubscribe}}">Leave</a> <a href="{{preferences}}">Choose</a></p>',
}
const ADDRESSEE = {
  ...{ id: 4711, address: 'amina@mail.example', subscriberId: null },
  addressHash: addressHash('amina@mail.example'),
}
const AT = new Date('2026-03-02T09:00:00Z')

const KEYS = newKeys()
const publicOf = (selector: string) =>
  createPublicKey(createPrivateKey(selector === 'r1' ? KEYS.rsa : KEYS.ed25519))

const letterOf = async (changed: Partial<Rendering> = {}) => {
  const head = letterhead(KEYS)
  const letter = await compile(head, { ...RENDERING, ...changed }).letterFor(ADDRESSEE, AT)
  return { ...letter, raw: Buffer.concat(letter.message).toString('utf8'), key: head.key }
}

test('the verifier of these tests agrees with the signed message of RFC 8463', () => {
  const message = [
    'DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;',
    ' d=football.example.com; i=@football.example.com;',
    ' q=dns/txt; s=brisbane; t=1528637909; h=from : to :',
    ' subject : date : message-id : from : subject : date;',
    ' bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
    ' b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus',
    ' Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==',
    'From: Joe SixPack <joe@football.example.com>',
    'To: Suzie Q <suzie@shopping.example.net>',
    'Subject: Is dinner ready?',
    'Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)',
    'Message-ID: <20030712040037.46341.5F8J@football.example.com>',
    '',
    'Hi.',
    '',
    'We lost the game.  Are you hungry yet?',
    '',
    'Joe.',
    '',
  ].join('\r\n')
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    format: 'jwk',
  })
  expect(verifyDkim(message, () => key)).toEqual({ 'ed25519-sha256': true })
  expect(verifyDkim(message.replace('hungry', 'Hungry'), () => key)).toEqual({
    'ed25519-sha256': false,
  })
})

test('a message is signed by both keys, and a changed letter anywhere breaks both', async () => {
  const { raw } = await letterOf({ subject: 'Wärme, déchets y pequeños negocios '.repeat(5) })
  const good = { 'rsa-sha256': true, 'ed25519-sha256': true }
  expect(verifyDkim(raw, publicOf)).toEqual(good)
  const bad = { 'rsa-sha256': false, 'ed25519-sha256': false }
  expect(verifyDkim(raw.replace('Consider', 'Consumer'), publicOf)).toEqual(bad)
  expect(verifyDkim(raw.replace('To: amina', 'To: imina'), publicOf)).toEqual(bad)
  expect(verifyDkim(raw.replace('\r\nTo:', '\r\nSubject: Another\r\nTo:'), publicOf)).toEqual(bad)
  // What relays may change: blanks that RFC 6376 folds.
  expect(verifyDkim(raw.replace('To: amina', 'To:   amina'), publicOf)).toEqual(good)
})

test('every header is under both signatures: none can be changed, and those a reader sees not be added to', async () => {
  const { raw } = await letterOf({ kind: 'digest', list: 'digests' })
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/)
  const named = head.map((field) => field.slice(0, field.indexOf(':')))
  const own = named.filter((name) => name !== 'DKIM-Signature')
  expect(own).toEqual([
    ...['From', 'Subject', 'To', 'Date', 'Message-ID', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
    ...['List-Id', 'Archived-At', 'Auto-Submitted', 'Precedence', 'Feedback-ID'],
    ...['Content-Language', 'MIME-Version', 'Content-Type'],
  ])
  const bad = { 'rsa-sha256': false, 'ed25519-sha256': false }
  for (const name of own) {
    const changed = raw.replace(`\r\n${name}: `, `\r\n${name}: x`)
    expect([name, verifyDkim(changed, publicOf)]).toEqual([name, bad])
  }
  for (const name of ['From', 'Subject', 'To']) {
    // Whoever checks takes the last of a name first, and many a reader shows the first.
    for (const place of ['From', 'Date']) {
      const added = raw.replace(`\r\n${place}: `, `\r\n${name}: Another\r\n${place}: `)
      expect([name, place, verifyDkim(added, publicOf)]).toEqual([name, place, bad])
    }
  }
})

test('a reader sees what was written, with links of their own, and can leave with one request', async () => {
  const { raw, from, key } = await letterOf()
  const mail = await simpleParser(raw)
  const header = (name: string) => mail.headerLines.find((line) => line.key === name)?.line
  const leave = /<(https:.*)>/.exec(header('list-unsubscribe') ?? '')?.[1] ?? ''
  const page = leave.replace(/\/unsubscribe$/, '')
  expect(mail.subject).toBe('Lessons of the week')
  expect(mail.text).toBe(`Consider shade.\n\nLeave: ${leave}\n`)
  expect(mail.html).toBe(
    `<p>Consider  shade.</p>\n<p><a href="${leave}">Leave</a> <a href="${page}">Choose</a></p>`,
  )
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(header('list-id')).toBe('List-Id: <briefings.c2r.example>')
  expect(header('archived-at')).toBe('Archived-At: <https://c2r.example/briefings/7>')
  expect(header('precedence')).toBe('Precedence: list')
  expect(readMailToken(key, page.split('/').at(-1) ?? '')).toEqual({
    ...{ addressHash: ADDRESSEE.addressHash, list: 'briefings', subscriberId: null },
  })
  expect(recipientOfReturn(key, from)).toBe(4711)
  expect(recipientOfReturn(key, from.toUpperCase())).toBe(4711)
  expect(
    recipientOfReturn(
      key,
      from.replace(/.@/, (end) => (end[0] === '0' ? '1@' : '0@')),
    ),
  ).toBe('forged')
})

test('the same message has the same id at every attempt, and another mailing another', async () => {
  const idOf = (raw: string) => /^Message-ID: (.*)$/m.exec(raw)?.[1]
  const first = idOf((await letterOf()).raw)
  expect(idOf((await letterOf({ subject: 'Corrected' })).raw)).toBe(first)
  expect(idOf((await letterOf({ mailingId: '1'.repeat(36) })).raw)).not.toBe(first)
})

test('whatever is written arrives as it was, in lines that no relay changes, and under its signature', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 200 })
  const text = fc
    .array(fc.oneof(line, fc.constantFrom('.', '..', ' ', '\t x ', '=', 'From here', '')))
    .map((lines) => lines.join('\n').replaceAll('{{', '{ {').replaceAll('\r', ' ').toWellFormed())
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const quoted = quotedPrintable(text)
      const lines = quoted.split('\r\n')
      expect(lines.filter((line) => line.length > 76 || line.startsWith('.'))).toEqual([])
      const { raw } = await letterOf({ text: `a${text}b {{unsubscribe}}` })
      const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
      expect(relaxedBody(body)).toBe(body)
      expect(verifyDkim(raw, publicOf)['ed25519-sha256']).toBe(true)
      const mail = await simpleParser(raw)
      expect(mail.text?.startsWith(`a${text}b https://`)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a subject in any letters becomes one header, never two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (typed) => {
      const subject = typed.toWellFormed()
      const { raw } = await letterOf({ subject: `A ${subject} Z` })
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
      expect(head.split('\r\n').filter((line) => line.length > 998)).toEqual([])
      expect(head.split(/\r\n(?![ \t])/).map((field) => /^[A-Za-z-]+: /.test(field))).not.toContain(
        false,
      )
      const squeezed = (text: string) => text.replace(/[\s\p{Cc}]+/gu, '')
      expect(squeezed((await simpleParser(raw)).subject ?? '')).toBe(squeezed(`A${subject}Z`))
    }),
    { numRuns: 60 },
  )
})

test('a key that is too short is refused', () => {
  expect(() => dkimKey('c2r.example', 'x', KEYS.rsa)).not.toThrow()
  const ec = createPrivateKey({
    key: {
      ...{ kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4' },
      ...{ y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM' },
      d: '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE',
    },
    format: 'jwk',
  })
  const pem = String(ec.export({ type: 'pkcs8', format: 'pem' }))
  expect(() => dkimKey('c2r.example', 'x', pem)).toThrow('RSA of 2048 bits or more, or Ed25519')
})
