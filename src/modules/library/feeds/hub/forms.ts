import { isContentLang } from '#kernel/languages.ts'
import type { Reach } from '#platform/outgoing/outgoing.ts'
import { refusalOfAddress } from '#platform/outgoing/reach.ts'
import { feedHref, topicAt } from '../links.ts'

/** What somebody asks of the hub. Source: WebSub (W3C Recommendation), 5.1 */
export type Wish = {
  readonly mode: 'subscribe' | 'unsubscribe'
  readonly callback: string
  /** The whole address of the feed, as the feed itself writes it. */
  readonly topic: string
  readonly leaseSeconds: number
  readonly secret: string | null
}

const DAY = 86_400
/** Ten days unless asked otherwise; an hour at least, thirty days at most. Units: seconds. */
const LEASE = { least: 3_600, usual: 10 * DAY, most: 30 * DAY }
const LONGEST_CALLBACK = 2_000
/** Units: bytes; the Recommendation says fewer than 200. */
const LONGEST_SECRET = 199

/** The wish, or the sentence that says what is wrong with it: for programs, in English. */
export function readWish(data: FormData, base: string, reach: Reach): Wish | string {
  const text = (name: string): string => {
    const held = data.get(`hub.${name}`)
    return typeof held === 'string' ? held : ''
  }
  const mode = text('mode')
  if (mode !== 'subscribe' && mode !== 'unsubscribe')
    return 'hub.mode has to be subscribe or unsubscribe.'
  const topic = text('topic')
  const unfit = topicFault(topic, base)
  if (unfit !== null) return unfit
  const callback = text('callback')
  const wrong = callbackFault(callback, base, reach)
  if (wrong !== null) return wrong
  const secret = text('secret')
  if (Buffer.byteLength(secret) > LONGEST_SECRET)
    return 'hub.secret has to be shorter than 200 bytes.'
  const lease = leaseOf(text('lease_seconds'))
  if (lease === null) return 'hub.lease_seconds has to be a whole number.'
  return { mode, callback, topic, leaseSeconds: lease, secret: secret === '' ? null : secret }
}

function callbackFault(callback: string, base: string, reach: Reach): string | null {
  const url = URL.parse(callback)
  if (
    !url ||
    callback.length > LONGEST_CALLBACK ||
    !/^https?:$/.test(url.protocol) ||
    url.hash !== ''
  )
    return 'hub.callback has to be a whole http or https address.'
  if (url.origin === base) return 'hub.callback has to be an address of yours.'
  if (reach === 'public' && refusalOfAddress(callback) !== null)
    return 'hub.callback has to be an address that everybody on the internet can reach.'
  return null
}

function leaseOf(asked: string): number | null {
  if (asked === '') return LEASE.usual
  if (!/^\d{1,12}$/.test(asked)) return null
  return Math.min(Math.max(Number(asked), LEASE.least), LEASE.most)
}

/** Taken is only a feed of ours, by the one address that it gives itself: of each there is one. */
function topicFault(address: string, base: string): string | null {
  const url = URL.parse(address)
  const names = [...(url?.searchParams.keys() ?? [])]
  const isOurs = url?.origin === base && url.hash === '' && names.every((name) => name === 'lang')
  const topic = isOurs ? topicAt(url.pathname, url.searchParams.get('lang')) : null
  if (topic === null) return 'hub.topic is no feed of this site.'
  const own = `${base}${feedHref(topic)}`
  if (own !== address) return `hub.topic has to be written as the feed does: ${own}`
  const strange = topic.langs.find((tag) => !isContentLang(tag))
  return strange === undefined ? null : `hub.topic names a language of no text here: ${strange}`
}
