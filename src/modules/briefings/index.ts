import type { Hono } from 'hono'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import type { Env, RoomLink } from '#web/house.ts'
import { room } from '#web/http.tsx'
import { readersJobs, readersRoutes, SUBSCRIBE_LINK } from './readers/index.ts'

/** The room's places in the header. */
export const BRIEFINGS_LINKS: readonly RoomLink[] = [SUBSCRIBE_LINK]

export const briefingsKinds: readonly RecordKind[] = []

export const briefingsListeners: readonly Listener[] = []

export const briefingsJobs: readonly Job[] = [...readersJobs]

export function briefingsRoutes(): Hono<Env> {
  const routes = room()
  routes.route('/', readersRoutes())
  return routes
}
