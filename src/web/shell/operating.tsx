import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Env, House } from '#web/house.ts'

/** What machines ask: alive, ready, and how it goes. Outside the edge, so that it answers in any state. */
export function operating(house: House): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/:machine{healthz|readyz|metrics}', async (c, next) => {
    await next()
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cache-Control', 'no-store')
  })
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(house.db)
      return c.text('ready')
    } catch {
      return c.text('the database does not answer', 503)
    }
  })
  app.get('/metrics', async (c) => {
    if (!mayMeasure(house, c)) return c.text('not here', 404)
    const waiting = await sql<{ events: number; jobs: number }>`
      select (select count(*) from platform.event where done_at is null) as events,
        (select count(*) from graphile_worker.jobs) as jobs`.execute(house.db)
    house.metrics.eventsWaiting.set(Number(waiting.rows[0]?.events ?? 0))
    house.metrics.jobsWaiting.set(Number(waiting.rows[0]?.jobs ?? 0))
    return c.text(await house.metrics.registry.metrics(), 200, {
      'Content-Type': house.metrics.registry.contentType,
    })
  })
  return app
}

/**
 * Who shows the token, where one is set; otherwise this machine alone. Behind a proxy every caller
 * comes from this machine: what was passed on for somebody does not count as its own.
 */
function mayMeasure({ config }: House, c: Context<Env>): boolean {
  if (config.metricsToken)
    return same(c.req.header('authorization') ?? '', `Bearer ${config.metricsToken}`)
  if (config.trustedProxies > 0 || PASSED_ON.some((name) => c.req.header(name) !== undefined))
    return false
  return isLocal(c.env ? getConnInfo(c).remote.address : undefined)
}

const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other))

const isLocal = (address: string | undefined): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address ?? '')
