import path from 'node:path'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { MailingTables } from '#platform/mailing/tables.ts'
import { sendWithKills } from '#tests/mailing/kills.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { newKeys } from '#tests/mailing/sender.ts'
import { Child } from '../child.ts'
import { promise, type Row } from '../rows.ts'
import { type Ledger, openLedger } from './database.ts'
import type { SinkAnswer, SinkPlan } from './sink-process.ts'

const CONNECTIONS = 8
const FAULTS = { later: 0.03, never: 0.01, dropped: 0.005 }

export type Size = {
  readonly recipients: number
  readonly kills: number
  readonly longestLifeMs: number
}

/** The proof: so many recipients, a relay that misbehaves, and a sender killed at random instants. */
export async function measureKills(size: Size): Promise<{ rows: Row[]; notes: string[] }> {
  const ledger = await openLedger()
  const sink = new Child<SinkPlan, SinkAnswer>(path.join(import.meta.dirname, 'sink-process.ts'))
  try {
    return await prove(ledger, sink, size)
  } finally {
    await sink.stop()
    await ledger.stop()
  }
}

async function prove(ledger: Ledger, sink: Child<SinkPlan, SinkAnswer>, size: Size) {
  const { url } = await sink.ask({ do: 'open', options: FAULTS })
  const { recipients, kills } = size
  const mailingId = await newMailing(ledger.work, recipients)
  const keys = { ed25519: newKeys().ed25519 }
  const plan = {
    ...{ databaseUrl: ledger.url, folder: path.join(ledger.folder, 'mailing'), url, keys },
    connections: CONNECTIONS,
  }
  const began = performance.now()
  const run = await sendWithKills({ work: ledger.work, mailingId, plan, ...size })
  const seconds = (performance.now() - began) / 1000
  const { taken } = await sink.ask({ do: 'taken' })
  const seen = await judge(ledger.work, mailingId, taken)
  const about = `${recipients.toLocaleString('en')} recipients, ${run.kills} kills`
  return {
    rows: [
      promise(`killed at random: nobody lost (${about})`, recipients, seen.lost, 'recipients'),
      promise(
        `killed at random: nobody doubled (${about})`,
        recipients,
        seen.doubled,
        'recipients',
      ),
      promise(
        `killed at random: a message said to be refused was not taken (${about})`,
        recipients,
        seen.refusedAndTaken,
        'recipients',
      ),
      promise(
        `killed at random: uncertain by one kill at most one a connection (${run.worstKill} of ${CONNECTIONS})`,
        run.kills,
        Math.max(0, run.worstKill - CONNECTIONS),
        'messages',
      ),
      promise(
        `the counts add up to what was frozen at random times`,
        run.looks,
        run.wrongSums,
        'looks',
      ),
      promise(`all the kills happened while it was sending`, kills, kills - run.kills, 'kills'),
    ],
    notes: [
      `kills: ${about} took ${seconds.toFixed(0)} s; ${JSON.stringify(run.counts)}; uncertain by a kill ${seen.byKill}, by a connection that dropped after the dot ${seen.byDrop}`,
    ],
  }
}

async function judge(work: Work, mailingId: string, taken: ReadonlyMap<string, number>) {
  const rows = await tablesOf<MailingTables>(work)
    .selectFrom('platform.mailing_recipient')
    .select(['address', 'state', 'code'])
    .where('mailing_id', '=', mailingId)
    .execute()
  const times = ({ address }: { address: string }) => taken.get(address) ?? 0
  const of = (state: string) => rows.filter((row) => row.state === state)
  const ends = new Set(['sent', 'failed', 'uncertain'])
  return {
    // Said to be sent and never taken, or left in a state that is no end.
    lost:
      of('sent').filter((row) => times(row) === 0).length +
      rows.filter(({ state }) => !ends.has(state)).length,
    doubled: rows.filter((row) => times(row) > 1).length,
    refusedAndTaken: of('failed').filter((row) => times(row) > 0).length,
    byKill: of('uncertain').filter(({ code }) => code === 'crash').length,
    byDrop: of('uncertain').filter(({ code }) => code === 'lost').length,
  }
}
