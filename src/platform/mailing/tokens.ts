import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Config, keyFor } from '#config.ts'
import { isId } from '#kernel/ids.ts'
import type { MailingList } from './tables.ts'

/** The key of every link, return address and message id of bulk mail. */
export const mailingKey = (config: Config): Buffer => keyFor(config, 'mailing')

const LISTS: readonly (MailingList | null)[] = [null, 'briefings', 'digests', 'alerts']
const VERSION = 1
const MAC_BYTES = 16
const NOBODY = Buffer.alloc(16)

/** Whose link it is: known by fingerprint, so that it works after the address itself is forgotten. */
export type MailToken = {
  readonly addressHash: string
  readonly list: MailingList | null
  readonly subscriberId: string | null
}

const macOf = (key: Buffer, purpose: string, bytes: Buffer | string, length: number): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0`).update(bytes).digest().subarray(0, length)

/** The token of a preference page and of a one-click departure: `/mail/:token`. It never expires. */
export function mailToken(key: Buffer, { addressHash, list, subscriberId }: MailToken): string {
  const who = subscriberId === null ? NOBODY : Buffer.from(subscriberId.replaceAll('-', ''), 'hex')
  const bytes = Buffer.concat([
    Buffer.from([VERSION, LISTS.indexOf(list)]),
    Buffer.from(addressHash, 'hex'),
    who,
  ])
  return Buffer.concat([bytes, macOf(key, 'token', bytes, MAC_BYTES)]).toString('base64url')
}

const LENGTH = 2 + 16 + 16 + MAC_BYTES

/** Returns null for what we did not write, or what was changed on its way. */
export function readMailToken(key: Buffer, token: string): MailToken | null {
  if (!/^[A-Za-z0-9_-]{67}$/.test(token)) return null
  const all = Buffer.from(token, 'base64url')
  if (all.length !== LENGTH || all[0] !== VERSION) return null
  const bytes = all.subarray(0, LENGTH - MAC_BYTES)
  if (!timingSafeEqual(macOf(key, 'token', bytes, MAC_BYTES), all.subarray(LENGTH - MAC_BYTES)))
    return null
  const who = bytes.subarray(18, 34)
  const id = who.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return {
    addressHash: bytes.subarray(2, 18).toString('hex'),
    list: LISTS[bytes[1] ?? 0] ?? null,
    subscriberId: who.equals(NOBODY) || !isId(id) ? null : id,
  }
}
