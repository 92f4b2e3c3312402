import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { type Config, StartRefusal } from '#config.ts'
import type { Log } from '#platform/log/log.ts'
import type { Metrics } from '#platform/log/metrics.ts'
import type { Opened } from '#platform/process/open.ts'
import type { Letterhead } from '../message/compile.ts'
import { type DkimKey, dkimKey } from '../message/dkim.ts'
import { mailboxOf } from '../message/headers.ts'
import { SmtpConnection } from '../smtp/connection.ts'
import { relayOf } from '../smtp/relay.ts'
import { mailingKey } from '../tokens.ts'
import { LEAD_MS } from './leadership.ts'
import { keepingLine } from './line.ts'
import { Rates } from './rates.ts'
import { type Sender, startSender } from './sender.ts'
import { waitAfter } from './verdict.ts'

/**
 * The sender of this process, from the settings. Without a relay it keeps samples in development; in
 * production nothing is said to be sent that is not, so there is none.
 *
 * Errors  StartRefusal for a key that cannot be used
 */
export function openSender(opened: Opened, house: { log: Log; metrics: Metrics }): Sender | null {
  const { config, db, pool } = opened
  const { log, metrics } = house
  const ticks = () => performance.now()
  const places = [...config.bulkMail.placesPerHour].map(
    ([domain, most]) => [domain, most / 3600] as const,
  )
  const rates = new Rates(ticks, config.bulkMail.perSecond, new Map(places))
  const letterhead = letterheadOf(config)
  const { smtpUrl } = config
  if (smtpUrl === null && config.production) {
    log.warn('SMTP_URL is not set: mailings wait until it is')
    return null
  }
  const name = new URL(config.baseUrl).hostname
  return startSender({
    ...{ db, pool, log, rates, letterhead, ticks, waitAfter },
    folder: path.join(config.dataFolder, 'mailing'),
    leadMs: LEAD_MS,
    connections: config.bulkMail.connections,
    openLine: async () =>
      smtpUrl === null ? keepingLine(db) : SmtpConnection.open(relayOf(smtpUrl), name),
    onEnd(state) {
      metrics.mails.inc({ state })
      metrics.mailRate.set(rates.relay.rate)
    },
  })
}

function letterheadOf(config: Config): Letterhead {
  const { address } = mailboxOf(config.mailFrom)
  const domain = config.bulkMail.dkimDomain ?? address.slice(address.lastIndexOf('@') + 1)
  return {
    ...{ from: config.mailFrom, origin: config.baseUrl, key: mailingKey(config) },
    bounces: config.bulkMail.bounces,
    dkim: config.bulkMail.dkim.map(({ selector, keyFile }) => keyOf(domain, selector, keyFile)),
  }
}

function keyOf(domain: string, selector: string, keyFile: string): DkimKey {
  try {
    return dkimKey(domain, selector, readFileSync(keyFile, 'utf8'))
  } catch (error) {
    throw new StartRefusal(
      `The DKIM key ${keyFile} cannot be used (${(error as Error).message}): make one with \`openssl genrsa 2048\` or \`openssl genpkey -algorithm ed25519\`, or unset the setting.`,
    )
  }
}
