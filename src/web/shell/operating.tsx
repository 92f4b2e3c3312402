import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Env, House } from '#web/house.ts'

/** What machines ask: alive, ready, and how it goes. Outside the edge, so that it answers in any state. */
export function operating(house: House): Hono<Env> {
  const app = new Hono<Env>()
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
    const { metricsToken } = house.config
    const allowed = metricsToken
      ? c.req.header('authorization') === `Bearer ${metricsToken}`
      : isLocal(c.env ? getConnInfo(c).remote.address : undefined)
    if (!allowed) return c.text('not here', 404)
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

const isLocal = (address: string | undefined): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address ?? '')
