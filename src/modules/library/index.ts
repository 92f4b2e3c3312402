import type { Hono } from 'hono'
import { isOfficer } from '#kernel/actor.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import type { Env, RoomLink, SearchKind, Showcase } from '#web/house.ts'
import { room } from '#web/http.tsx'
import { describingRoutes } from './describing/index.ts'
import { feedRoutes, hubJobs } from './feeds/index.ts'
import { findingRoutes, savedListeners, savedRoutes } from './finding/index.ts'
import { frontRoutes } from './front/index.ts'
import { harvestingJobs, harvestingRoutes, openListeners } from './harvesting/index.ts'
import {
  DESK,
  LESSON_KIND,
  LESSON_SOURCE,
  lessonRoutes,
  proposingListener,
} from './lessons/index.ts'
import { LIBRARY } from './links.ts'
import { NOTE_KIND, NOTE_SOURCE, NOTES, noteRoutes } from './notes/index.ts'
import { sitemapRoutes } from './sitemap/index.ts'
import { type Sources, translationRoutes } from './translations/index.ts'

export { LIBRARY_FEEDS } from './feeds/index.ts'
export { alertJob, savedOwnData } from './finding/index.ts'
export {
  changeLesson,
  checkLesson,
  draftLesson,
  LESSON_SOURCE,
  type LessonValues,
  type LessonViews,
  publishLesson,
  rejectLesson,
  retireLesson,
  returnLesson,
  type Suggestion,
  suggestLesson,
  updateLesson,
} from './lessons/index.ts'
export {
  fillByMachine,
  publishTranslation,
  requestTranslation,
  reviewTranslation,
  saveTranslation,
} from './translations/index.ts'

/** The room's places in the header. */
export const LIBRARY_LINKS: readonly RoomLink[] = [
  { key: 'library.title', href: LIBRARY },
  { key: 'notes.link', href: NOTES, quiet: true },
  {
    key: 'lessons.desk.title',
    href: DESK,
    quiet: true,
    shownTo: (actor) => isOfficer(actor, 'theme-steward', 'editor'),
    begins: (actor) => isOfficer(actor, 'theme-steward'),
  },
]

export const libraryKinds: readonly RecordKind[] = [LESSON_KIND, NOTE_KIND]

export const libraryListeners: readonly Listener[] = [
  proposingListener,
  ...openListeners,
  ...savedListeners,
]

/** What the search calls this room's records; its own search finds them alone. */
export const librarySearchKinds: readonly SearchKind[] = [
  { kind: 'lesson', heading: 'finding.kind.lesson', library: true },
  { kind: 'note', heading: 'finding.kind.note', library: true },
]

export const libraryJobs: readonly Job[] = [...hubJobs(), ...harvestingJobs]

export const LIBRARY_SHOWCASES: readonly Showcase[] = []

/** What can be translated; a room that has more adds it here. */
const SOURCES: Sources = [LESSON_SOURCE, NOTE_SOURCE]

export function libraryRoutes(): Hono<Env> {
  const routes = room()
  routes.route('/', frontRoutes())
  routes.route('/', lessonRoutes())
  routes.route('/', translationRoutes(SOURCES))
  routes.route('/', noteRoutes())
  routes.route('/', findingRoutes())
  routes.route('/', savedRoutes())
  routes.route('/', describingRoutes())
  routes.route('/', feedRoutes())
  routes.route('/', harvestingRoutes())
  routes.route('/', sitemapRoutes())
  return routes
}
