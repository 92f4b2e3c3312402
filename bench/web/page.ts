import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { type Answer, AnswerReader } from '../http-answer.ts'
import type { Expected } from '../load.ts'

/** A page as a browser without a sign-in asks for it. */
export const get = (port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Accept: text/html',
    'Accept-Encoding: gzip',
    'Accept-Language: en',
    'User-Agent: c2r-bench',
    'Connection: keep-alive',
    '\r\n',
  ].join('\r\n')

const PATIENCE_MS = 20_000

/** One request, one answer. */
export function ask(port: number, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const reader = new AnswerReader((answer) => {
      socket.end()
      resolve(answer)
    })
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')))
    socket.on('error', reject)
    socket.on('data', (bytes: Buffer) => reader.take(bytes))
    socket.write(request, 'latin1')
  })
}

export const plainOf = ({ gzip, body }: Answer): Buffer => (gzip ? gunzipSync(body) : body)

const NOT_COPIED = /^(date|connection|keep-alive|transfer-encoding|content-length)$/i

/** The headers that a peer with the same bytes gives as well. */
export const headersOf = ({ head }: Answer): (readonly [string, string])[] =>
  head
    .split('\r\n')
    .map(
      (line) =>
        [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const,
    )
    .filter(([name]) => !NOT_COPIED.test(name))

export type Captured = { readonly answer: Answer; readonly expected: Expected }

/**
 * Asks for a page several times to learn what every answer must be: what differs between the answers
 * (the key of a form, for example) is left out of the comparison, everything else counts.
 */
export async function capture(port: number, path: string): Promise<Captured> {
  const request = get(port, path)
  const answer = await ask(port, request)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const body = plainOf(answer)
  const volatile = new Set<number>()
  for (let again = 0; again < 8; again++) {
    const other = plainOf(await ask(port, request))
    if (other.length !== body.length)
      throw new Error(`${path} has another length at every request: it cannot be compared`)
    for (let at = 0; at < body.length; at++) if (body[at] !== other[at]) volatile.add(at)
  }
  const fixed = stretches(body.length, volatile)
  return { answer, expected: { status: 200, wire: answer.body, body, fixed } }
}

function stretches(length: number, volatile: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && !volatile.has(at)) continue
    if (at > from) found.push([from, at])
    from = at + 1
  }
  return found
}
