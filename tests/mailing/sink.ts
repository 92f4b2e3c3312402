import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** How often a sink misbehaves; each a share of one. */
type Faults = {
  /** Put off at RCPT, with 451. */
  readonly later?: number
  /** Refused for good, always the same mailboxes. */
  readonly never?: number
  /** The connection ends after the final dot without an answer; half of these messages are taken. */
  readonly dropped?: number
}

export type SinkOptions = Faults & {
  /** What is answered to a recipient instead: `550 5.1.1 …`; null: as usual. */
  answer?(address: string): string | null
  /** Answers to the message itself. */
  answerContent?(address: string): string | undefined
  readonly keep?: boolean
  readonly server?: SMTPServerOptions
}

/** A real SMTP server that counts what it took, whatever it answered. */
export type Sink = {
  readonly url: string
  /** How many messages it took for each address. */
  readonly taken: Map<string, number>
  /** The messages themselves, when asked to keep them. */
  readonly messages: { readonly from: string; readonly to: string; readonly raw: string }[]
  readonly connections: () => number
  close(): Promise<void>
}

class Refused extends Error {
  readonly responseCode: number

  constructor(answer: string) {
    super(answer.slice(4))
    this.responseCode = Number(answer.slice(0, 3))
  }
}

/** The same mailboxes at every attempt. */
function isGone(address: string, share: number): boolean {
  let sum = 0
  for (const letter of address) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return (Math.imul(sum, 2_654_435_761) >>> 0) / 2 ** 32 < share
}

export async function openSink(options: SinkOptions = {}): Promise<Sink> {
  const taken = new Map<string, number>()
  const messages: Sink['messages'][number][] = []
  const sockets = new Map<number, Socket>()
  const { dropped = 0 } = options
  const take = (session: SMTPServerSession, raw: string) => {
    const { mailFrom, rcptTo } = session.envelope
    const to = rcptTo[0]?.address ?? ''
    taken.set(to, (taken.get(to) ?? 0) + 1)
    if (options.keep) messages.push({ from: mailFrom ? mailFrom.address : '', to, raw })
  }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    ...{ disableReverseLookup: true, size: 10_000_000 },
    ...options.server,
    onRcptTo({ address }, _session, done) {
      const answer = options.answer?.(address) ?? usual(address, options)
      done(answer === null ? null : new Refused(answer))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void (options.keep && parts.push(part)))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const answer = options.answerContent?.(session.envelope.rcptTo[0]?.address ?? '')
        if (answer) return done(new Refused(answer))
        if (Math.random() < dropped) {
          if (Math.random() < 0.5) take(session, raw)
          return void sockets.get(session.remotePort)?.destroy()
        }
        take(session, raw)
        done(null, 'taken')
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.once('close', () => sockets.delete(port))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    messages,
    connections: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function usual(address: string, { later = 0, never = 0 }: Faults): string | null {
  if (isGone(address, never)) return '550 5.1.1 No such user'
  if (Math.random() < later) return '451 4.3.0 Try again later'
  return null
}
