import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Relay } from './relay.ts'
import { type Reply, ReplyReader } from './replies.ts'

/** The connection is of no use any more. */
export class ConnectionLost extends Error {
  /** The relay may have taken the message: its last byte was on its way, and no answer came. */
  readonly begun: boolean
  /** What the relay said when it would not have us. */
  readonly reply: Reply | null

  constructor(message: string, begun: boolean, reply: Reply | null = null) {
    super(message)
    this.name = 'ConnectionLost'
    this.begun = begun
    this.reply = reply
  }
}

/** One message to one recipient. */
export type Outgoing = {
  readonly from: string
  readonly to: string
  /** The whole message, in pieces: lines end with CRLF, none begins with a dot, the last ends. */
  readonly message: readonly Buffer[]
}

export type Answer = {
  readonly stage: 'mail' | 'rcpt' | 'data' | 'content'
  readonly reply: Reply
  readonly accepted: boolean
}

/** What a reply may take. Units: milliseconds. RFC 5321 §4.5.3.2 asks for more; a relay is near. */
export type Patience = {
  readonly connect: number
  readonly command: number
  readonly content: number
}

const PATIENCE: Patience = { connect: 30_000, command: 120_000, content: 300_000 }

const DONE = Buffer.from('.\r\n')
const NO_UTF8: Reply = {
  code: 553,
  status: '5.6.7',
  text: 'The relay takes no addresses with letters beyond ASCII',
  lines: [],
}

const STAGES = ['mail', 'rcpt', 'data'] as const
type Envelope = Readonly<Record<(typeof STAGES)[number], string>>

/** Whom TLS should find there; an address of numbers is no name to ask for. */
const identityOf = ({ host, checkCertificate }: Relay) => ({
  ...{ host, rejectUnauthorized: checkCertificate },
  ...(isIP(host) === 0 ? { servername: host } : {}),
})

const goesOn = (stage: Answer['stage'], { code }: Reply): boolean =>
  stage === 'data' ? code === 354 : code < 300

type Waiting = { resolve(reply: Reply): void; reject(error: Error): void }

/** A connection to the relay, with one message in flight. */
export class SmtpConnection {
  #socket: Socket
  readonly #patience: Patience
  #replies = new ReplyReader()
  #waiting: Waiting[] = []
  /** Answers to commands that went together: some come before they are asked for. */
  #unread: Reply[] = []
  #extensions = new Map<string, string>()
  #lost: ConnectionLost | null = null
  #begun = false
  #dirty = false

  private constructor(socket: Socket, patience: Patience) {
    this.#socket = socket
    this.#patience = patience
    this.#listen(socket)
  }

  /** Connects, greets, goes over to TLS and signs in. Errors  ConnectionLost */
  static async open(relay: Relay, name: string, patience = PATIENCE): Promise<SmtpConnection> {
    const { host, port } = relay
    const socket = relay.secure
      ? connectTls({ port, ...identityOf(relay) })
      : connectPlain({ host, port })
    const connection = new SmtpConnection(socket, patience)
    try {
      const greeting = await connection.#next(patience.connect)
      if (greeting.code !== 220) throw new ConnectionLost('the relay is busy', false, greeting)
      await connection.#greet(name)
      await connection.#upgrade(relay, name)
      await connection.#signIn(relay)
      return connection
    } catch (error) {
      connection.#socket.destroy()
      throw error
    }
  }

  get lost(): boolean {
    return this.#lost !== null
  }

  /**
   * Hands one message over. `onBegin` is awaited before the message can be complete on the other
   * side: after it a lost connection leaves it uncertain.
   *
   * Errors  ConnectionLost; whatever `onBegin` throws, with the connection closed and nothing sent
   */
  async send(outgoing: Outgoing, onBegin: () => Promise<void>): Promise<Answer> {
    this.#begun = false
    // An answer to nothing: whose the next one is could not be told.
    if (this.#unread.length > 0) this.#end('the relay answers what was not asked')
    const foreign = /[^ -~]/.test(outgoing.from + outgoing.to)
    if (foreign && !this.#extensions.has('SMTPUTF8'))
      return { stage: 'rcpt', reply: NO_UTF8, accepted: false }
    const refused = await this.#envelope(outgoing, foreign)
    if (refused) return refused
    try {
      await onBegin()
    } catch (error) {
      this.#end('what is sent could not be noted')
      throw error
    }
    this.#begun = true
    // One system call for all of it.
    this.#socket.cork()
    for (const part of outgoing.message) this.#socket.write(part)
    this.#socket.write(DONE)
    this.#socket.uncork()
    const reply = await this.#next(this.#patience.content)
    this.#begun = false
    return this.#answer('content', reply)
  }

  /** Says goodbye and closes, without waiting for long. */
  async quit(): Promise<void> {
    if (!this.#lost) {
      this.#socket.write('QUIT\r\n')
      await this.#next(1_000).catch(() => undefined)
    }
    this.#socket.destroy()
  }

  /** MAIL, RCPT and DATA, in one packet where the relay takes that. Returns who refused, or null. */
  async #envelope({ from, to, message }: Outgoing, foreign: boolean): Promise<Answer | null> {
    const size = this.#extensions.has('SIZE')
      ? ` SIZE=${message.reduce((sum, { length }) => sum + length, 0)}`
      : ''
    const commands = {
      mail: `MAIL FROM:<${from}>${size}${foreign ? ' SMTPUTF8 BODY=8BITMIME' : ''}`,
      rcpt: `RCPT TO:<${to}>`,
      data: 'DATA',
    }
    if (this.#lost) throw this.#lost
    if (this.#dirty) await this.#command('RSET')
    this.#dirty = true
    return this.#extensions.has('PIPELINING') ? this.#together(commands) : this.#inTurn(commands)
  }

  async #inTurn(commands: Envelope): Promise<Answer | null> {
    for (const stage of STAGES) {
      const reply = await this.#command(commands[stage])
      if (!goesOn(stage, reply)) return this.#answer(stage, reply)
    }
    return null
  }

  async #together(commands: Envelope): Promise<Answer | null> {
    this.#socket.write(`${STAGES.map((stage) => commands[stage]).join('\r\n')}\r\n`)
    let refused: Answer | null = null
    for (const stage of STAGES) {
      const reply = await this.#next(this.#patience.command)
      if (goesOn(stage, reply)) {
        if (stage === 'data' && refused) await this.#nothing()
      } else refused ??= this.#answer(stage, reply)
    }
    return refused
  }

  /** The relay waits for a message that nobody is to get: an empty one, which it must refuse. */
  async #nothing(): Promise<void> {
    this.#socket.write(DONE)
    await this.#next(this.#patience.content)
  }

