import { room } from '#web/http.tsx'
import { joiningRoutes } from './joining/index.ts'
import { membershipRoutes } from './membership/index.ts'
import { partnerRoutes } from './partners/index.ts'
import { placeRoutes } from './places/index.ts'
import { registerRoutes } from './register/index.ts'

/** The coalition's pages: the register, joining, membership, partners, places. */
export function coalitionRoutes() {
  const routes = room()
  routes.route('/', registerRoutes())
  routes.route('/', partnerRoutes())
  routes.route('/', joiningRoutes())
  routes.route('/', membershipRoutes())
  routes.route('/', placeRoutes())
  return routes
}
