import type { RoomLink } from '#web/house.ts'
import type { SectionKey } from './content/index.ts'

export const PLANS_LINK: RoomLink = { key: 'plan.room', href: '/plans' }

export const PATH_LINK: RoomLink = {
  key: 'plan.path.room',
  href: '/path',
  quiet: true,
  shownTo: (actor) => actor.acting?.bodyKind === 'city',
}

/** The city's own working page of a plan. */
export const planHref = (id: string): string => `/plans/${id}`
export const sectionHref = (id: string, key: SectionKey): string => `/plans/${id}/sections/${key}`

/** What everybody reads: the newest published version, and each version for good. */
export const publicHref = (slug: string): string => `/plans/${slug}`
export const versionHref = (slug: string, number: number): string =>
  `/plans/${slug}/versions/${number}`
