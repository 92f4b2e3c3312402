import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'

/*
 * Codes from an app: HMAC-SHA-1, six digits, thirty seconds, which is what every app can do.
 * Source: RFC 4226, RFC 6238.
 */

/** As long as SHA-1's own result. Source: RFC 4226, section 4. */
export const SECRET_BYTES = 20
const DIGITS = 6
const STEP_SECONDS = 30
/** How far the clocks of phone and platform may be apart, to either side. */
const WINDOW = 1

/** Which thirty seconds of the Unix era a moment lies in. */
const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS)

/** The code of a counter. Source: RFC 4226, section 5.3. */
export function codeAt(secret: Buffer, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(at) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The steps around now whose code this is, the oldest first: none for a wrong one. Each is compared
 * in full, whatever was found before.
 */
export function stepsOf(secret: Buffer, code: string, now: Date): readonly number[] {
  const typed = Buffer.from(code)
  const middle = stepAt(now)
  const found: number[] = []
  for (let step = middle - WINDOW; step <= middle + WINDOW; step += 1) {
    const right = Buffer.from(codeAt(secret, step))
    if (typed.length === right.length && timingSafeEqual(typed, right)) found.push(step)
  }
  return found
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Source: RFC 4648, section 6, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** The key as somebody types it: in groups of four. */
export const keyInGroups = (secret: Buffer): string =>
  (base32(secret).match(/.{1,4}/g) ?? []).join(' ')

/**
 * What an app reads from the picture. SHA-1, six digits and thirty seconds go without saying, and
 * every letter left out makes the picture easier to read. Source: the Key Uri Format of Google
 * Authenticator.
 */
export function otpauthUri(
  secret: Buffer,
  label: { readonly issuer: string; readonly account: string },
): string {
  const [issuer, account] = [label.issuer, label.account].map(encodeURIComponent)
  return `otpauth://totp/${issuer}:${account}?secret=${base32(secret)}&issuer=${issuer}`
}

/** Letters and digits that nobody takes for one another on paper. */
const CLEAR = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LETTERS = 12

/** A code for paper: twelve letters, 59 bits of chance. */
export const newRecoveryCode = (): string =>
  Array.from({ length: CODE_LETTERS }, () => CLEAR[randomInt(CLEAR.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A code as it is compared, however it was typed. */
export const plainCode = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase()

const IV = 12
const TAG = 16

/** Encrypts a secret for a place, such as a row: it cannot be read, nor moved to another place. */
export function seal(key: Buffer, place: string, secret: Buffer): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden])
}

/** Null when it was sealed with another key or for another place, or was changed. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), {
    authTagLength: TAG,
  }).setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
  } catch {
    // What was changed or is another's cannot be told apart, and need not be.
    return null
  }
}
