import type { RoomLink } from '#web/house.ts'

export const links = {
  subscribe: '/briefings/subscribe',
  asked: '/briefings/subscribe/sent',
  confirmation: (token: string) => `/briefings/confirmation/${token}`,
} as const

export const SUBSCRIBE_LINK: RoomLink = {
  key: 'readers.subscribe.title',
  href: links.subscribe,
  quiet: true,
}
