/** One answer of a server: its code, its enhanced code where it gives one (RFC 2034), its words. */
export type Reply = {
  readonly code: number
  /** As `5.1.1`, or null. */
  readonly status: string | null
  readonly text: string
  readonly lines: readonly string[]
}

/** A server that says more than this is no mail server. Units: bytes, of one line and of one reply. */
const LONGEST_LINE = 4_096
const LONGEST_REPLY = 65_536

/** Puts bytes together to replies of several lines (RFC 5321 §4.2). */
export class ReplyReader {
  #rest = ''
  #lines: string[] = []
  #bytes = 0

  /** Errors  RangeError for a reply without end; SyntaxError for what is no reply */
  read(bytes: Buffer): readonly Reply[] {
    const replies: Reply[] = []
    this.#rest += bytes.toString('utf8')
    for (let end = this.#rest.indexOf('\n'); end >= 0; end = this.#rest.indexOf('\n')) {
      const line = this.#rest.slice(0, end).replace(/\r$/, '')
      this.#rest = this.#rest.slice(end + 1)
      const reply = this.#take(line)
      if (reply) replies.push(reply)
    }
    if (this.#rest.length > LONGEST_LINE) throw new RangeError('a line of the relay has no end')
    return replies
  }

  #take(line: string): Reply | null {
    this.#bytes += line.length
    if (line.length > LONGEST_LINE || this.#bytes > LONGEST_REPLY)
      throw new RangeError('a reply of the relay has no end')
    const read = /^([2-5]\d\d)(?:([ -])(.*))?$/.exec(line)
    if (!read) throw new SyntaxError('what the relay says is no reply')
    this.#lines.push(read[3] ?? '')
    if (read[2] === '-') return null
    const lines = this.#lines
    this.#lines = []
    this.#bytes = 0
    return replyOf(Number(read[1]), lines)
  }
}

function replyOf(code: number, lines: readonly string[]): Reply {
  const [, status = null] = /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/.exec(lines[0] ?? '') ?? []
  const text = lines.map((line) => (status ? line.replace(`${status} `, '') : line)).join(' ')
  return { code, status, text: text.trim(), lines }
}
