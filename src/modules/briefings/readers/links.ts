import type { RoomLink } from '#web/house.ts'
import { may } from './policy.ts'

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
  digest: (token: string) => `/mail/${token}/digest`,
  data: (token: string) => `/mail/${token}/data.json`,
  own: '/briefings/mine',
  ownNew: '/briefings/mine/subscriptions',
  ownLink: '/briefings/mine/links',
  ownUnlink: '/briefings/mine/links/removal',
  desk: '/briefings/readers',
  search: '/briefings/readers/search',
  suppression: '/briefings/readers/suppressions',
  lifting: '/briefings/readers/suppressions/lifting',
  record: '/briefings/readers/record',
  erasing: '/briefings/readers/erasure',
  imports: '/briefings/readers/imports',
  import: (id: string) => `/briefings/readers/imports/${id}`,
} as const

export const OWN_LINK: RoomLink = {
  key: 'readers.own.title',
  href: links.own,
  quiet: true,
  shownTo: (actor) => actor.person !== null,
}

export const DESK_LINK: RoomLink = {
  key: 'readers.desk.title',
  href: links.desk,
  quiet: true,
  shownTo: may.see,
}

export const SUBSCRIBE_LINK: RoomLink = {
  key: 'readers.subscribe.title',
  href: links.subscribe,
  quiet: true,
}
