import { SYSTEM } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeBounce } from '#platform/mailing/bounces/intake.ts'
import { messagesOf, pipedMessage } from '#platform/mailing/bounces/mbox.ts'
import {
  everyRecipient,
  mailingCounts,
  mailingOf,
  newestMailings,
} from '#platform/mailing/ledger.ts'
import { messageIdOf } from '#platform/mailing/message/message-id.ts'
import { type Resolution, resolveUncertain } from '#platform/mailing/steering.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import type { Opened } from '#platform/process/open.ts'
import { type Say, withPlatform } from './opened.ts'
import { takenIn } from './relay-log.ts'

type Input = AsyncIterable<Buffer>

/** A message longer than this is no bounce; a mailbox file may hold many. Units: bytes. */
const LONGEST_MESSAGE = 30 * 1024 * 1024
const LONGEST_FILE = 300 * 1024 * 1024

async function bytesOf(input: Input, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of input) {
    bytes += part.length
    if (bytes <= most) parts.push(part)
  }
  return Buffer.concat(parts)
}

type Intake = { readonly address: string | null; readonly isMbox: boolean }

/** Takes in what came back, and says what each message was taken for. */
export const takeInMail = ({ address, isMbox }: Intake, input: Input, say: Say): Promise<number> =>
  withPlatform(async ({ db, config }) => {
    const bytes = await bytesOf(input, isMbox ? LONGEST_FILE : LONGEST_MESSAGE)
    const messages = isMbox ? messagesOf(bytes) : [pipedMessage(bytes)]
    for (const raw of messages) {
      const message = { raw, to: address }
      const { kind } = await takeBounce({ db, now: new Date() }, mailingKey(config), message)
      say(`taken in: ${kind}`)
    }
    if (isMbox) say(`${messages.length} messages`)
    return 0
  })

/** The newest mailings, and how many stand where. */
export const listMailings = (say: Say): Promise<number> =>
  withPlatform(async ({ db }) => {
    const work = { db, now: new Date() }
    for (const kind of ['waiting', 'briefing', 'notice', 'digest', 'alert'] as const) {
      const { rows, total } = await newestMailings(work, { kind, page: 1 })
      say(`${kind}: ${total}`)
      for (const row of rows)
        say(`  ${row.id}  ${row.state.padEnd(9)}  ${figures(row)}  ${row.subject}`)
    }
    return 0
  })

const figures = (row: { frozen: number; failed: number; uncertain: number }): string =>
  `${row.frozen} recipients, ${row.failed} failed, ${row.uncertain} uncertain`

/** The messages of a mailing of which nobody can know whether they were taken, by their Message-ID. */
export const listUncertain = (id: string, say: Say): Promise<number> =>
  withMailing(id, say, async (opened, work) => {
    for (const row of await uncertainOf(opened, work, id))
      say(`${row.id}  <${row.messageId}>  ${row.code ?? ''}  ${row.changedAt.toISOString()}`)
    const counts = await mailingCounts(work, id)
    say(`${counts.uncertain} of ${counts.frozen} uncertain`)
    return 0
  })

/** Says what became of uncertain messages: of one recipient, or of all. */
export const resolveMail = (id: string, resolution: Resolution, say: Say): Promise<number> =>
  withMailing(id, say, async (_, work) => {
    const count = await resolved(work, id, resolution)
    say(`${count} noted as ${resolution.as}`)
    return count > 0 ? 0 : 1
  })

/** Asks the relay's log: what it shows as taken is noted as sent, the rest stays listed. */
export const resolveFromLog = (id: string, log: Input, say: Say): Promise<number> =>
  withMailing(id, say, async (opened, work) => {
    const taken = await takenIn(log)
    const rows = await uncertainOf(opened, work, id)
    const known = rows.filter(({ messageId }) => taken.has(messageId))
    for (const { id: recipientId } of known) await resolved(work, id, { recipientId, as: 'sent' })
    say(`${known.length} noted as sent, since the log shows them taken`)
    say(`${rows.length - known.length} are not in this log, and stay uncertain`)
    return 0
  })

async function withMailing(
  id: string,
  say: Say,
  act: (opened: Opened, work: Work) => Promise<number>,
): Promise<number> {
  return withPlatform(async (opened) => {
    const work = { db: opened.db, now: new Date() }
    if (isId(id) && (await mailingOf(work, id))) return act(opened, work)
    say(`there is no mailing ${id}: ./bin/c2r mail list names them`)
    return 1
  })
}

async function uncertainOf({ config }: Opened, work: Work, id: string) {
  const mark = { from: config.mailFrom, key: mailingKey(config) }
  const rows = await everyRecipient(work, id, 'uncertain')
  return rows.map((row) => ({ ...row, messageId: messageIdOf(mark, id, row.addressHash) }))
}

/** Noted in the secretariat's trail, by the platform itself: whoever has this command has the machine. */
const resolved = (work: Work, id: string, resolution: Resolution): Promise<number> =>
  inTransaction(work, async (work) => {
    const count = await resolveUncertain(work, id, resolution)
    const secretariat = await secretariatOf(work)
    const subject = { kind: 'mailing', id }
    if (secretariat && count > 0)
      await keepAudit(work, SYSTEM, {
        ...{ body: secretariat, subject, action: 'mailing.resolution' },
        after: { ...resolution, count },
      })
    return count
  })
