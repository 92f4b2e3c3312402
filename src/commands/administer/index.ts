import { addOfficer } from '#people'
import { verifyAudit } from '#platform/audit/audit.ts'
import { type Say, withPlatform } from './opened.ts'

export {
  listMailings,
  listUncertain,
  resolveFromLog,
  resolveMail,
  takeInMail,
} from './mail.ts'

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

/** Brings the database to the newest step. */
export const bringUp = (say: Say): Promise<number> =>
  withPlatform(async ({ migrated }) => {
    say(migrated.length === 0 ? 'nothing to do' : migrated.join('\n'))
    return 0
  })
