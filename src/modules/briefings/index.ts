import type { Hono } from 'hono'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import type { Env, RoomLink } from '#web/house.ts'
import { room } from '#web/http.tsx'
import { type BlockSource, ISSUE_KIND, ISSUES_LINKS, issuesRoutes } from './issues/index.ts'
import { DESK_LINK, readersJobs, readersRoutes, SUBSCRIBE_LINK } from './readers/index.ts'

export { type BlockSource, LESSONS, NOTES, PARTNERS } from './issues/index.ts'

/** The room's places in the header. */
export const BRIEFINGS_LINKS: readonly RoomLink[] = [...ISSUES_LINKS, SUBSCRIBE_LINK, DESK_LINK]

export const briefingsKinds: readonly RecordKind[] = [ISSUE_KIND]

export const briefingsListeners: readonly Listener[] = []

export const briefingsJobs: readonly Job[] = [...readersJobs]

/** Shapes  `sources` are the rooms' offers of what an issue may show, in the order they are asked */
export function briefingsRoutes(sources: readonly BlockSource[]): Hono<Env> {
  const routes = room()
  routes.route('/', readersRoutes())
  routes.route('/', issuesRoutes(sources))
  return routes
}
