import path from 'node:path'
import { Child } from '../child.ts'
import type { Answer } from '../http-answer.ts'
import type { LoadPlan, LoadResult } from '../load.ts'
import { percentiles } from '../percentiles.ts'
import { compare, promise, type Row } from '../rows.ts'
import { ask, get, plainOf, post } from './page.ts'
import type { Platform } from './platform.ts'

const SOON_MS = 50
/** Asks of one address: each comes from a network of its own, as limits count by network. */
const NETWORKS = 65_536

let network = 0
const nextNetwork = (): number => ++network % NETWORKS

const cookiesOf = ({ head }: Answer): string =>
  [...head.matchAll(/^set-cookie: *([^;\r\n]+)/gim)].map(([, pair]) => pair).join('; ')

const placeOf = ({ head }: Answer): string => /^location: *(.+)$/im.exec(head)?.[1]?.trim() ?? ''

function expectStep(answer: Answer, status: number, step: string): void {
  if (answer.status !== status)
    throw new Error(`signing in, ${step}: ${answer.status} instead of ${status}`)
}

/** A whole sign-in, as a person does it: the address, the page that takes the code, the code. */
export async function signIn({ port }: Platform, address: string): Promise<string> {
  const from = nextNetwork()
  const asked = await ask(port, post(port, { path: '/sign-in' }, { address, next: '/' }, from))
  expectStep(asked, 303, 'address')
  const device = cookiesOf(asked)
  const place = placeOf(asked)
  const form = await ask(port, get(port, { path: place, cookie: device }))
  expectStep(form, 200, 'page of the code')
  const code = /\b\d{4}\s\d{4}\b/u.exec(plainOf(form).toString())?.[0] ?? ''
  const fields = { ask: place.split('ask=')[1] ?? '', code }
  const to = { path: '/sign-in/code', cookie: device }
  const entered = await ask(port, post(port, to, fields, from))
  expectStep(entered, 303, 'code')
  const held = cookiesOf(entered)
  if (!held.includes('c2r=')) throw new Error('signing in gave no cookie')
  return [device, held].filter((pair) => pair !== '').join('; ')
}

type Effort = {
  readonly whole: number
  readonly asks: number
  readonly connections: readonly number[]
}

/** Whole sign-ins one after the other, and asks for a code by many at once, each from its own network. */
export async function measureSignIn(platform: Platform, effort: Effort): Promise<Row[]> {
  await signIn(platform, 'warm@bench.example')
  const times: number[] = []
  for (let at = 0; at < effort.whole; at++) {
    const began = performance.now()
    await signIn(platform, `person-${at}@bench.example`)
    times.push(performance.now() - began)
  }
  const whole = percentiles(times)
  const rows = [
    compare({ measure: 'whole sign-in, 3 requests', unit: 'ms p50', ours: [whole.p50] }),
    compare({ measure: 'whole sign-in, 3 requests', unit: 'ms p95', ours: [whole.p95] }),
  ]
  const load = new Child<LoadPlan, LoadResult>(path.join(import.meta.dirname, '../load.ts'))
  let looked = 0
  let wrong = 0
  try {
    for (const connections of effort.connections) {
      const run = await load.ask(asks(platform.port, connections, effort.asks))
      looked += run.requests
      wrong += run.wrong
      rows.push(...rowsOf(connections, run))
    }
  } finally {
    await load.stop()
  }
  return [promise('every ask for a code is answered with 303', looked, wrong, 'wrong'), ...rows]
}

function asks(port: number, connections: number, most: number): LoadPlan {
  const requests = Array.from({ length: most }, () => {
    const from = nextNetwork()
    const fields = { address: `asker-${from}@bench.example`, next: '/' }
    return post(port, { path: '/sign-in' }, fields, from)
  })
  const expected = { status: 303, wire: Buffer.alloc(0), body: null, fixed: [] }
  return { port, connections, ms: 20_000, most, requests, expected }
}

function rowsOf(connections: number, { perSecond, p50, p95 }: LoadResult): Row[] {
  const measure = `ask for a code, ${connections} ${connections === 1 ? 'connection' : 'connections'}`
  const soon = { text: `at most ${SOON_MS} ms`, holds: (ms: number) => ms <= SOON_MS }
  return [
    compare({ measure, unit: 'posts/s', ours: [perSecond] }),
    compare({ measure, unit: 'ms p50', ours: [p50] }),
    compare({ measure, unit: 'ms p95', ours: [p95], claim: connections === 16 ? soon : undefined }),
  ]
}
