import { readConfig } from '#config.ts'
import { Refusal } from '#kernel/refusals.ts'
import { addOfficer } from '#people'
import { verifyAudit } from '#platform/audit/audit.ts'
import { takeBounce } from '#platform/mailing/bounces/intake.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { type Opened, openForCommand } from '#platform/process/open.ts'
import { wordsIn } from '#web/words.ts'

/** Prints one line. */
type Say = (line: string) => void

/** Walks every audit chain. Returns: 1 when a row was changed or is missing. */
export const verifyTrail = (say: Say): Promise<number> =>
  withPlatform(async ({ db }) => {
    const { rows, faults, heads } = await verifyAudit({ db, now: new Date() })
    for (const { body, seq, fault } of faults) say(`row ${seq} of body ${body}: ${fault}`)
    for (const { body, seq, hash } of heads) say(`head of body ${body}: ${seq} ${hash}`)
    say(`${rows} rows read, ${faults.length} faults`)
    return faults.length === 0 ? 0 : 1
  })

/** Seats the first officer of the secretariat. */
export const seatOfficer = (address: string, name: string, say: Say): Promise<number> =>
  withPlatform(async ({ db }) => {
    await addOfficer({ db, now: new Date() }, { address, name })
    say('done: they sign in with a code to that address, then set up a second factor')
    return 0
  })

/** A message longer than this is no bounce. Units: bytes. */
const LONGEST_MESSAGE = 30 * 1024 * 1024

/** Takes in one message that came back, and says what it was taken for. */
export const takeInMail = (
  address: string | null,
  input: AsyncIterable<Buffer>,
  say: Say,
): Promise<number> =>
  withPlatform(async ({ db, config }) => {
    const parts: Buffer[] = []
    let bytes = 0
    for await (const part of input) {
      bytes += part.length
      if (bytes <= LONGEST_MESSAGE) parts.push(part)
    }
    const message = { raw: Buffer.concat(parts), to: address }
    const { kind } = await takeBounce({ db, now: new Date() }, mailingKey(config), message)
    say(`taken in: ${kind}`)
    return 0
  })

/** Brings the database to the newest step. */
export const bringUp = (say: Say): Promise<number> =>
  withPlatform(async ({ migrated }) => {
    say(migrated.length === 0 ? 'nothing to do' : migrated.join('\n'))
    return 0
  })

/** A refusal of a service is said in words; anything else is a bug, and shows where it happened. */
async function withPlatform(act: (opened: Opened) => Promise<number>): Promise<number> {
  const opened = await openForCommand(readConfig())
  try {
    return await act(opened)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${wordsIn('en')(error.key, error.values)}\n`)
    return 1
  } finally {
    await opened.close()
  }
}
