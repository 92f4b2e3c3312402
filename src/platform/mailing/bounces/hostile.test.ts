import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { openLog } from '#platform/log/log.ts'
import { newWork } from '#tests/house.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { newFolder } from '#tests/mailing/post.ts'
import { complaint, failing, report } from '#tests/mailing/returned.ts'
import { letterhead } from '#tests/mailing/sender.ts'
import { addressHash } from '../addresses.ts'
import { recipientsOf } from '../ledger.ts'
import { returnAddress } from '../message/return-address.ts'
import { saidIn } from '../sending/verdict.ts'
import { suppressionOf } from '../suppression.ts'
import type { MailingTables } from '../tables.ts'
import { takeBounce } from './intake.ts'
import { takeMaildir } from './maildir.ts'

const HEAD = letterhead()

async function newReader(work: Work) {
  const address = 'reader@mail.example'
  const id = await newMailing(work, 0, { audience: [{ address, variant: 'en' }] })
  const [row] = (await recipientsOf(work, id, { state: null, page: 1 })).rows
  return {
    whom: { addressHash: addressHash(address) },
    to: returnAddress(HEAD, 'x@c2r.example', row?.id ?? 0),
  }
}

const dead = (said: string) =>
  report({
    ...{ from: 'MAILER-DAEMON@mx.example', subject: 'Undelivered', words: 'It could not be.' },
    fields: failing('mx.example', '5.1.1', `smtp; ${said}`),
  })

const take = (work: Work, raw: string, to: string) =>
  takeBounce(work, HEAD.key, { raw: Buffer.from(raw.replaceAll('RETURN', to)), to: null })

const kept = (work: Work) =>
  tablesOf<MailingTables>(work)
    .selectFrom('platform.mail_evidence')
    .select(['kind', 'status', 'said'])
    .orderBy('said')
    .execute()

/** Words in which a search for addresses goes back and forth. Four hundred thousand of them. */
const LONG = ['a'.repeat(400_000), 'a@'.repeat(200_000), 'a,'.repeat(200_000)]

test('a message written to keep us busy is read in moments', async () => {
  const work = await newWork()
  const { to } = await newReader(work)
  const from = performance.now()
  for (const long of LONG) {
    saidIn(long)
    expect((await take(work, dead(`550 5.1.1 ${long}`), to)).kind).toBe('hard')
    await take(work, `To: ${long}\r\nX-Original-To: ${long}\r\n\r\n${long}`, to)
    await take(work, complaint('fbl@isp.example', long, 'Report'), to)
  }
  expect(performance.now() - from).toBeLessThan(15_000)
}, 60_000)

test('control characters in what a server says are kept out of what is stored', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  expect((await take(work, dead('550 5.1.1 No such\0 user\x1b[2J <a@b.example>'), to)).kind).toBe(
    'hard',
  )
  await take(work, complaint('fbl@isp.example', 'abuse\0\x07', 'Report'), to)
  await take(
    work,
    `Return-Path: <>\r\nFrom: mailer-daemon@x.example\r\nTo: ${to}\r\nSubject: failure notice\r\n\r\n550 no\0such\x7fuser`,
    to,
  )
  expect(await kept(work)).toEqual([
    { kind: 'hard', status: '5.1.1', said: '550 5.1.1 No such user [2J <…>' },
    { kind: 'hard', status: null, said: '550 no such user' },
    { kind: 'complaint', status: null, said: 'abuse' },
  ])
  expect(await suppressionOf(work, whom)).not.toEqual([])
})

test('what cannot be taken in lies apart, and what came after it is read', async () => {
  const work = await newWork()
  const { whom, to } = await newReader(work)
  const folder = newFolder()
  // A folder where a message should be: no content of ours makes the intake fail.
  mkdirSync(path.join(folder, 'new', '1.host'), { recursive: true })
  writeFileSync(
    path.join(folder, 'new', '2.host'),
    dead('550 No such user').replaceAll('RETURN', to),
  )
  const maildir = { key: HEAD.key, folder, log: openLog('silent') }
  expect(await takeMaildir(work, maildir)).toEqual({ taken: 1, failed: ['1.host'] })
  const left = ['new', 'cur', 'failed'].map((name) => readdirSync(path.join(folder, name)))
  expect(left).toEqual([[], ['2.host:2,S'], ['1.host']])
  expect(await suppressionOf(work, whom)).toMatchObject([{ reason: 'hard-bounce' }])
})

test('while the database cannot be reached no bounce is put aside', async () => {
  const work = await newWork()
  const folder = newFolder()
  mkdirSync(path.join(folder, 'new'), { recursive: true })
  writeFileSync(path.join(folder, 'new', '1.host'), dead('550 No such user'))
  const gone = {
    ...work,
    db: work.db.withPlugin({
      transformQuery: () => {
        throw new Error('no database')
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  }
  const maildir = { key: HEAD.key, folder, log: openLog('silent') }
  await expect(takeMaildir(gone, maildir)).rejects.toThrow('no database')
  expect(readdirSync(path.join(folder, 'new'))).toEqual(['1.host'])
})
