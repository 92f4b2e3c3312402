import type { RoomLink } from '#web/house.ts'

export const links = {
  subscribe: '/briefings/subscribe',
  asked: '/briefings/subscribe/sent',
  confirmation: (token: string) => `/briefings/confirmation/${token}`,
  /** Everything about one address, for whoever holds a link mailed to it. */
  mail: (token: string) => `/mail/${token}`,
  leaving: (token: string) => `/mail/${token}/unsubscribe`,
  choice: (token: string) => `/mail/${token}/choice`,
  address: (token: string) => `/mail/${token}/address`,
  erasure: (token: string) => `/mail/${token}/erasure`,
  data: (token: string) => `/mail/${token}/data.json`,
} as const

export const SUBSCRIBE_LINK: RoomLink = {
  key: 'readers.subscribe.title',
  href: links.subscribe,
  quiet: true,
}
