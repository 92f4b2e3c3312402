import { type Actor, VISITOR } from '#kernel/actor.ts'
import type { RoomLink } from '#web/house.ts'
import type { RailLink } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'

/** The pages of one's own account, as the list at the left of each of them. */
export function accountRail(t: Words, here: string): { title: string; links: RailLink[] } {
  const links = [
    { label: t('people.account.title'), href: '/account' },
    { label: t('people.seats.title'), href: '/account/seats' },
    { label: t('people.addresses.title'), href: '/account/addresses' },
    { label: t('people.passkeys.title'), href: '/account/passkeys' },
    { label: t('people.factor.title'), href: '/account/second-factor' },
    { label: t('people.sign-ins.title'), href: '/account/sign-ins' },
    { label: t('people.data.title'), href: '/account/data' },
    { label: t('people.erasure.title'), href: '/account/erasure' },
  ]
  return {
    title: t('shell.account'),
    links: links.map((link) => ({ ...link, here: link.href === here })),
  }
}

/**
 * Where somebody goes who came for nothing in particular: the first room that is there for them and
 * not for everybody, or the desk where they work, but no quiet page of their own; without one, to
 * their seats, which say what they can do next.
 */
export function landingOf(rooms: readonly RoomLink[], actor: Actor | null): string {
  if (!actor) return '/account/seats'
  const own = rooms.find((room) => !room.quiet && room.shownTo?.(actor) && !room.shownTo(VISITOR))
  const desk = rooms.find((room) => room.begins?.(actor))
  return (own ?? desk)?.href ?? '/account/seats'
}

export const teamHref = (slug: string): string => `/bodies/${encodeURIComponent(slug)}/team`
