import { room } from '#web/http.tsx'
import { subscribingRoutes } from './subscribing/index.ts'

export function readersRoutes() {
  const routes = room()
  routes.route('/', subscribingRoutes())
  return routes
}
