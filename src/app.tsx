import { Hono } from 'hono'
import {
  type BlockSource,
  BRIEFINGS_LINKS,
  briefingsJobs,
  briefingsKinds,
  briefingsListeners,
  briefingsRoutes,
  digestsOwnData,
  LESSONS,
  NOTES,
  PARTNERS,
  readersOwnData,
} from '#briefings'
import {
  COALITION_LINKS,
  coalitionJobs,
  coalitionKinds,
  coalitionListeners,
  coalitionOwnData,
  coalitionRoutes,
  coalitionSearchKinds,
  zoneOfBody,
} from '#coalition'
import {
  alertJob,
  LIBRARY_FEEDS,
  LIBRARY_LINKS,
  LIBRARY_SHOWCASES,
  libraryJobs,
  libraryKinds,
  libraryListeners,
  libraryRoutes,
  librarySearchKinds,
  savedOwnData,
} from '#library'
import { peopleJobs, peopleRoutes } from '#people'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { searchJobs } from '#platform/search/spelling.ts'
import {
  ACTION_KIND,
  ACTIONS_LINK,
  actionJobs,
  actionRoutes,
  adoptionPanel,
  adoptionRoutes,
  BOARD_KIND,
  BOARDS_LINK,
  CRISES_LINK,
  CRISIS_KIND,
  crisisRoutes,
  HOME_LINK,
  homeRoutes,
  IMPACT_KIND,
  PATH_LINK,
  PLAN_KIND,
  PLANS_LINK,
  PORTFOLIO_KIND,
  PORTFOLIOS_LINK,
  planRoutes,
  portfolioRoutes,
  prioritiseRoutes,
  rankingJob,
  solveJob,
  TOOLKIT_SHOWCASES,
  toolkitSearchKinds,
} from '#toolkit'
import { serveAsset } from '#web/assets.ts'
import { devRoutes } from '#web/dev/routes.tsx'
import {
  bodiesWithinLimit,
  frontDoor,
  notTooMany,
  opening,
  ownPagesOnly,
  signedIn,
} from '#web/edge.ts'
import { frontRoutes } from '#web/front/routes.tsx'
import type {
  Env,
  House,
  RecordPanel,
  RoomFeed,
  RoomLink,
  SearchKind,
  Showcase,
} from '#web/house.ts'
import { formsOnce } from '#web/keeping.ts'
import { packOthers } from '#web/packing.ts'
import { readPosted } from '#web/posted.ts'
import { answerError, answerMissing } from '#web/refused.tsx'
import { operating } from '#web/shell/operating.tsx'
import { shellRoutes } from '#web/shell/routes.tsx'
import { VisitorPages } from '#web/visitor-pages.ts'

/** The rooms in the order of the header. */
export const ROOM_LINKS: readonly RoomLink[] = [
  HOME_LINK,
  CRISES_LINK,
  ACTIONS_LINK,
  BOARDS_LINK,
  PORTFOLIOS_LINK,
  PLANS_LINK,
  PATH_LINK,
  ...LIBRARY_LINKS,
  ...BRIEFINGS_LINKS,
  ...COALITION_LINKS,
]

/** What the rooms' records are, for the loop strip. */
export const RECORD_KINDS: readonly RecordKind[] = [
  CRISIS_KIND,
  IMPACT_KIND,
  ACTION_KIND,
  BOARD_KIND,
  PORTFOLIO_KIND,
  PLAN_KIND,
  ...libraryKinds,
  ...briefingsKinds,
  ...coalitionKinds,
]

/** What the rooms show on the start page and on a city's page. */
export const SHOWCASES: readonly Showcase[] = [...TOOLKIT_SHOWCASES, ...LIBRARY_SHOWCASES]

/**
 * What the rooms offer to an issue of the briefings, in the order it fills itself. A room that has
 * sessions or asks puts its own here.
 */
export const BLOCK_SOURCES: readonly BlockSource[] = [LESSONS, NOTES, PARTNERS]

/** What the search calls the rooms' records. */
export const SEARCH_KINDS: readonly SearchKind[] = [
  ...librarySearchKinds,
  ...toolkitSearchKinds,
  ...coalitionSearchKinds,
  { kind: 'issue', heading: 'finding.kind.issue' },
]

/** What the rooms draw beside a record, whichever room's it is. */
const RECORD_PANELS: readonly RecordPanel[] = [adoptionPanel]

/** What every page names for programs that read feeds. */
export const FEEDS: readonly RoomFeed[] = LIBRARY_FEEDS

/** What the rooms do when something happened elsewhere. */
export const LISTENERS: readonly Listener[] = [
  ...coalitionListeners,
  ...libraryListeners,
  ...briefingsListeners,
]

/** The rooms' jobs and schedules. */
export const JOBS: readonly Job[] = [
  ...searchJobs,
  ...peopleJobs,
  ...coalitionJobs,
  ...actionJobs(RECORD_KINDS),
  rankingJob,
  solveJob,
  ...libraryJobs,
  ...briefingsJobs(BLOCK_SOURCES),
  alertJob(SEARCH_KINDS),
]

/** The whole site: the edge first, then the shell's own pages, then every room. */
export function buildApp(house: House, visitors = new VisitorPages(house)): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => serveAsset(house.assets, c.req.raw) ?? next())
  app.route('/', operating(house))
  app.use(packOthers)
  app.use(opening({ ...house, recordPanels: RECORD_PANELS }))
  app.onError((error, c) => answerError(error, c))
  app.notFound((c) => answerMissing(c))
  app.use(frontDoor(house), ownPagesOnly(house), bodiesWithinLimit, notTooMany)
  app.use(visitors.middleware, signedIn, readPosted, formsOnce)
  app.route('/', shellRoutes())
  app.route('/', frontRoutes())
  app.route('/', homeRoutes())
  app.route(
    '/',
    peopleRoutes(
      house.config,
      [coalitionOwnData, savedOwnData, readersOwnData, digestsOwnData],
      zoneOfBody,
    ),
  )
  app.route('/', coalitionRoutes())
  app.route('/', crisisRoutes())
  app.route('/', actionRoutes())
  app.route('/', adoptionRoutes())
  app.route('/', prioritiseRoutes)
  app.route('/', portfolioRoutes())
  app.route('/', planRoutes())
  app.route('/', libraryRoutes())
  app.route('/', briefingsRoutes(BLOCK_SOURCES))
  if (!house.config.production) app.route('/', devRoutes())
  return app
}
