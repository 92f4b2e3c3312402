import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'

/** A key that signs, and where its public half is published: `selector._domainkey.domain`. */
export type DkimKey = {
  readonly domain: string
  readonly selector: string
  readonly key: KeyObject
}

/** Errors  TypeError when it is neither RSA of 2048 bits or more nor Ed25519 */
export function dkimKey(domain: string, selector: string, pem: string): DkimKey {
  const key = createPrivateKey(pem)
  const type = key.asymmetricKeyType
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (type !== 'ed25519' && (type !== 'rsa' || bits < 2048))
    throw new TypeError('a DKIM key is RSA of 2048 bits or more, or Ed25519')
  return { domain, selector, key }
}

export type Header = readonly [name: string, value: string]

/** Signed even where absent or said once more: nobody adds another From or Subject on the way. */
const TWICE = new Set(['from', 'subject', 'to'])

/** RFC 6376 §3.4.2: the name small, the value on one line, one blank for many, none around. */
const relaxed = ([name, value]: Header): string =>
  `${name.toLowerCase()}:${value
    .replace(/[\r\n]/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`

/**
 * The relaxed form of a body (RFC 6376 §3.4.4). What we write is in that form already; this is for
 * whoever brings another.
 */
export function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  const whole = lines.join('\r\n').replace(/(?:\r\n)+$/, '')
  return whole === '' ? '' : `${whole}\r\n`
}

const signing = promisify(sign)

/**
 * The signature header of one key, relaxed/relaxed. The arithmetic runs on the process's own threads,
 * beside the sending.
 *
 * Source  RFC 6376; RFC 8463 §3 (Ed25519 signs the SHA-256 of what RSA would sign)
 */
export async function dkimSignature(
  { domain, selector, key }: DkimKey,
  headers: readonly Header[],
  bodyHash: string,
): Promise<Header> {
  const ed25519 = key.asymmetricKeyType === 'ed25519'
  const names = headers.flatMap(([name]) => {
    const small = name.toLowerCase()
    return TWICE.has(small) ? [small, small] : [small]
  })
  const unsigned: Header = [
    'DKIM-Signature',
    `v=1; a=${ed25519 ? 'ed25519' : 'rsa'}-sha256; c=relaxed/relaxed; d=${domain};\r\n s=${selector}; h=${names.join(':').replace(/(.{1,60}):/g, '$1:\r\n ')};\r\n bh=${bodyHash};\r\n b=`,
  ]
  const data = Buffer.from([...headers.map(relaxed), relaxed(unsigned)].join('\r\n'))
  const signature = ed25519
    ? await signing(null, createHash('sha256').update(data).digest(), key)
    : await signing('sha256', data, key)
  return [unsigned[0], unsigned[1] + wrapped(signature.toString('base64'))]
}

const wrapped = (base64: string): string => base64.replace(/(.{70})(?=.)/g, '$1\r\n ')
