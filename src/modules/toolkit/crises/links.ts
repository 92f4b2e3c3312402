import type { RoomLink } from '#web/house.ts'

export const CRISES_LINK: RoomLink = { key: 'crises.room', href: '/crises' }

export const crisisHref = (id: string): string => `/crises/${id}`
