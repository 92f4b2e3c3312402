import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { type Answer, AnswerReader } from '../http-answer.ts'
import type { Expected } from '../load.ts'

/** Who asks, and for what: a visitor, or somebody signed in by a cookie. */
export type Asked = { readonly path: string; readonly cookie?: string | undefined }

/** A page as a browser asks for it. */
export const get = (port: number, { path, cookie }: Asked): string =>
  [
    `GET ${path} HTTP/1.1`,
    ...headLines(port),
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
    '\r\n',
  ].join('\r\n')

const headLines = (port: number): string[] => [
  `Host: localhost:${port}`,
  'Accept: text/html',
  'Accept-Encoding: gzip',
  'Accept-Language: en',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  'Connection: keep-alive',
]

/** A form as a browser sends it, from a network of its own behind the proxy. */
export function post(port: number, asked: Asked, fields: Record<string, string>, network: number) {
  const body = new URLSearchParams(fields).toString()
  return [
    `POST ${asked.path} HTTP/1.1`,
    ...headLines(port),
    `X-Forwarded-For: 10.${(network >> 8) & 255}.${network & 255}.7`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    ...(asked.cookie === undefined ? [] : [`Cookie: ${asked.cookie}`]),
    `\r\n${body}`,
  ].join('\r\n')
}

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
export async function capture(port: number, asked: Asked): Promise<Captured> {
  const { path } = asked
  const request = get(port, asked)
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
