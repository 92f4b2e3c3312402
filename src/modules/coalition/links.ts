import { isOfficer } from '#kernel/actor.ts'
import type { RoomLink } from '#web/house.ts'

/** The room's places in the header. */
export const COALITION_LINKS: readonly RoomLink[] = [
  { key: 'coalition.link', href: '/coalition' },
  {
    key: 'membership.title',
    href: '/membership',
    quiet: true,
    shownTo: (actor) => actor.acting?.bodyKind === 'city',
  },
  {
    key: 'joining.link',
    href: '/joining',
    shownTo: (actor) => isOfficer(actor, 'membership-officer'),
  },
]
