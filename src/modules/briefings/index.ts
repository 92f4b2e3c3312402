import type { Hono } from 'hono'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import type { Env, RoomLink } from '#web/house.ts'
import { room } from '#web/http.tsx'
import { DIGEST_LINK, digestJobs, digestRoutes, digestsListeners } from './digests/index.ts'
import {
  type BlockSource,
  ISSUE_KIND,
  ISSUES_LINKS,
  issuesJobs,
  issuesListeners,
  issuesRoutes,
} from './issues/index.ts'
import { MAILINGS_LINK, mailingsRoutes } from './mailings/index.ts'
import {
  DESK_LINK,
  OWN_LINK,
  readersJobs,
  readersListeners,
  readersRoutes,
  SUBSCRIBE_LINK,
} from './readers/index.ts'

export { digestsOwnData } from './digests/index.ts'
export { type BlockSource, LESSONS, NOTES, PARTNERS } from './issues/index.ts'
export { readersOwnData } from './readers/index.ts'

/** The room's places in the header. */
export const BRIEFINGS_LINKS: readonly RoomLink[] = [
  ...ISSUES_LINKS,
  SUBSCRIBE_LINK,
  OWN_LINK,
  DIGEST_LINK,
  DESK_LINK,
  MAILINGS_LINK,
]

export const briefingsKinds: readonly RecordKind[] = [ISSUE_KIND]

export const briefingsListeners: readonly Listener[] = [
  ...issuesListeners,
  // The readers' part first: a linked subscription that ends with its account is no reader any more.
  ...readersListeners,
  ...digestsListeners,
]

export const briefingsJobs = (sources: readonly BlockSource[]): readonly Job[] => [
  ...issuesJobs,
  ...readersJobs,
  ...digestJobs(sources),
]

/** Shapes  `sources` are the rooms' offers of what an issue may show, in the order they are asked */
export function briefingsRoutes(sources: readonly BlockSource[]): Hono<Env> {
  const routes = room()
  routes.route('/', readersRoutes())
  routes.route('/', digestRoutes())
  routes.route('/', mailingsRoutes())
  routes.route('/', issuesRoutes(sources))
  return routes
}
