import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, refusalOfAddress } from './reach.ts'

/** Where calls may go. `anywhere` is for tests, whose servers are on this machine. */
export type Reach = 'public' | 'anywhere'

export type Call = {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Answered = { readonly status: number; readonly text: string }

const LONGEST_MS = 10_000
/** More of an answer is not read. Units: bytes. */
const LARGEST_ANSWER = 64 * 1024

/**
 * Calls an address that a stranger gave. Only public addresses are reached: the name is looked up
 * here, every address it has is judged, and the one that was judged is the one that is called, so
 * that no second look-up leads elsewhere. A redirect is an answer, never followed.
 *
 * Errors  an Error in words when it could not be reached, took longer than ten seconds, or is closed
 */
export function callOut(
  address: string,
  call: Call,
  reach: Reach = 'public',
  resolver: Resolver = lookup,
): Promise<Answered> {
  if (reach === 'public' && refusalOfAddress(address) !== null)
    return Promise.reject(new Error('this address is not called'))
  const url = new URL(address)
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        method: call.method,
        headers: { 'User-Agent': 'C2R', ...call.headers },
        // No connection is kept for the next call: it would go where an older look-up led.
        agent: false,
        signal: AbortSignal.timeout(LONGEST_MS),
        ...(reach === 'public' ? { lookup: publicLookup(resolver) } : {}),
      },
      (answer) => {
        read(answer).then(resolve, reject)
      },
    )
    asking.on('error', reject)
    asking.end(call.body)
  })
}

async function read(answer: IncomingMessage): Promise<Answered> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part)
    size += part.length
    if (size > LARGEST_ANSWER) break
  }
  answer.destroy()
  const text = Buffer.concat(parts).subarray(0, LARGEST_ANSWER).toString('utf8')
  return { status: answer.statusCode ?? 0, text }
}

/** What turns a name into addresses; tests have names of their own. */
type Resolver = (
  host: string,
  options: { readonly all: true },
  done: (error: Error | null, found: readonly LookupAddress[]) => void,
) => void

/** The look-up of a name that fails as soon as one of its addresses is closed. */
const publicLookup =
  (resolver: Resolver): LookupFunction =>
  (host, options, done) => {
    resolver(host, { all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new Error(`${host} has no address`), '', 0)
      if (!found.every(({ address }) => isPublicAddress(address)))
        return done(new Error(`${host} is not on the open internet`), '', 0)
      if (options.all) return done(null, [...found])
      return done(null, first.address, first.family)
    })
  }
