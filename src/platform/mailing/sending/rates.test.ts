import { expect, test } from 'vitest'
import { Bucket, Rates } from './rates.ts'
import { isDead, verdictOf, waitAfter } from './verdict.ts'

/** A clock of the test's own. */
function newClock() {
  let now = 0
  return {
    ticks: () => now,
    pass(ms: number) {
      now += ms
    },
  }
}

/** How many turns a bucket gives in so long. */
function turns(bucket: Bucket, clock: ReturnType<typeof newClock>, ms: number): number {
  let taken = 0
  for (let passed = 0; passed < ms; passed += 10) {
    clock.pass(10)
    while (bucket.take() === 0) taken += 1
  }
  return taken
}

test('a limit gives so many a second, and a second’s worth at once', () => {
  const clock = newClock()
  const bucket = new Bucket(clock.ticks, 50)
  expect(turns(bucket, clock, 10)).toBe(50)
  expect(turns(bucket, clock, 10_000)).toBeGreaterThanOrEqual(499)
  expect(bucket.take()).toBeGreaterThan(0)
})

test('asked to slow down it halves, once in ten seconds, and grows by a tenth a minute', () => {
  const clock = newClock()
  const bucket = new Bucket(clock.ticks, 100)
  turns(bucket, clock, 5_000)
  bucket.halve()
  bucket.halve()
  expect(bucket.rate).toBe(50)
  clock.pass(60_000)
  bucket.take()
  expect(bucket.rate).toBeCloseTo(55, 5)
  bucket.halve()
  expect(bucket.rate).toBeLessThanOrEqual(27.5)
  for (let n = 0; n < 60; n++) {
    clock.pass(60_000)
    bucket.take()
  }
  expect(bucket.rate).toBe(100)
})

test('one busy mailbox slows nobody, a place that puts off one in ten is given half', () => {
  const clock = newClock()
  const rates = new Rates(clock.ticks, Number.POSITIVE_INFINITY, new Map())
  const send = (domain: string, putOff: boolean) => {
    clock.pass(10)
    const wait = rates.takePlace(domain)
    rates.hear(domain, putOff)
    return wait
  }
  for (let n = 0; n < 300; n++) expect(send('calm.example', n % 33 === 0)).toBe(0)
  const waits = Array.from({ length: 300 }, (_, n) => send('busy.example', n % 5 === 0))
  expect(Math.max(...waits)).toBeGreaterThan(0)
  expect(send('calm.example', false)).toBe(0)
  expect(rates.relay.rate).toBe(Number.POSITIVE_INFINITY)
})

test('a provider’s cap holds, and no other’s', () => {
  const clock = newClock()
  const rates = new Rates(clock.ticks, Number.POSITIVE_INFINITY, new Map([['big.example', 1]]))
  clock.pass(1_000)
  expect(rates.takePlace('big.example')).toBe(0)
  expect(rates.takePlace('big.example')).toBeGreaterThan(900)
  expect(rates.takePlace('small.example')).toBe(0)
})

test('an answer counts against the mailbox only when it says so', () => {
  const replies: readonly [number, string | null, string, boolean][] = [
    [550, '5.1.1', 'No such user', true],
    [550, null, 'Requested action not taken: mailbox unavailable', true],
    [550, null, 'User unknown', true],
    [553, null, '', true],
    [550, '5.2.1', 'Account disabled', true],
    [552, '5.2.2', 'Mailbox full', false],
    [550, '5.7.1', 'Blocked by policy', false],
    [550, null, 'Message rejected due to spam content', false],
    [554, null, 'Transaction failed', false],
    [550, '5.1.1', 'Rejected by policy, reputation too low', false],
    [552, '5.3.4', 'Message too big', false],
  ]
  expect(replies.map(([code, status, text]) => isDead(code, status, text))).toEqual(
    replies.map(([, , , dead]) => dead),
  )
})

test('what is put off is nobody’s fault, and the relay is asked apart from the place', () => {
  const later = (stage: 'mail' | 'rcpt' | 'data' | 'content', code: number) =>
    verdictOf({ stage, accepted: false, reply: { code, status: null, text: '', lines: [] } })
  expect(later('mail', 451)).toMatchObject({ is: 'later', who: 'relay' })
  expect(later('rcpt', 451)).toMatchObject({ is: 'later', who: 'place' })
  for (const code of [421, 454]) expect(later('rcpt', code)).toMatchObject({ who: 'relay' })
  for (const code of [450, 451, 452]) expect(later('content', code)).toMatchObject({ who: 'place' })
  const waits = Array.from({ length: 12 }, (_, attempts) => waitAfter(attempts))
  expect(waits.at(-1)).toBe(null)
  expect(waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0)).toBeGreaterThan(47 * 3_600_000)
})
