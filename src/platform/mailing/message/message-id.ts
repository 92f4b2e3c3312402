import { createHmac } from 'node:crypto'
import { mailboxOf } from './headers.ts'

type Marked = { readonly from: string; readonly key: Buffer }

/**
 * The same id at every attempt, so that a mailbox or a relay's log can tell that it has this message;
 * it says nothing of the address.
 *
 * Returns `mailing.letters@domain`, without the angles
 */
export function messageIdOf({ from, key }: Marked, mailingId: string, addressHash: string): string {
  const { address } = mailboxOf(from)
  const mark = createHmac('sha256', key).update(`message\0${mailingId}\0${addressHash}`)
  return `${mailingId}.${mark.digest('hex').slice(0, 24)}@${address.slice(address.lastIndexOf('@') + 1)}`
}
