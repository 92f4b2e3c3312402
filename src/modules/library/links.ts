import type { Crumb } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

export const LIBRARY = '/library'
/** Where the search over everything in the library is. */
export const LIBRARY_SEARCH = '/library/search'

export const libraryTrail = (t: Words): Crumb => ({ label: t('library.title'), href: LIBRARY })
