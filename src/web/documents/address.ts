/** Whole addresses of the web, mail, and paths of ours; never `//host`. */
const KINDS = /^(?:https?:\/\/|mailto:|\/(?![/\\]))/i

const MAIL = /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i

/** What may stand in an address as RFC 3986 has it; anything else is written as its bytes. */
const STRANGE = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/g

const inBytes = (sign: string): string =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** The address as a URL, where it is one of the web without a name or password in it. */
function webAddress(typed: string): URL | null {
  const url = URL.parse(typed, 'https://own.invalid')
  const isPlain = url?.username === '' && url.password === '' && HOST.test(url.hostname)
  return isPlain ? url : null
}

/**
 * An address somebody typed as one that every reader takes, or null for anything else: scripts, data,
 * other schemes, places within a page.
 */
export function writtenAddress(typed: string): string | null {
  if (!KINDS.test(typed)) return null
  if (/^mailto:/i.test(typed)) return MAIL.test(typed) ? typed : null
  const url = webAddress(typed)
  if (!url) return null
  const own = typed.startsWith('/')
  const { origin, pathname, search, hash } = url
  const place = hash === '' ? '' : `#${hash.slice(1).replaceAll('#', '%23')}`
  const written = `${pathname}${search}${place}`
    .replace(STRANGE, inBytes)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
  if (!own) return `${origin}${written}`
  return url.host === 'own.invalid' && !written.startsWith('//') ? written : null
}
