import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { mailingCounts } from '#platform/mailing/ledger.ts'
import { ended, spawnSender } from '#tests/mailing/kills.ts'
import { newMailing } from '#tests/mailing/mailings.ts'
import { newKeys } from '#tests/mailing/sender.ts'
import { Child } from '../child.ts'
import { compare, type Row } from '../rows.ts'
import { type Ledger, openLedger } from './database.ts'
import type { PlainPlan } from './plain-process.ts'
import type { SinkAnswer, SinkPlan } from './sink-process.ts'

const CONNECTIONS = 16
const POSTFIX_SINK = '/usr/sbin/smtp-sink'

type Relay = { readonly name: string; readonly url: string; stop(): Promise<void> }

/** Postfix's own sink where it is installed: it costs little, so that the senders are what is measured. */
async function openRelay(): Promise<Relay> {
  if (existsSync(POSTFIX_SINK)) return openPostfixSink()
  const sink = new Child<SinkPlan, SinkAnswer>(path.join(import.meta.dirname, 'sink-process.ts'))
  const { url } = await sink.ask({ do: 'open', options: {} })
  return { name: 'smtp-server', url, stop: () => sink.stop() }
}

async function openPostfixSink(): Promise<Relay> {
  const port = await freePort()
  const root = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child: ChildProcess = spawn(POSTFIX_SINK, [...root, `127.0.0.1:${port}`, '200'], {
    stdio: 'ignore',
  })
  await pause(300)
  return {
    ...{ name: 'smtp-sink of Postfix', url: `smtp://127.0.0.1:${port}` },
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const held = server.address()
      server.close(() => resolve(typeof held === 'object' && held ? held.port : 0))
    })
  })
}

type Sent = { readonly perSecond: number; readonly memoryMB: number }

/** What our sender does with one mailing, from its first message to its last. */
async function sendOurs(
  ledger: Ledger,
  mailingId: string,
  url: string,
  keys: object,
): Promise<Sent> {
  const { queued } = await mailingCounts(ledger.work, mailingId)
  const sender = spawnSender({
    ...{ databaseUrl: ledger.url, folder: path.join(ledger.folder, 'mailing'), url, keys },
    connections: CONNECTIONS,
  })
  let before = queued
  while (before === queued) {
    await pause(20)
    before = await leftOf(ledger, mailingId, queued)
  }
  const began = performance.now()
  while ((await leftOf(ledger, mailingId, 1)) > 0) await pause(250)
  const seconds = (performance.now() - began) / 1000
  const memory = new Promise<number>((resolve) => sender.once('message', (n) => resolve(Number(n))))
  sender.send('memory')
  const memoryMB = (await memory) / 1e6
  sender.send('stop')
  await ended(sender)
  return { perSecond: before / seconds, memoryMB }
}

/**
 * How many are still to be sent, looked up among those alone: to count all of an audience four times a
 * second would cost more the larger it is, and be taken for what a message costs.
 */
async function leftOf({ db }: Ledger, mailingId: string, most: number): Promise<number> {
  const { rows } = await sql<{ left: number }>`select count(*)::int as left from (
      select from platform.mailing_recipient where mailing_id = ${mailingId}
        and state in ('queued', 'claimed', 'deferred') limit ${most}) as open`.execute(db)
  return rows[0]?.left ?? 0
}

export type RateSize = { readonly messages: number; readonly turns: number; readonly whole: number }

export async function measureRate(size: RateSize): Promise<{ rows: Row[]; notes: string[] }> {
  const ledger = await openLedger()
  const relay = await openRelay()
  const plain = new Child<PlainPlan, number>(path.join(import.meta.dirname, 'plain-process.ts'))
  const keys = newKeys()
  try {
    const rates: { ours: number[]; both: number[]; peer: number[] } = {
      ours: [],
      both: [],
      peer: [],
    }
    for (let turn = 0; turn < size.turns; turn++) {
      const send = async (given: object) =>
        sendOurs(ledger, await newMailing(ledger.work, size.messages), relay.url, given)
      rates.ours.push((await send({ rsa: keys.rsa })).perSecond)
      rates.peer.push(
        await plain.ask({
          ...{ url: relay.url, messages: size.messages, connections: CONNECTIONS, rsa: keys.rsa },
        }),
      )
      rates.both.push((await send(keys)).perSecond)
    }
    const whole = await sendOurs(ledger, await newMailing(ledger.work, size.whole), relay.url, keys)
    return {
      rows: rateRows(rates, whole, size, relay.name),
      notes: [`relay of the rates: ${relay.name}`],
    }
  } finally {
    await plain.stop()
    await relay.stop()
    await ledger.stop()
  }
}

function rateRows(
  rates: { ours: number[]; both: number[]; peer: number[] },
  whole: Sent,
  { messages, whole: all }: RateSize,
  sink: string,
): Row[] {
  const some = messages.toLocaleString('en')
  const peer = { name: `nodemailer, pooled, RSA, ${sink}`, figures: rates.peer }
  const text = 'at least 500 a second and 0.7 of bare nodemailer'
  const holds = (ours: number, ratio: number | null) => ours >= 500 && (ratio ?? 0) >= 0.7
  return [
    compare({
      ...{ measure: `${some} messages signed with RSA, ledger and journal`, unit: 'messages/s' },
      ...{ ours: rates.ours, peer, claim: { text, holds } },
    }),
    compare({
      ...{ measure: `${some} messages signed with RSA and Ed25519`, unit: 'messages/s' },
      ...{ ours: rates.both, peer, claim: { text, holds } },
    }),
    compare({
      ...{ measure: `${all.toLocaleString('en')} messages, both signatures`, unit: 'messages/s' },
      ours: [whole.perSecond],
      claim: { text: 'at least 500 a second', holds: (ours) => ours >= 500 },
    }),
    compare({
      ...{
        measure: `memory of the sender at ${all.toLocaleString('en')} (resident, most)`,
        unit: 'MB',
      },
      ours: [whole.memoryMB],
      claim: { text: 'under 200 MB', holds: (ours) => ours < 200 },
    }),
  ]
}

/** What a message costs in a small audience, and at the end of one thirty times as large. */
export async function measureGrowth(small: number, large: number): Promise<Row[]> {
  const ledger = await openLedger()
  const relay = await openRelay()
  try {
    const alone = await newMailing(ledger.work, small)
    const one = await sendOurs(ledger, alone, relay.url, {})
    const many = await newMailing(ledger.work, large)
    await sql`set statement_timeout = 0`.execute(ledger.db)
    // All but the last have been sent, in the groups in which a sender tells it.
    for (let at = 0; at < large - small; at += 5_000)
      await sql`update platform.mailing_recipient set state = 'sent', changed_at = now()
        where id in (select id from platform.mailing_recipient where mailing_id = ${many} and state = 'queued'
          order by id limit ${Math.min(5_000, large - small - at)})`.execute(ledger.db)
    const other = await sendOurs(ledger, many, relay.url, {})
    return [
      compare({
        measure: `a message at the end of ${large.toLocaleString('en')}, beside one of ${small.toLocaleString('en')}`,
        unit: 'ms',
        ours: [1000 / other.perSecond],
        peer: {
          name: `ours, ${small.toLocaleString('en')} recipients`,
          figures: [1000 / one.perSecond],
        },
        claim: { text: 'flat: at most 1.25 times', holds: (_, ratio) => (ratio ?? 9) <= 1.25 },
      }),
    ]
  } finally {
    await relay.stop()
    await ledger.stop()
  }
}
