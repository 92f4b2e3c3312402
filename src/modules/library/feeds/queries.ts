import type { Theme } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'
import { newestPublications, type Publication } from '../publications/index.ts'

export type FeedScope = {
  readonly theme?: Theme
  readonly country?: string
  readonly kind?: 'issue'
}

/** A feed holds so many, by when they changed last; `/oai` holds all. */
const MOST_ENTRIES = 100

export const feedEntries = (work: Work, scope: FeedScope): Promise<readonly Publication[]> =>
  newestPublications(work, scope, MOST_ENTRIES)
