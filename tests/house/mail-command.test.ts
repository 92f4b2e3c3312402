import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readConfig } from '#config.ts'
import type { Work } from '#platform/database/work.ts'
import { mailingCounts, recipientsOf } from '#platform/mailing/ledger.ts'
import { messageIdOf } from '#platform/mailing/message/message-id.ts'
import { returnAddress } from '#platform/mailing/message/return-address.ts'
import { suppressionOf } from '#platform/mailing/suppression.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { databaseUrl } from '../database.ts'
import { NOW, ownDatabase } from '../house.ts'
import { newMailing } from '../mailing/mailings.ts'
import { RETURNED } from '../mailing/returned-messages.ts'

const SETTINGS = {
  ...{ NODE_ENV: 'test', C2R_SECRET: 'for tests only, '.repeat(3) },
  MAIL_FROM: 'C2R <briefings@c2r.example>',
}
const KEY = mailingKey(readConfig(SETTINGS))

/** A database of its own, and the command line as an administrator calls it: a process, with a pipe. */
async function newMachine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-command-'))
  const { db, pool } = await ownDatabase(2)
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const { rows } = await pool.query('select current_database() as name')
  const env = {
    ...{ PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', C2R_DATA: folder },
    ...{ DATABASE_URL: databaseUrl(inject('postgresUrl'), rows[0]?.name), ...SETTINGS },
  }
  const call = (words: readonly string[], piped = '') =>
    new Promise<{ code: number | null; lines: string[] }>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/c2r.ts', ...words], { env })
      let said = ''
      const hear = (part: Buffer) => {
        said += part
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.stdin.end(piped)
      child.once('close', (code) => resolve({ code, lines: said.trim().split('\n') }))
    })
  return { work: { db, now: NOW } satisfies Work, call }
}

const rowsOf = async (work: Work, id: string) =>
  (await recipientsOf(work, id, { state: null, page: 1 })).rows

const raw = (name: string, to: string): string =>
  RETURNED.find((message) => message.name === name)?.raw.replaceAll('RETURN', to) ?? ''

test('bounces and complaints are taken in from a pipe and from a file of many', async () => {
  const { work, call } = await newMachine()
  const id = await newMailing(work, 4)
  const rows = await rowsOf(work, id)
  const to = rows.map((row) =>
    returnAddress({ bounces: 'b@bounces.c2r.example', key: KEY }, 'x@c2r.example', row.id),
  )
  const [dsn = '', soft = '', arf = '', gone = ''] = to
  // As Postfix pipes it: with the line of a mailbox file, and the address beside it.
  const piped = `From MAILER-DAEMON Mon Mar  2 09:00:07 2026\n${raw('Postfix, no user', 'hidden@x.example')}`
  expect(await call(['mail', 'intake', dsn], piped)).toEqual({ code: 0, lines: ['taken in: hard'] })
  const forged = raw('Postfix, no user', dsn.replace(/-./, '-x'))
  const many = [raw('Postfix, full', soft), raw('A complaint', arf), raw('qmail, no mailbox', gone)]
  const mbox = [...many, forged]
    .map(
      (message) =>
        `From MAILER-DAEMON Mon Mar  2 09:00:07 2026\n${message.replaceAll('\r\n', '\n')}\n`,
    )
    .join('')
  expect(await call(['mail', 'intake', '--mbox'], mbox)).toEqual({
    code: 0,
    lines: [
      ...['soft', 'complaint', 'hard', 'forged'].map((kind) => `taken in: ${kind}`),
      '4 messages',
    ],
  })
  const held = await Promise.all(
    rows.map(async ({ addressHash }) => (await suppressionOf(work, { addressHash }))[0]?.reason),
  )
  expect(held).toEqual(['hard-bounce', undefined, 'complaint', 'hard-bounce'])
}, 240_000)

test('an administrator lists what is uncertain, asks the relay’s log, and says what became of the rest', async () => {
  const { work, call } = await newMachine()
  const id = await newMailing(work, 4)
  await sql`update platform.mailing set state = 'sent'`.execute(work.db)
  await sql`update platform.mailing_recipient set state = 'uncertain', code = 'crash'`.execute(
    work.db,
  )
  const rows = await rowsOf(work, id)
  const mark = { from: SETTINGS.MAIL_FROM, key: KEY }
  const ids = rows.map(({ addressHash }) => messageIdOf(mark, id, addressHash))
  const listed = await call(['mail', 'uncertain', id])
  expect(listed.lines.map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
    ...rows.map((row, at) => `${row.id} <${ids[at]}> crash`),
    '4 of 4 uncertain',
  ])
  // The first was queued, the second broke off while it came in, the third went on under another id.
  const log = [
    `Mar  2 09:00:01 mx postfix/cleanup[11]: 4AbCdE1: message-id=<${ids[0]}>`,
    `Mar  2 09:00:01 mx postfix/qmgr[12]: 4AbCdE1: from=<b@c2r.example>, size=9, nrcpt=1 (queue active)`,
    `Mar  2 09:00:02 mx postfix/cleanup[11]: 4AbCdE2: message-id=<${ids[1]}>`,
    `Mar  2 09:00:03 mx postfix/smtp[13]: 4AbCdE3: to=<r3@place3.example>, status=sent (250 ok)`,
  ].join('\n')
  expect(await call(['mail', 'resolve', id, 'from-log'], log)).toEqual({
    code: 0,
    lines: [
      '1 noted as sent, since the log shows them taken',
      '3 are not in this log, and stay uncertain',
    ],
  })
  expect((await call(['mail', 'resolve', id, 'unsent', String(rows[1]?.id)])).lines).toEqual([
    '1 noted as unsent',
  ])
  expect(await mailingCounts(work, id)).toMatchObject({ sent: 1, failed: 1, uncertain: 2 })
  const { rows: acts } = await sql<{ action: string }>`
    select action from platform.audit where subject_kind = 'mailing'`.execute(work.db)
  expect(acts.map(({ action }) => action)).toEqual(Array(2).fill('mailing.resolution'))
  expect((await call(['mail', 'resolve', id, 'maybe'])).code).toBe(2)
}, 240_000)
