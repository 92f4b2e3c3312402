import type { Hono } from 'hono'
import { type Env, room } from '#web/http.tsx'
import { deskRoutes } from './desk/index.ts'
import { readingRoutes } from './reading/index.ts'
import { workRoutes } from './work/index.ts'
import { writingRoutes } from './writing/index.ts'

/** The pages of notes: reading, writing, the desk, and one note at work. */
export function noteRoutes(): Hono<Env> {
  const routes = room()
  routes.route('/', deskRoutes())
  routes.route('/', writingRoutes())
  routes.route('/', workRoutes())
  routes.route('/', readingRoutes())
  return routes
}
