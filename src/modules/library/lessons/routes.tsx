import type { Hono } from 'hono'
import { type Env, room } from '#web/http.tsx'
import { deskRoutes } from './desk/index.ts'
import { proposingRoutes } from './proposing/index.ts'
import { readingRoutes } from './reading/index.ts'
import { suggestingRoutes } from './suggesting/index.ts'

/** Fixed addresses first: `/library/lessons/new` is no number. */
export function lessonRoutes(): Hono<Env> {
  const routes = room()
  routes.route('/', suggestingRoutes())
  routes.route('/', deskRoutes())
  routes.route('/', proposingRoutes())
  routes.route('/', readingRoutes())
  return routes
}
