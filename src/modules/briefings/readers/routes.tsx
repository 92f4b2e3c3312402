import { room } from '#web/http.tsx'
import { preferencesRoutes } from './preferences/index.ts'
import { subscribingRoutes } from './subscribing/index.ts'

export function readersRoutes() {
  const routes = room()
  routes.route('/', subscribingRoutes())
  routes.route('/', preferencesRoutes())
  return routes
}
