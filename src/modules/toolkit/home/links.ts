import type { RoomLink } from '#web/house.ts'

/** The first room of people who act for a city; nobody else has one. */
export const HOME_LINK: RoomLink = {
  key: 'home.room',
  href: '/home',
  shownTo: (actor) => actor.acting?.bodyKind === 'city',
}
