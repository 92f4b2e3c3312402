import { generateKeyPairSync } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Database } from '#platform/database/connect.ts'
import { openLog } from '#platform/log/log.ts'
import type { Letterhead } from '#platform/mailing/message/compile.ts'
import { dkimKey } from '#platform/mailing/message/dkim.ts'
import { LEAD_MS } from '#platform/mailing/sending/leadership.ts'
import { Rates } from '#platform/mailing/sending/rates.ts'
import type { SenderSettings } from '#platform/mailing/sending/sender.ts'
import { SmtpConnection } from '#platform/mailing/smtp/connection.ts'
import { relayOf } from '#platform/mailing/smtp/relay.ts'

const pem = (pair: {
  privateKey: { export(how: { type: 'pkcs8'; format: 'pem' }): string | Buffer }
}) => String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))

/** Keys of one run, never of a site. */
export const newKeys = () => ({
  rsa: pem(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  ed25519: pem(generateKeyPairSync('ed25519')),
})

export const letterhead = (keys: { rsa?: string; ed25519?: string } = {}): Letterhead => ({
  from: 'Cities for a Resilient Recovery <briefings@c2r.example>',
  origin: 'https://c2r.example',
  bounces: 'b@bounces.c2r.example',
  key: Buffer.alloc(32, 7),
  dkim: [
    ...(keys.rsa ? [dkimKey('c2r.example', 'r1', keys.rsa)] : []),
    ...(keys.ed25519 ? [dkimKey('c2r.example', 'e1', keys.ed25519)] : []),
  ],
})

type Given = {
  readonly database: Database
  readonly folder: string
  readonly url: string
  readonly letterhead?: Letterhead
  readonly connections?: number
  readonly perSecond?: number
  readonly leadMs?: number
}

/** A sender as the platform starts it, but that does not wait for minutes before it tries again. */
export function senderSettings(given: Given): SenderSettings {
  const { database, folder, url } = given
  const relay = relayOf(url)
  const ticks = () => performance.now()
  return {
    ...{ db: database.db, pool: database.pool, folder, ticks },
    letterhead: given.letterhead ?? letterhead(),
    connections: given.connections ?? 4,
    leadMs: given.leadMs ?? LEAD_MS,
    rates: new Rates(ticks, given.perSecond ?? Number.POSITIVE_INFINITY, new Map()),
    log: openLog('silent'),
    openLine: () => SmtpConnection.open(relay, 'c2r.example'),
    waitAfter: () => 300,
    onEnd: () => undefined,
  }
}
