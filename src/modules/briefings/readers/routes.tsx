import { room } from '#web/http.tsx'
import { deskRoutes } from './desk/index.ts'
import { importingRoutes } from './importing/index.ts'
import { ownRoutes } from './own/index.ts'
import { preferencesRoutes } from './preferences/index.ts'
import { subscribingRoutes } from './subscribing/index.ts'

export function readersRoutes() {
  const routes = room()
  routes.route('/', subscribingRoutes())
  routes.route('/', preferencesRoutes())
  routes.route('/', importingRoutes())
  routes.route('/', deskRoutes())
  routes.route('/', ownRoutes())
  return routes
}
