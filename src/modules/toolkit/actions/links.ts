import type { RoomLink } from '#web/house.ts'

/** The room's place in the header. */
export const ACTIONS_LINK: RoomLink = { key: 'actions.room', href: '/actions' }
