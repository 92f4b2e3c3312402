import type { Hono } from 'hono'
import { type Env, page, room } from '#web/http.tsx'
import { pathOf } from './service.ts'
import { PathPage } from './views/path-page.tsx'

/** The guided path. */
export function pathRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/path', async (c) => {
    const { work, actor, t } = c.var
    const path = await pathOf(work, actor)
    const city = actor.acting?.bodyName ?? ''
    return page(c, { title: t('plan.path.title') }, <PathPage t={t} city={city} path={path} />)
  })
  return routes
}
