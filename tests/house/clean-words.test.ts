import fc from 'fast-check'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { compile, type Rendering } from '#platform/mailing/message/compile.ts'
import { addBlock } from '../../src/modules/briefings/issues/composing/index.ts'
import { as, newSite } from '../house.ts'
import { DEFAULTS, importer } from '../importer.ts'
import { openedIssue } from '../issues.ts'
import { publishedLesson } from '../lessons.ts'
import { newMailing } from '../mailing/mailings.ts'
import { letterhead } from '../mailing/sender.ts'
import { type Name, PEOPLE } from '../world.ts'

/*
 * Whatever somebody types, pastes, uploads or imports stands on pages, in mails and in headers as
 * words. Planted in many places at once, since each sample draws a whole site.
 */

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" onmouseover="alert(1)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '<javascript:alert(1)>',
  '![x](data:text/html,<script>alert(1)</script>)',
  '</textarea></title></style><script>alert(1)</script>',
  '<!--',
  ']]>',
  '{{unsubscribe}}',
  '\r\nBcc: victim@example.org\r\n\r\nBody',
  '\nContent-Type: text/html\n\n<script>',
  '=?utf-8?q?=0d=0aBcc:_x@example.org?=',
  '\u2028\u2029\u0085',
  '\u202ecod.exe\u202c',
]

/** Some of it in every sample, among whatever else people may type. */
const hostile = fc
  .tuple(
    fc.constantFrom(...HOSTILE),
    fc.array(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })),
      { maxLength: 5 },
    ),
  )
  .map(([one, others]) => `a ${one}${others.join('')}`.replaceAll('\u0000', '').toWellFormed())

const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const ADDRESS = /^(https?:|mailto:|cid:|data:image\/(png|svg\+xml)|\/|\?|#|\.|\{\{|[\w-]*$)/i
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'srcdoc', 'data', 'poster'])
const NEVER = new Set(['iframe', 'object', 'embed', 'base', 'applet', 'frame'])

const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&colon;', ':')
    .replaceAll('&amp;', '&')
    // A browser takes these out of an address before it reads it.
    .replace(/[\t\r\n]/g, '')
    .trim()

function dangersOf(name: string, attributes: string): string[] {
  const dangers = NEVER.has(name.toLowerCase()) ? [name] : []
  for (const [, key = '', one, two, three] of attributes.matchAll(ATTRIBUTE)) {
    const value = unescaped(one ?? two ?? three ?? '')
    if (/^on/i.test(key)) dangers.push(`${name} ${key}`)
    if (ADDRESSES.has(key.toLowerCase()) && !ADDRESS.test(value))
      dangers.push(`${name} ${key}=${value}`)
  }
  return dangers
}

