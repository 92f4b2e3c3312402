import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openSink } from '#tests/mailing/sink.ts'
import { ConnectionLost, SmtpConnection } from './connection.ts'
import { relayOf } from './relay.ts'
import { ReplyReader } from './replies.ts'

const OUTGOING = {
  ...{ from: 'b@c2r.example', to: 'reader@mail.example' },
  message: [Buffer.from('Subject: Hello\r\n\r\n'), Buffer.from('Hello.\r\n')],
}
const begun = async () => undefined

/** A server that says what it is told to, line by line. */
async function scripted(answer: (line: string, socket: Socket) => string | null) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 hello\r\n')
    let rest = ''
    socket.on('data', (bytes) => {
      const lines = `${rest}${bytes}`.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const said = answer(line, socket)
        if (said !== null) socket.write(`${said}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

const FEATURES = ['250-hi\r\n250 PIPELINING', '250 hi']

/** What a server says to each line when all is well; to those of a message nothing. */
function usual(line: string, features: string): string | null {
  if (line.startsWith('EHLO')) return features
  if (line.startsWith('DATA')) return '354 go on'
  return /^(MAIL|RCPT|RSET|\.$)/.test(line) ? '250 fine' : null
}

const endOf = (work: Promise<unknown>) =>
  work.then(
    () => 'sent',
    (error: unknown) =>
      error instanceof ConnectionLost
        ? `lost, ${error.begun ? 'begun' : 'not begun'}`
        : String(error),
  )

test('goes over to TLS and signs in, as the relay asks', async () => {
  const sink = await openSink({
    keep: true,
    server: {
      ...{ authOptional: false, disabledCommands: [], authMethods: ['LOGIN'] },
      onAuth: ({ username, password }, session, done) =>
        username === 'c2r' && password === 'p@ss' && session.secure
          ? done(null, { user: 'c2r' })
          : done(new Error('no')),
    },
  })
  onTestFinished(() => sink.close())
  const url = sink.url.replace('smtp://', 'smtp://c2r:p%40ss@')
  const own = relayOf(`${url}?requireTLS=true&tls.rejectUnauthorized=false`)
  const connection = await SmtpConnection.open(own, 'c2r.example')
  expect(await connection.send(OUTGOING, begun)).toMatchObject({ accepted: true })
  await connection.quit()
  expect(sink.messages).toEqual([
    { from: OUTGOING.from, to: OUTGOING.to, raw: OUTGOING.message.join('') },
  ])
  // A certificate that nobody vouches for is refused, and a wrong word too.
  expect(await endOf(SmtpConnection.open(relayOf(url), 'c2r.example'))).toBe('lost, not begun')
  const wrong = relayOf(`${url.replace('p%40ss', 'x')}?tls.rejectUnauthorized=false`)
  expect(await endOf(SmtpConnection.open(wrong, 'c2r.example'))).toBe('lost, not begun')
})

test('what somebody adds in the clear to the answer of STARTTLS is never read', async () => {
  const sink = await openSink({
    server: {
      ...{ authOptional: false, disabledCommands: [] },
      onAuth: (_given, _session, done) => done(null, { user: 'c2r' }),
    },
  })
  onTestFinished(() => sink.close())
  const between = createServer((client) => {
    const relay = connect(Number(new URL(sink.url).port), '127.0.0.1')
    let asked = false
    for (const socket of [client, relay]) socket.on('error', () => undefined)
    client.on('data', (bytes) => {
      asked ||= bytes.includes('STARTTLS')
      relay.write(bytes)
    })
    relay.on('data', (bytes: Buffer) => {
      client.write(asked ? Buffer.concat([bytes, Buffer.from('250 AUTH LOGIN\r\n')]) : bytes)
      if (asked) relay.removeAllListeners('data').pipe(client)
    })
    client.on('close', () => relay.destroy())
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void between.close())
  const address = between.address()
  const port = typeof address === 'object' ? address?.port : 0
  const relay = relayOf(
    `smtp://c2r:p@127.0.0.1:${port}?requireTLS=true&tls.rejectUnauthorized=false`,
  )
  const connection = await SmtpConnection.open(relay, 'c2r.example')
  expect(await connection.send(OUTGOING, begun)).toMatchObject({ accepted: true })
  await connection.quit()
})

