import type { Hono } from 'hono'
import { type Env, room } from '#web/http.tsx'
import { askingRoutes } from './asking/index.ts'
import type { Sources } from './service.ts'
import { workingRoutes } from './working/index.ts'

export function translationRoutes(sources: Sources): Hono<Env> {
  const routes = room()
  routes.route('/', askingRoutes(sources))
  routes.route('/', workingRoutes(sources))
  return routes
}
