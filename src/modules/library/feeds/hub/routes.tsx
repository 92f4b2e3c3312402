import type { Hono } from 'hono'
import { Refusal } from '#kernel/refusals.ts'
import { takeToken } from '#platform/limits/limits.ts'
import type { Reach } from '#platform/outgoing/outgoing.ts'
import { addressOf, networkOf } from '#web/edge.ts'
import { type Env, room } from '#web/http.tsx'
import { HUB } from '../links.ts'
import { readWish } from './forms.ts'
import { askOfHub } from './service.ts'

/** From one network: a reader's server that takes up every feed of ours at once, then slowly. */
const WISHES = { burst: 60, perMinute: 12 }

/** Our own hub: whoever asks here is told of changes at once. Answers are for programs, in English. */
export function hubRoutes(reach: Reach = 'public'): Hono<Env> {
  const routes = room()
  routes.get(HUB, (c) =>
    c.text('This is the WebSub hub of the feeds of this site: https://www.w3.org/TR/websub/\n'),
  )
  routes.post(HUB, async (c) => {
    const wish = readWish(await c.req.formData(), c.var.house.config.baseUrl, reach)
    if (typeof wish === 'string') return c.text(`${wish}\n`, 400)
    try {
      await takeToken(c.var.work, `hub ${networkOf(addressOf(c))}`, WISHES)
      const fault = await askOfHub(c.var.work, wish)
      return fault === null ? c.body(null, 202) : c.text(`${fault}\n`, 503)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'too-many') throw error
      const seconds = String(error.values.seconds)
      const said = `This was asked too often. Ask again in ${seconds} seconds.\n`
      return c.text(said, 429, { 'Retry-After': seconds })
    }
  })
  return routes
}
