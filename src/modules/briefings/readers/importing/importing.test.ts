import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addressHash } from '#platform/mailing/addresses.ts'
import { suppress, suppressionOf } from '#platform/mailing/suppression.ts'
import { newSite } from '#tests/house.ts'
import { mailsTo, oneClick, runJob, stateOf, subscribed } from '#tests/readers.ts'
import { linesOf } from './reading/index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const WORDS = 'Yes, send me the weekly briefing.'
const PROOF = `2025-05-31;Congress of Lima;${WORDS}`
const HEAD = 'E-Mail;Consent date;Consent source;Consent wording;Language;Frequency'

const listOf = (text: string | Uint8Array<ArrayBuffer>) => {
  const form = new FormData()
  form.set('list', new File([text], 'list.csv', { type: 'text/csv' }))
  form.set('source', 'Sheet at the desk')
  return form
}

async function brought(site: Site, ...lines: string[]): Promise<string> {
  const answer = await site
    .visit('jun')
    .post('/briefings/readers/imports', listOf([HEAD, ...lines].join('\r\n')))
  if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

const outcomes = async ({ work }: Site) =>
  (
    await sql<{ number: number; outcome: string }>`
      select number, outcome from briefings.reader_import_row order by number`.execute(work.db)
  ).rows.map((row) => `${row.number} ${row.outcome}`)

async function taken(site: Site, path: string) {
  const answer = await site.visit('jun').post(`${path}/confirmation`, {})
  expect(answer.status).toBe(303)
  await runJob(site.work, 'briefings.take-readers')
  await runJob(site.work, 'briefings.answer-ask')
}

test('each line is told apart before anything happens, and nothing happens before the yes', async () => {
  const site = await newSite()
  await subscribed(site, 'already@mail.example')
  await oneClick(site, await subscribed(site, 'left@mail.example'))
  await suppress(site.work, { address: 'bounced@mail.example', list: null, reason: 'hard-bounce' })
  const before = await stateOf(site)
  await brought(
    site,
    `new@mail.example;${PROOF};es;monthly`,
    'asked@mail.example;;;;fr;',
    `already@mail.example;${PROOF};;`,
    `LEFT@mail.example;${PROOF};;`,
    `bounced@mail.example;${PROOF};;`,
    'nobody;;;;;',
    `New@Mail.Example;${PROOF};;`,
    '',
    'half@mail.example;2025-05-31;;;;',
    `tomorrow@mail.example;2030-01-01;Congress;${WORDS};;`,
  )
  expect(await outcomes(site)).toEqual([
    ...['2 ready', '3 needs-confirmation', '4 already', '5 suppressed', '6 suppressed'],
    ...['7 invalid', '8 duplicate', '10 needs-confirmation', '11 needs-confirmation'],
  ])
  expect(await stateOf(site)).toEqual(before)
  expect(await mailsTo(site.work, 'asked@mail.example')).toEqual([])
})

test('with proof a line is subscribed and its proof kept; without, its mailbox is asked in its language', async () => {
  const site = await newSite()
  const path = await brought(
    site,
    `new@mail.example;${PROOF};es;monthly`,
    'asked@mail.example;;;;fr;',
  )
  await taken(site, path)
  expect(await stateOf(site)).toMatchObject([
    { address: 'new@mail.example', rhythm: 'monthly', langs: ['es'] },
  ])
  const { rows } = await sql`select consent.kind, consent.at, consent.source, wording.text
    from briefings.consent join briefings.wording on sha256 = wording_sha256`.execute(site.work.db)
  expect(rows).toEqual([
    {
      kind: 'imported',
      at: new Date('2025-05-31'),
      source: 'Sheet at the desk, 2: Congress of Lima',
      text: WORDS,
    },
  ])
  const [mail] = await mailsTo(site.work, 'asked@mail.example')
  expect(mail?.subject).toBe('Confirmez que vous voulez les bulletins')
  const link = /\/briefings\/confirmation\/[\w-]{43}/.exec(mail?.body_text ?? '')?.[0] ?? ''
  expect((await site.visit().post(link, {})).status).toBe(303)
  expect((await stateOf(site)).map((one) => one.address)).toEqual([
    'asked@mail.example',
    'new@mail.example',
  ])
})

test('no list revives who has left, bounced or was erased, however often it comes and whatever its proof', async () => {
  const site = await newSite()
  const gone = await subscribed(site, 'left@mail.example')
  await oneClick(site, gone)
  const erased = await subscribed(site, 'erased@mail.example')
  await site.visit().post(`${erased}/erasure`, { sure: 'yes' })
  await suppress(site.work, { address: 'manual@mail.example', list: 'briefings', reason: 'manual' })
  for (const _again of [1, 2]) {
    const path = await brought(
      site,
      ...['left', 'erased', 'manual'].map((name) => `${name}@mail.example;${PROOF};;`),
    )
    await taken(site, path)
  }
  expect((await stateOf(site)).map((one) => [one.address, one.state])).toEqual([
    ['left@mail.example', 'left'],
  ])
  for (const name of ['left', 'erased', 'manual'])
    expect(await suppressionOf(site.work, { address: `${name}@mail.example` })).not.toEqual([])
})

test('whoever leaves between the reading and the yes stays out', async () => {
  const site = await newSite()
  const path = await brought(site, `late@mail.example;${PROOF};;`, `other@mail.example;${PROOF};;`)
  await suppress(site.work, {
    addressHash: addressHash('late@mail.example'),
    list: null,
    reason: 'unsubscribed',
  })
  await taken(site, path)
  expect((await stateOf(site)).map((one) => one.address)).toEqual(['other@mail.example'])
  expect(await outcomes(site)).toEqual(['2 suppressed', '3 ready'])
})

test('taken back, a list leaves who confirmed or chose meanwhile, and its open links open nothing', async () => {
  const site = await newSite()
  const path = await brought(
    site,
    `stays@mail.example;${PROOF};;`,
    `goes@mail.example;${PROOF};;`,
    'confirmed@mail.example;;;;;',
    'open@mail.example;;;;;',
  )
  await taken(site, path)
  const linkOf = async (address: string) =>
    /\/briefings\/confirmation\/[\w-]{43}/.exec(
      (await mailsTo(site.work, address))[0]?.body_text ?? '',
    )?.[0] ?? ''
  await site.visit().post(await linkOf('confirmed@mail.example'), {})
  await sql`update briefings.subscriber set version = 2 where address = 'stays@mail.example'`.execute(
    site.work.db,
  )
  const open = await linkOf('open@mail.example')
  expect((await site.visit('jun').post(`${path}/reversal`, {})).status).toBe(303)
  expect((await stateOf(site)).map((one) => one.address)).toEqual([
    'confirmed@mail.example',
    'stays@mail.example',
  ])
  expect((await site.visit().post(open, {})).status).toBe(410)
  expect((await site.visit('jun').post(`${path}/reversal`, {})).status).toBe(409)
  expect((await site.visit('jun').post(`${path}/confirmation`, {})).status).toBe(409)
})

test('a list cut off in the middle is taken up again, nobody twice', async () => {
  const site = await newSite()
  const many = Array.from({ length: 450 }, (_, n) => `r${n}@mail.example;${n % 2 ? PROOF : ';;'};;`)
  const path = await brought(site, ...many)
  await site.visit('jun').post(`${path}/confirmation`, {})
  await sql`create function briefings.cut() returns trigger language plpgsql as $$ begin
    if new.address = 'r301@mail.example' then raise exception 'cut'; end if; return new; end $$`.execute(
    site.work.db,
  )
  await sql`create trigger cut before insert on briefings.subscriber for each row execute function briefings.cut()`.execute(
    site.work.db,
  )
  await sql`savepoint before_cut`.execute(site.work.db)
  await expect(runJob(site.work, 'briefings.take-readers')).rejects.toThrow('cut')
  expect((await stateOf(site)).length).toBe(100)
  await sql`drop trigger cut on briefings.subscriber`.execute(site.work.db)
  await runJob(site.work, 'briefings.take-readers')
  expect((await stateOf(site)).length).toBe(225)
  expect((await sql`select from briefings.ask`.execute(site.work.db)).rows.length).toBe(225)
})

test('after the yes no address stays with the list, and none was in the audit', async () => {
  const site = await newSite()
  const path = await brought(site, `secret@mail.example;${PROOF};;`, 'hidden@mail.example;;;;;')
  await taken(site, path)
  const { rows } = await sql<{
    text: string
  }>`select line::text as text from briefings.reader_import_row as line
    union all select audit::text from platform.audit union all select event::text from platform.event`.execute(
    site.work.db,
  )
  expect(rows.filter(({ text }) => /secret@|hidden@/.test(text))).toEqual([])
})

test('a line that a spreadsheet would take for a formula leaves as text', async () => {
  const site = await newSite()
  const path = await brought(site, "=cmd|'/c'!a0@mail.example;;;;;", "'=1+1@mail.example;;;;;")
  const text = await (await site.visit('jun').get(`${path}/lines.csv`)).text()
  expect(text).not.toMatch(/(^|,|")[=+\-@]/m)
  expect(text).toContain("'=1+1@mail.example")
})

test.each([
  ['no column of addresses', 'Name;City\r\nAna;Lima'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ['a line without end', `${HEAD}\r\n"${'x'.repeat(9_000)}`],
  ['more than twenty thousand lines', `email\n${'a@b.example\n'.repeat(20_002)}`],
  ['more than five megabytes', `email\n${'x'.repeat(5 * 1024 * 1024)}`],
])('%s is refused beside the file', async (_what, text) => {
  const site = await newSite()
  const answer = await site.visit('jun').post('/briefings/readers/imports', listOf(text))
  expect(answer.status).toBe(422)
  expect(await outcomes(site)).toEqual([])
})

test('a list is read in the encodings and with the marks that list programs write', () => {
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('Correo\tIdioma\nñu@mail.example\tes\n', 'utf16le'),
  ])
  expect(linesOf(utf16)[0]).toMatchObject({ address: 'ñu@mail.example', lang: 'es' })
  const latin = Buffer.from('Adresse,Langue\nfran\u00e7ois@mail.example,fr\n', 'latin1')
  expect(linesOf(latin)[0]).toMatchObject({ address: 'françois@mail.example', lang: 'fr' })
  const marked = Buffer.from('\ufeffemail|frequency\n"a@mail.example"|Monthly\n')
  expect(linesOf(marked)[0]).toMatchObject({
    number: 2,
    address: 'a@mail.example',
    rhythm: 'monthly',
  })
})

test('no list, however it is broken, gives a line that is no bare address', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (cells) => {
      let lines: ReturnType<typeof linesOf> = []
      try {
        lines = linesOf(Buffer.from(`email;date\r\n${cells.join('\r\n')}`))
      } catch (error) {
        expect(String(error)).toContain('invalid: readers.import')
      }
      for (const { address } of lines)
        if (address !== null)
          expect(address).toMatch(/^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@.]+$/u)
    }),
    { numRuns: 500 },
  )
})