test('demands TLS where the settings do', async () => {
  const sink = await openSink()
  onTestFinished(() => sink.close())
  const demanding = relayOf(`${sink.url}?requireTLS=true`)
  expect(await endOf(SmtpConnection.open(demanding, 'c2r.example'))).toBe('lost, not begun')
})

test('says whether a message had left when the connection was lost, at every step', async () => {
  const steps: readonly [string, string][] = [
    ['MAIL', 'lost, not begun'],
    ['RCPT', 'lost, not begun'],
    ['DATA', 'lost, not begun'],
    ['.', 'lost, begun'],
  ]
  for (const features of FEATURES)
    for (const [at, end] of steps) {
      const url = await scripted((line, socket) => {
        if (!line.startsWith(at)) return usual(line, features)
        socket.destroy()
        return null
      })
      const connection = await SmtpConnection.open(relayOf(url), 'c2r.example')
      expect(`${at} ${await endOf(connection.send(OUTGOING, begun))}`).toBe(`${at} ${end}`)
    }
})

test('a recipient that is refused leaves the connection fit for the next', async () => {
  for (const features of FEATURES) {
    // Some go on to DATA though nobody is to get it.
    let refused = false
    const url = await scripted((line) => {
      if (line.startsWith('RCPT')) refused = line.includes('nobody')
      if (line.startsWith('RCPT') && refused) return '550 5.1.1 No such user'
      return line === '.' && refused ? '554 no valid recipients' : usual(line, features)
    })
    const connection = await SmtpConnection.open(relayOf(url), 'c2r.example')
    const nobody = { ...OUTGOING, to: 'nobody@mail.example' }
    expect(await connection.send(nobody, begun)).toMatchObject({
      ...{ stage: 'rcpt', accepted: false, reply: { code: 550, status: '5.1.1' } },
    })
    expect(await connection.send(OUTGOING, begun)).toMatchObject({ accepted: true })
  }
})

test('what could not be noted is not sent', async () => {
  const sink = await openSink()
  onTestFinished(() => sink.close())
  const connection = await SmtpConnection.open(relayOf(sink.url), 'c2r.example')
  const full = () => Promise.reject(new Error('disk full'))
  expect(await endOf(connection.send(OUTGOING, full))).toBe('Error: disk full')
  expect(connection.lost).toBe(true)
  expect(sink.taken.size).toBe(0)
})

test('an address with letters beyond ASCII waits for a relay that can take it', async () => {
  const foreign = { ...OUTGOING, to: 'ünal@mail.example' }
  const plain = await scripted((line) => (line.startsWith('EHLO') ? '250 hi' : '250 fine'))
  const connection = await SmtpConnection.open(relayOf(plain), 'c2r.example')
  expect(await connection.send(foreign, begun)).toMatchObject({ reply: { status: '5.6.7' } })
  const sink = await openSink()
  onTestFinished(() => sink.close())
  const able = await SmtpConnection.open(relayOf(sink.url), 'c2r.example')
  expect(await able.send(foreign, begun)).toMatchObject({ accepted: true })
})

test('a server without end is no mail server', () => {
  const reader = new ReplyReader()
  expect(reader.read(Buffer.from('250-one\r\n250-2.0.0 two\r\n250 thr'))).toEqual([])
  expect(reader.read(Buffer.from('ee\r\n421 4.3.2 bye\r\n'))).toMatchObject([
    { code: 250, status: null, text: 'one 2.0.0 two three' },
    { code: 421, status: '4.3.2', text: 'bye' },
  ])
  expect(() => reader.read(Buffer.alloc(5_000, 97))).toThrow('no end')
  expect(() => new ReplyReader().read(Buffer.from('HTTP/1.1 400\r\n'))).toThrow('no reply')
  const long = Buffer.from('250-more\r\n'.repeat(20_000))
  expect(() => new ReplyReader().read(long)).toThrow('no end')
})
