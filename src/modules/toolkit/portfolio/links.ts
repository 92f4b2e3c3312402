import type { RoomLink } from '#web/house.ts'

export const PORTFOLIOS_LINK: RoomLink = {
  key: 'portfolio.room',
  href: '/portfolios',
  shownTo: (actor) => actor.acting?.bodyKind === 'city',
}

export const portfolioHref = (id: string): string => `/portfolios/${id}`
export const runHref = (portfolio: string, number: number): string =>
  `/portfolios/${portfolio}/runs/${number}`
