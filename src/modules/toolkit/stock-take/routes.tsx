import { room } from '#web/http.tsx'
import { assessingRoutes } from './assessing/index.ts'
import { matrixRoutes } from './matrix/index.ts'

/** Every page of the stock-take. */
export function stockTakeRoutes() {
  const routes = room()
  routes.route('/', matrixRoutes())
  routes.route('/', assessingRoutes())
  return routes
}
