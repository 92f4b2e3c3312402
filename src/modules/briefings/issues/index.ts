import type { RecordKind } from '#platform/provenance/provenance.ts'
import { room } from '#web/http.tsx'
import { approvingRoutes } from './approving/routes.tsx'
import { archiveRoutes } from './archive/index.ts'
import { issueCards } from './cards.tsx'
import { composingRoutes } from './composing/index.ts'
import { sendingRoutes } from './sending/index.ts'
import type { BlockSource } from './sources/index.ts'
import { translatingRoutes } from './translating/index.ts'

export { issuesListeners } from './events.ts'
export { issuesJobs } from './jobs.ts'
export { ISSUES_LINKS } from './links.ts'
export { type BlockItem, type BlockSource, LESSONS, NOTES, PARTNERS } from './sources/index.ts'

/** An issue carries lessons on: it stands where they do. */
export const ISSUE_KIND: RecordKind = { kind: 'issue', stage: 'lesson', cards: issueCards }

export function issuesRoutes(sources: readonly BlockSource[]) {
  const routes = room()
  // Fixed words before what stands for an id.
  routes.route('/', translatingRoutes(sources))
  routes.route('/', composingRoutes(sources))
  routes.route('/', approvingRoutes(sources))
  routes.route('/', sendingRoutes())
  routes.route('/', archiveRoutes())
  return routes
}
export { absolute, cleanLine, plainText, withoutBraces } from './marks/index.ts'
