import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Config, readConfig, StartRefusal } from '#config.ts'
import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { openSender } from '#platform/mailing/sending/open-sender.ts'
import { ownDatabase } from '#tests/house.ts'

const config = (set: Readonly<Record<string, string>>): Config =>
  readConfig({ NODE_ENV: 'test', C2R_SECRET: 'for tests only, '.repeat(3), ...set })

const MAIL = {
  ...{ MAIL_FROM: 'C2R <briefings@c2r.example>', MAIL_CONNECTIONS: '4', MAIL_PER_SECOND: '50' },
  ...{ MAIL_PLACES_PER_HOUR: 'gmail.com=2000,mail.ru=500', MAIL_BOUNCES: 'b@bounces.c2r.example' },
  ...{ MAIL_BOUNCE_FOLDER: '/var/mail/b', DKIM_DOMAIN: 'c2r.example' },
  ...{ DKIM_RSA: 'r2026:/keys/rsa.pem', DKIM_ED25519: 'e2026:/keys/ed25519.pem' },
}

test('the settings of mail are read, and each that is unset has a calm value', () => {
  expect(config(MAIL).bulkMail).toEqual({
    ...{ connections: 4, perSecond: 50, bounces: 'b@bounces.c2r.example' },
    placesPerHour: new Map([
      ['gmail.com', 2000],
      ['mail.ru', 500],
    ]),
    ...{ bounceFolder: '/var/mail/b', dkimDomain: 'c2r.example' },
    dkim: [
      { selector: 'r2026', keyFile: '/keys/rsa.pem' },
      { selector: 'e2026', keyFile: '/keys/ed25519.pem' },
    ],
  })
  expect(config({}).bulkMail).toEqual({
    ...{ connections: 8, perSecond: 600, placesPerHour: new Map(), bounces: null },
    ...{ bounceFolder: null, dkimDomain: null, dkim: [] },
  })
})

const WRONG: readonly (readonly [setting: string, value: string, refusal: string])[] = [
  ['SMTP_URL', 'mail.example:25', 'does not begin with smtp:// or smtps://'],
  ['SMTP_URL', 'smtp://', 'names no server'],
  ['MAIL_FROM', 'nobody', 'is no mailbox'],
  ['MAIL_FROM', 'C2R <a@b.example>\r\nBcc: x@y.example', 'is no mailbox'],
  ['MAIL_CONNECTIONS', '0', 'is less than 1'],
  ['MAIL_CONNECTIONS', '51', 'is more than 50'],
  ['MAIL_CONNECTIONS', '2.5', 'is no whole number'],
  ['MAIL_CONNECTIONS', 'many', 'is no number'],
  ['MAIL_PER_SECOND', '0', 'is less than 0.1'],
  ['MAIL_PER_SECOND', '5001', 'is more than 5000'],
  ['MAIL_PER_SECOND', 'fast', 'is no number'],
  ['MAIL_PLACES_PER_HOUR', 'gmail.com', 'is not of the form'],
  ['MAIL_PLACES_PER_HOUR', 'gmail.com=0', 'is not of the form'],
  ['MAIL_BOUNCES', 'bounces.c2r.example', 'is no short address'],
  ['MAIL_BOUNCES', 'a-name-that-is-too-long-for-marks@c2r.example', 'is no short address'],
  ['MAIL_BOUNCES', 'b+x@c2r.example', 'is no short address'],
  ['DKIM_DOMAIN', 'https://c2r.example', 'is no domain'],
  ['DKIM_DOMAIN', 'c2r.example; d=evil.example', 'is no domain'],
  ['DKIM_RSA', '/keys/rsa.pem', 'is not of the form'],
  ['DKIM_ED25519', 'Selector!:/keys/e.pem', 'is not of the form'],
]

test.each(WRONG)('%s of %j is refused in one line that names it', (setting, value, refusal) => {
  const read = () => config({ [setting]: value })
  expect(read).toThrow(StartRefusal)
  expect(read).toThrow(`${setting} ${refusal}`)
  expect(read).toThrow(/^[^\n]+\(docs\/operating\.md\)\.$/)
})

test('a setting that is there and empty counts as unset', () => {
  const empty = Object.fromEntries(Object.keys(MAIL).map((name) => [name, '']))
  expect(config(empty).bulkMail).toEqual(config({}).bulkMail)
})

test('a signing key that cannot be used is refused before anything is sent, and says how to make one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = await ownDatabase(2)
  onTestFinished(() => database.db.destroy())
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const files = [
    path.join(folder, 'nowhere.pem'),
    file('words.pem', 'my secret key'),
    file('short.pem', String(short.export({ type: 'pkcs8', format: 'pem' }))),
  ]
  for (const key of files) {
    const opened = { ...database, config: config({ ...MAIL, DKIM_RSA: `r:${key}` }) }
    const open = () =>
      openSender(opened as unknown as Parameters<typeof openSender>[0], {
        ...{ log: openLog('silent'), metrics: openMetrics() },
      })
    expect(open).toThrow(StartRefusal)
    expect(open).toThrow(`The DKIM key ${key} cannot be used`)
    expect(open).toThrow('openssl genpkey -algorithm ed25519')
  }
})
