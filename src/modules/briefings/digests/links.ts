import type { RoomLink } from '#web/house.ts'

export const links = {
  own: '/briefings/digest',
  mailed: (token: string) => `/mail/${token}/digest`,
} as const

export const DIGEST_LINK: RoomLink = {
  key: 'digests.title',
  href: links.own,
  quiet: true,
  shownTo: (actor) => actor.person !== null,
}
