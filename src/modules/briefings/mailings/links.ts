import type { RoomLink } from '#web/house.ts'
import { may } from './policy.ts'

const ROOM = '/briefings/mailings'

const asked = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? path
    : `${path}?${new URLSearchParams(Object.fromEntries(given) as Record<string, string>)}`
}

export const links = {
  list: (kind?: string) => asked(ROOM, { kind }),
  mailing: (id: string, state?: string) => asked(`${ROOM}/${id}`, { state }),
  step: (id: string, step: string) => `${ROOM}/${id}/${step}`,
  returned: (kind?: string) => asked(`${ROOM}/returned`, { kind }),
  evidence: (id: string) => `${ROOM}/returned/${id}`,
  reversal: (id: string) => `${ROOM}/returned/${id}/reversal`,
  message: (id: string) => `${ROOM}/returned/${id}/message`,
}

export const MAILINGS_LINK: RoomLink = {
  key: 'mailing.title',
  href: links.list(),
  quiet: true,
  shownTo: may.see,
}
