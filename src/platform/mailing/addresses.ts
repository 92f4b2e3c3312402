import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { isMailAddress } from '#platform/mail/mail.ts'

/**
 * An address as it is stored, compared and written to: no space around it, one case, composed
 * letters, its domain in ASCII. Two spellings of one mailbox are one.
 *
 * Returns null for what is no bare address
 */
export function normalAddress(typed: string): string | null {
  const text = typed.trim().normalize('NFC')
  if (!isMailAddress(text)) return null
  const at = text.lastIndexOf('@')
  const domain = domainToASCII(text.slice(at + 1))
  if (domain === '') return null
  const address = `${text.slice(0, at).toLowerCase()}@${domain.toLowerCase()}`.normalize('NFC')
  return isMailAddress(address) ? address : null
}

/** The fingerprint of an address, equal to `platform.address_hash` of the same address once normal. */
export function addressHash(address: string): string {
  const normal = normalAddress(address) ?? address.trim().normalize('NFC')
  return createHash('sha256').update(normal).digest('hex').slice(0, 32)
}
