import type { Config } from '#config.ts'
import { room } from '#web/http.tsx'
import {
  accountRoutes,
  erasureRoutes,
  type OwnData,
  seatsRoutes,
  type ZoneOf,
} from './account/index.ts'
import { invitationRoutes } from './invitations/index.ts'
import { passkeyRoutes } from './passkeys/index.ts'
import { personaDoors, personaRoutes } from './personas/index.ts'
import { rosterRoutes } from './roster/index.ts'
import { secondFactorRoutes } from './second-factor/index.ts'
import { signInRoutes } from './sign-in/index.ts'
import { signOnRoutes } from './sign-on/index.ts'

/**
 * Everything people do about themselves and their teams. `rooms` say what they keep about a person,
 * for the export of one's own data; `zoneOf` says in which zone a body's place lies. The demo's personas have no route in production.
 */
export function peopleRoutes(config: Config, rooms: readonly OwnData[], zoneOf: ZoneOf) {
  const routes = room()
  routes.route('/', signInRoutes(personaDoors))
  routes.route('/', passkeyRoutes())
  routes.route('/', secondFactorRoutes())
  if (config.oidc) routes.route('/', signOnRoutes())
  routes.route('/', accountRoutes(rooms, zoneOf))
  routes.route('/', seatsRoutes())
  routes.route('/', erasureRoutes())
  routes.route('/', rosterRoutes())
  routes.route('/', invitationRoutes())
  if (!config.production) routes.route('/', personaRoutes())
  return routes
}
