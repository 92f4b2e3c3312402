/** The relay that mail is handed to, as `SMTP_URL` names it. */
export type Relay = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps). */
  readonly secure: boolean
  /** STARTTLS: taken where offered, demanded, or never. */
  readonly upgrade: 'offered' | 'demanded' | 'never'
  /** False only where the URL says so: a relay of one's own with a certificate of its own. */
  readonly checkCertificate: boolean
  readonly user: string | null
  readonly password: string
}

/** Reads `smtp://user:password@host:587?requireTLS=true`, with the same words as single messages. */
export function relayOf(smtpUrl: string): Relay {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const says = (name: string, value: string) => url.searchParams.get(name) === value
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    upgrade: says('ignoreTLS', 'true')
      ? 'never'
      : says('requireTLS', 'true')
        ? 'demanded'
        : 'offered',
    checkCertificate: !says('tls.rejectUnauthorized', 'false'),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  }
}
