import { connect, type Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { servePlans } from './child.ts'
import { type Answer, AnswerReader } from './http-answer.ts'
import { percentiles } from './percentiles.ts'

/** What every answer must be: a status, and the body, but for the stretches that change with every answer. */
export type Expected = {
  readonly status: number
  /** The body as it first came over the wire. */
  readonly wire: Buffer
  /** The body unpacked, of which only `fixed` counts; null: no body is looked at. */
  readonly body: Buffer | null
  readonly fixed: readonly (readonly [from: number, to: number])[]
}

export type LoadPlan = {
  readonly port: number
  readonly connections: number
  /** Whichever comes first ends the run. Units: milliseconds, requests. */
  readonly ms: number
  readonly most: number
  /** Whole requests, sent in turn. */
  readonly requests: readonly string[]
  readonly expected: Expected
}

export type LoadResult = {
  readonly requests: number
  readonly perSecond: number
  /** Units: milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly wrong: number
  readonly firstWrong: string | null
}

/** No answer for so long: the run ends as broken instead of waiting for ever. */
const SILENCE_MS = 15_000

class Run {
  readonly #plan: LoadPlan
  readonly #times: number[] = []
  readonly #until: number
  #sent = 0
  #wrong = 0
  #firstWrong: string | null = null

  constructor(plan: LoadPlan) {
    this.#plan = plan
    this.#until = performance.now() + plan.ms
  }

  async result(): Promise<LoadResult> {
    const began = performance.now()
    const { connections } = this.#plan
    await Promise.all(Array.from({ length: connections }, () => this.#connection()))
    const seconds = (performance.now() - began) / 1000
    return {
      ...percentiles(this.#times),
      perSecond: this.#times.length / seconds,
      wrong: this.#wrong,
      firstWrong: this.#firstWrong,
    }
  }

  /** One connection asks, waits for the whole answer, and asks again: as many at work as connections. */
  #connection(): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect({ port: this.#plan.port, host: '127.0.0.1', noDelay: true })
      socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('no answer')))
      let began = 0
      let waiting = false
      const next = () => {
        waiting = this.#ask(socket)
        began = performance.now()
        if (!waiting) socket.end()
      }
      const reader = new AnswerReader((answer) => {
        this.#times.push(performance.now() - began)
        this.#look(answer)
        next()
      })
      socket.on('connect', next)
      socket.on('data', (bytes: Buffer) => reader.take(bytes))
      socket.on('error', (error) => this.#note(`connection: ${error.message}`))
      socket.on('close', () => {
        if (waiting) this.#note('connection closed before the answer')
        resolve()
      })
    })
  }

  #ask(socket: Socket): boolean {
    const { requests, most } = this.#plan
    if (this.#sent >= most || performance.now() >= this.#until) return false
    socket.write(requests[this.#sent % requests.length] ?? '', 'latin1')
    this.#sent++
    return true
  }

  #look(answer: Answer): void {
    const wrong = differs(answer, this.#plan.expected)
    if (wrong !== null) this.#note(wrong)
  }

  #note(wrong: string): void {
    this.#wrong++
    this.#firstWrong ??= wrong
  }
}

function differs({ status, gzip, body }: Answer, expected: Expected): string | null {
  if (status !== expected.status) return `status ${status} instead of ${expected.status}`
  const wanted = expected.body
  if (wanted === null || body.equals(expected.wire)) return null
  const plain = gzip ? gunzipSync(body) : body
  if (plain.length !== wanted.length) return `${plain.length} bytes instead of ${wanted.length}`
  const torn = expected.fixed.find(([from, to]) => plain.compare(wanted, from, to, from, to) !== 0)
  return torn ? `another text between bytes ${torn[0]} and ${torn[1]}` : null
}

servePlans((plan: LoadPlan) => new Run(plan).result())