  #answer(stage: Answer['stage'], reply: Reply): Answer {
    const accepted = stage === 'content' && reply.code < 300
    this.#dirty = !accepted
    // 421: the relay closes. It has answered, so nothing is uncertain.
    if (reply.code === 421) this.#end('the relay closes the connection', reply)
    return { stage, reply, accepted }
  }

  async #greet(name: string): Promise<void> {
    const reply = await this.#command(`EHLO ${name}`)
    if (reply.code >= 300) {
      const older = await this.#command(`HELO ${name}`)
      if (older.code >= 300) throw new ConnectionLost('the relay does not greet', false, older)
      return
    }
    this.#extensions = new Map(
      reply.lines.slice(1).map((line) => {
        const [word = '', ...rest] = line.split(/[ =]/)
        return [word.toUpperCase(), rest.join(' ').toUpperCase()]
      }),
    )
  }

  async #upgrade(relay: Relay, name: string): Promise<void> {
    if (relay.secure || relay.upgrade === 'never') return
    if (!this.#extensions.has('STARTTLS')) {
      if (relay.upgrade === 'offered') return
      throw new ConnectionLost('the relay offers no TLS, and the settings demand it', false)
    }
    const reply = await this.#command('STARTTLS')
    if (reply.code !== 220) throw new ConnectionLost('the relay refused TLS', false, reply)
    const plain = this.#socket
    plain.removeAllListeners()
    // What came in the clear after the answer is not listened to: it could be anybody's.
    this.#replies = new ReplyReader()
    this.#unread = []
    this.#extensions = new Map()
    this.#socket = connectTls({ socket: plain, ...identityOf(relay) })
    this.#listen(this.#socket)
    this.#socket.once('secureConnect', () => this.#waiting.shift()?.resolve(reply))
    await this.#next(this.#patience.connect)
    await this.#greet(name)
  }

  async #signIn({ user, password }: Relay): Promise<void> {
    if (user === null) return
    const ways = this.#extensions.get('AUTH') ?? ''
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    let reply: Reply
    if (/\bLOGIN\b/.test(ways) && !/\bPLAIN\b/.test(ways)) {
      await this.#command('AUTH LOGIN')
      await this.#command(base64(user))
      reply = await this.#command(base64(password))
    } else reply = await this.#command(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`)
    if (reply.code !== 235)
      throw new ConnectionLost('the relay refused to sign us in', false, reply)
  }

  async #command(line: string): Promise<Reply> {
    this.#socket.write(`${line}\r\n`)
    return this.#next(this.#patience.command)
  }

  #next(ms: number): Promise<Reply> {
    const [known] = this.#unread.splice(0, 1)
    if (known) return Promise.resolve(known)
    if (this.#lost) return Promise.reject(this.#lost)
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#end('the relay did not answer in time'), ms)
      const done =
        <T>(tell: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late)
          tell(value)
        }
      this.#waiting.push({ resolve: done(resolve), reject: done(reject) })
    })
  }

  #listen(socket: Socket): void {
    socket.setNoDelay(true)
    socket.on('error', (error) => this.#end(error.message))
    socket.on('close', () => this.#end('the relay closed the connection'))
    socket.on('data', (bytes: Buffer) => this.#hear(bytes))
  }

  #hear(bytes: Buffer): void {
    try {
      for (const reply of this.#replies.read(bytes)) {
        const next = this.#waiting.shift()
        if (next) next.resolve(reply)
        else if (reply.code === 421) this.#end('the relay says goodbye', reply)
        else this.#unread.push(reply)
      }
    } catch (error) {
      this.#end((error as Error).message)
    }
  }

  #end(why: string, reply: Reply | null = null): void {
    this.#lost ??= new ConnectionLost(why, this.#begun, reply)
    this.#socket.destroy()
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost)
  }
}
