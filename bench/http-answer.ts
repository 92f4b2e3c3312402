/** One whole answer off the wire; `body` is what came, packed or not. */
export type Answer = {
  readonly status: number
  readonly gzip: boolean
  readonly body: Buffer
  /** The head as it came, without the status line. */
  readonly head: string
}

type Head = { status: number; gzip: boolean; length: number; chunked: boolean; head: string }

const END_OF_HEAD = '\r\n\r\n'
const NOTHING = Buffer.alloc(0)

/**
 * Reads HTTP/1.1 answers of one request at a time, by length or in chunks. Hand-written because the
 * client of Node costs more than the servers that are measured, and would hide how fast they are.
 */
export class AnswerReader {
  readonly #tell: (answer: Answer) => void
  #held: Buffer = NOTHING
  #head: Head | null = null
  #parts: Buffer[] = []

  constructor(tell: (answer: Answer) => void) {
    this.#tell = tell
  }

  take(bytes: Buffer): void {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes
    if (this.#head === null && !this.#readHead()) return
    const body = this.#head?.chunked
      ? this.#readChunks()
      : this.#readLength(this.#head?.length ?? 0)
    if (body === null || this.#head === null) return
    const { status, gzip, head } = this.#head
    this.#head = null
    this.#parts = []
    this.#tell({ status, gzip, body, head })
  }

  #readHead(): boolean {
    const end = this.#held.indexOf(END_OF_HEAD)
    if (end < 0) return false
    const head = this.#held.toString('latin1', 0, end)
    this.#held = this.#held.subarray(end + END_OF_HEAD.length)
    this.#head = {
      status: Number(head.slice(9, 12)),
      gzip: /^content-encoding: *gzip/im.test(head),
      chunked: /^transfer-encoding: *chunked/im.test(head),
      length: Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0),
      head: head.slice(head.indexOf('\r\n') + 2),
    }
    return true
  }

  #readLength(length: number): Buffer | null {
    if (this.#held.length < length) return null
    const body = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return body
  }

  #readChunks(): Buffer | null {
    for (;;) {
      const line = this.#held.indexOf('\r\n')
      if (line < 0) return null
      const size = Number.parseInt(this.#held.toString('latin1', 0, line), 16)
      const after = line + 2 + size + 2
      if (this.#held.length < after) return null
      this.#parts.push(this.#held.subarray(line + 2, line + 2 + size))
      this.#held = this.#held.subarray(after)
      if (size === 0) return Buffer.concat(this.#parts)
    }
  }
}
