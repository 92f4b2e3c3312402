import type { Hono } from 'hono'
import { type Env, room } from '#web/http.tsx'
import { importingRoutes } from './importing/index.ts'
import { recordRoutes } from './record/index.ts'
import { registerRoutes } from './register/index.ts'
import { movePanel, standingRoutes } from './standing/index.ts'

/** The pages of actions. Imports come first: `/actions/import` is no action's id. */
export function actionRoutes(): Hono<Env> {
  const routes = room()
  routes.route('/', importingRoutes())
  routes.route('/', registerRoutes())
  routes.route('/', recordRoutes(movePanel))
  routes.route('/', standingRoutes())
  return routes
}
