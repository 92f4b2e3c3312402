import type { Answer } from '../smtp/connection.ts'
import type { Reply } from '../smtp/replies.ts'

/** What a relay's answer means for the recipient and for us. */
export type Verdict =
  | { readonly is: 'sent' }
  /** Later, and nobody's fault: `who` is asked to slow down. */
  | { readonly is: 'later'; readonly who: 'relay' | 'place'; readonly full: boolean }
  /** `dead`: there is no such mailbox, so nothing more goes there. */
  | { readonly is: 'failed'; readonly dead: boolean }

/** The mailbox does not exist, has moved without a word, or takes mail of nobody (RFC 3463 §3.2, 3.3). */
const DEAD = new Set(['5.1.0', '5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.0', '5.2.1'])
/** Full, or too large for it: the mailbox is there. */
const FULL = /mailbox (is )?full|over ?quota|quota exceeded|exceeded storage|insufficient storage/i
/** A refusal of us, our network or our words: says nothing of the mailbox. */
const POLICY =
  /spam|block|blacklist|black list|denied|reject(ed)? (due to|by|for) |policy|reputation|dmarc|dkim|spf|authenticat|relay|rate|too many|content|virus|unsolicited|greylist|grey-list/i
const NO_SUCH =
  /no such (user|mailbox|recipient|address)|unknown (user|recipient|mailbox)|(user|recipient|mailbox|address|account)[^.]{0,40}(unknown|not found|does ?n.?t (exist|have an)|does not (exist|have an)|disabled|unavailable|inactive|no longer)|invalid (recipient|mailbox|address)|not a valid (mailbox|recipient)/i

/** Does a final refusal of this code and these words mean that the mailbox is not there? */
export function isDead(code: number, status: string | null, text: string): boolean {
  if (status?.startsWith('5.7') || (status ?? '').endsWith('.2.2') || FULL.test(text)) return false
  if (status !== null && DEAD.has(status)) return !POLICY.test(text) || NO_SUCH.test(text)
  if (NO_SUCH.test(text)) return true
  // A bare 550 or 551 or 553, without a word of policy, is about the mailbox.
  return status === null && [550, 551, 553].includes(code) && !POLICY.test(text)
}

export function verdictOf({ stage, reply, accepted }: Answer): Verdict {
  if (accepted) return { is: 'sent' }
  const full = isFull(reply)
  if (reply.code < 500) return { is: 'later', who: aboutUs(stage, reply) ? 'relay' : 'place', full }
  if (full) return { is: 'later', who: 'place', full }
  return { is: 'failed', dead: stage === 'rcpt' && isDead(reply.code, reply.status, reply.text) }
}

const isFull = ({ status, text }: Reply): boolean =>
  (status ?? '').endsWith('.2.2') || FULL.test(text)

/** Before a recipient was named, or with the code that ends the conversation, it is the relay that asks. */
const aboutUs = (stage: Answer['stage'], { code }: Reply): boolean =>
  stage === 'mail' || code === 421 || code === 454

const MINUTE = 60_000
/** Greylisting lets in after minutes, a full mailbox after hours. Together some two days. */
const WAITS = [5, 15, 30, 60, 120, 240, 240, 480, 480, 720, 720].map((n) => n * MINUTE)

/** How long before attempt number `attempts` + 1; null: it has been long enough. */
export const waitAfter = (attempts: number): number | null => WAITS[attempts] ?? null

/** `550 5.1.1`. */
export const codeOf = ({ code, status }: Reply): string =>
  status === null ? String(code) : `${code} ${status}`

/** What a relay said, short, without the address it may repeat. */
export const saidOf = ({ text }: Reply): string => saidIn(text)

/**
 * Words of somebody else as they are kept: short, without addresses and control characters. Word by
 * word, so that the time it takes grows with the length and no faster, whoever wrote them.
 */
export const saidIn = (text: string): string =>
  text
    .slice(0, 2_000)
    .replace(/<?[^\s<>]+>?/g, (word) => (/[^<]@[^>]/.test(word) ? '<…>' : word))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 200)