/** Scripts with words in them, handlers, elements that load others, and addresses that run. */
function dangersIn(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
  const own = ([, head = '', body = '']: RegExpMatchArray) =>
    (/\ssrc="\/assets\//.test(head) && body === '') ||
    (/type="application\/(ld\+)?json"/.test(head) && !body.includes('<'))
  return [
    ...scripts.filter((script) => !own(script)).map(([whole]) => whole.slice(0, 80)),
    ...[...html.matchAll(TAG)].flatMap(([, name = '', rest = '']) => dangersOf(name, rest)),
  ]
}

test('the judge sees what is dangerous, and lets be what is not', () => {
  for (const html of [
    ...['<script>alert(1)</script>', '<p onclick="x">', '<a href="javascript:x">', '<iframe>'],
    ...["<a href='java\nscript:x'>", '<a href="&#106;avascript:x">', '<img src=x onerror=y>'],
    ...['<form action="data:text/html,x">', '<a href="javascript&colon;x">', '<svg/onload=x>'],
  ])
    expect([html, dangersIn(html).length > 0]).toEqual([html, true])
  const calm =
    '<a href="/x?y#z" class="on">&lt;script>alert(1)</a><script type="module" src="/assets/a.js"></script>'
  expect(dangersIn(calm)).toEqual([])
})

type Site = Awaited<ReturnType<typeof newSite>>

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Where an answer leads, or the answer itself where the text was refused: it repeats what was typed. */
type Answered = { readonly path: string } | { readonly html: string }

async function answered(answer: Response): Promise<Answered> {
  const path = answer.headers.get('location')
  return path === null ? { html: await answer.text() } : { path }
}

async function importedActions(site: Site, line: string, text: string): Promise<Answered> {
  const importing = await importer(site)
  const file = `Title,Summary\r\n${quoted(line)},${quoted(text)}\r\n`
  const upload = await answered(await importing.upload(file, `${line}.csv`))
  if ('html' in upload) return upload
  await importing.map(DEFAULTS)
  return { path: `/actions/import/${importing.id()}/rows` }
}

async function importedReaders(site: Site, line: string, text: string): Promise<Answered> {
  const file = `email,source\n${quoted(text)},${quoted(line)}\nreader@mail.example,x\n`
  const form = new FormData()
  form.set('list', new File([file], 'l.csv'))
  form.set('source', line)
  return answered(await site.visit('jun').post('/briefings/readers/imports', form))
}

/** Names, records, imports and a mailing, all called the same; and the pages that show them. */
async function planted(site: Site, text: string): Promise<readonly (readonly [string, string])[]> {
  const { work } = site
  const line = text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ').slice(0, 110)
  await sql`update people.person set name = ${line} where id = ${PEOPLE.amina.id}`.execute(work.db)
  const actions = await importedActions(site, line, text)
  const readers = await importedReaders(site, line, text)
  const mailing = await newMailing(work, 1)
  await sql`update platform.mailing_variant set subject = ${line}`.execute(work.db)
  await sql`update platform.mailing_recipient set reply = ${line}`.execute(work.db)
  const issue = await writtenIssue(work, line, text)
  const pages: [Name, Answered][] = [
    ...[
      actions,
      { path: '/account' },
      { path: '/bodies/tamsara/team' },
      { path: '/actions/import' },
    ].map((one): [Name, Answered] => ['amina', one]),
    ...[readers, { path: '/briefings/readers/imports' }].map((one): [Name, Answered] => [
      'jun',
      one,
    ]),
    ...[
      ...['/briefings/mailings?kind=briefing', `/briefings/mailings/${mailing}`, '/briefings/desk'],
      ...[`/briefings/desk/${issue}`, `/briefings/desk/${issue}/preview`],
      `/briefings/desk/${issue}/mail?lang=en`,
    ].map((path): [Name, Answered] => ['jun', { path }]),
  ]
  const drawn: [string, string][] = []
  for (const [who, page] of pages) drawn.push(await drawnFor(site, who, page))
  return drawn
}

async function drawnFor(site: Site, who: Name, page: Answered): Promise<[string, string]> {
  if ('html' in page) return ['refused', page.html]
  const answer = await site.visit(who).get(page.path)
  expect([page.path, answer.status]).toEqual([page.path, 200])
  return [page.path, await answer.text()]
}

async function writtenIssue(work: Work, line: string, text: string): Promise<string> {
  const id = await openedIssue(work)
  await addBlock(work, await as(work, 'jun'), { id, sources: [] }, { kind: 'text' })
  await sql`update briefings.block set title = ${line}, text = ${text}
    where issue_id = ${id} and kind = 'text'`.execute(work.db)
  await sql`update briefings.issue set title = ${line}, lead = ${text} where id = ${id}`.execute(
    work.db,
  )
  return id
}

test('no text becomes a script, a handler or an address that runs, on any page or in any mail', async () => {
  let shown = 0
  const site = await newSite()
  await publishedLesson(site.work)
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      await sql`savepoint sample`.execute(site.work.db)
      try {
        for (const [page, html] of await planted(site, text)) {
          expect([page, dangersIn(html)]).toEqual([page, []])
          if (html.includes('alert(1)')) shown += 1
        }
      } finally {
        await sql`rollback to savepoint sample`.execute(site.work.db)
        await sql`release savepoint sample`.execute(site.work.db)
      }
    }),
    { numRuns: 5, endOnFailure: true },
  )
  // A test that hides what was planted would prove nothing.
  expect(shown).toBeGreaterThan(10)
}, 300_000)

const HEAD = letterhead()

test('no subject, name or address writes a header of its own, in bulk or one by one', async () => {
  const site = await newSite()
  const rendering: Omit<Rendering, 'subject'> = {
    ...{ mailingId: '11111111-2222-4333-8444-555555555555', kind: 'briefing', list: 'briefings' },
    ...{ archivedAt: null, variant: 'en', lang: 'en', html: '<p>x</p>', text: 'x' },
  }
  const addressee = { id: 1, address: 'a@b.example', subscriberId: null }
  const to = { ...addressee, addressHash: addressHash(addressee.address) }
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const head = { ...HEAD, from: `${text.replace(/[<>]/g, '')} <briefings@c2r.example>` }
      for (const letterhead of [HEAD, head]) {
        const letter = await compile(letterhead, { ...rendering, subject: text }).letterFor(
          to,
          new Date('2026-03-02T09:00:00Z'),
        )
        const raw = Buffer.concat(letter.message).toString('utf8')
        const names = [...raw.slice(0, raw.indexOf('\r\n\r\n')).matchAll(/^([\w-]+):/gm)]
        expect(names.map(([, name]) => name)).toEqual([
          ...['From', 'Subject', 'To', 'Date', 'Message-ID', 'List-Unsubscribe'],
          ...['List-Unsubscribe-Post', 'List-Id', 'Precedence', 'Feedback-ID', 'Content-Language'],
          ...['MIME-Version', 'Content-Type'],
        ])
        const mail = await simpleParser(raw)
        expect([mail.bcc, mail.text?.trim(), mail.html]).toEqual([undefined, 'x', '<p>x</p>'])
      }
      const { work } = site
      await sendMail(work, { to: to.address, lang: 'en', subject: text, text: 'x', html: 'x' })
      await expect(
        sendMail(work, { to: `${text}@b.example`, lang: 'en', subject: 'x', text: 'x', html: 'x' }),
      ).rejects.toThrow('one bare address')
    }),
    { numRuns: 60 },
  )
  const { rows } = await sql<{ subject: string }>`select subject from platform.mail`.execute(
    site.work.db,
  )
  expect(rows.filter(({ subject }) => /[\r\n]/.test(subject))).toEqual([])
  expect(rows.length).toBeGreaterThanOrEqual(60)
})
