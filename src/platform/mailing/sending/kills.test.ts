import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { tablesOf } from '#platform/database/work.ts'
import { ownDatabase } from '#tests/house.ts'
import { sendWithKills } from '#tests/mailing/kills.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { openSink } from '#tests/mailing/sink.ts'
import type { MailingTables } from '../tables.ts'

const CONNECTIONS = 4
const KILLS = 5

test('a sender killed again and again loses nobody, doubles nobody, and lists each it is not sure of', async () => {
  const database = await ownDatabase(4)
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-journal-'))
  const sink = await openSink({ later: 0.03, never: 0.01, dropped: 0.005 })
  onTestFinished(async () => {
    await sink.close()
    await database.db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const work = { db: database.db, now: new Date() }
  const { rows } = await database.pool.query('select current_database() as name')
  const plan = {
    databaseUrl: inject('postgresUrl').replace('/postgres?', `/${rows[0]?.name}?`),
    ...{ folder, url: sink.url, connections: CONNECTIONS },
  }
  const mailingId = await newMailing(work, 1_500)
  const run = await sendWithKills({ work, mailingId, plan, kills: KILLS, longestLifeMs: 300 })
  const recipients = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_recipient')
    .select(['address', 'state', 'code'])
    .where('mailing_id', '=', mailingId)
    .execute()
  const of = (state: string) => recipients.filter((row) => row.state === state)
  const times = (address: string) => sink.taken.get(address) ?? 0
  expect({ kills: run.kills, wrongSums: run.wrongSums }).toEqual({ kills: KILLS, wrongSums: 0 })
  expect(of('sent').filter(({ address }) => times(address) !== 1)).toEqual([])
  expect(of('failed').filter(({ address }) => times(address) !== 0)).toEqual([])
  expect(of('uncertain').filter(({ address }) => times(address) > 1)).toEqual([])
  // Not one more than there were connections, at any kill.
  expect(run.worstKill).toBeLessThanOrEqual(CONNECTIONS)
  expect(of('sent').length + of('failed').length + of('uncertain').length).toBe(1_500)
}, 180_000)
