import type { RoomLink } from '#web/house.ts'

export const BOARDS = '/boards'

/** The pages of one board, in the order of the work. */
export const BOARD_PAGES = [
  'actions',
  'criteria',
  'scores',
  'stakeholders',
  'conflicts',
  'ranking',
  'decisions',
] as const
export type BoardPage = (typeof BOARD_PAGES)[number]

/** Who said what stays in the city: its pages are named to nobody else. */
const OFFICE_PAGES: readonly BoardPage[] = ['stakeholders', 'conflicts']

/** Whether a reader who may or may not read names is led to this page. */
export const isShown = (page: BoardPage, mayReadNames: boolean): boolean =>
  mayReadNames || !OFFICE_PAGES.includes(page)

export const boardHref = (id: string, page?: BoardPage): string =>
  page === undefined ? `${BOARDS}/${id}` : `${BOARDS}/${id}/${page}`

export const criterionHref = (board: string, criterion: string): string =>
  `${boardHref(board, 'criteria')}/${criterion}`

export const scoreHref = (board: string, action: string): string =>
  `${boardHref(board, 'scores')}/${action}`

/** Where the city takes down what a stakeholder says, or the stakeholder does who has an account. */
export const saidHref = (board: string, stakeholder: string): string =>
  `${boardHref(board, 'stakeholders')}/${stakeholder}/weights`

export const runHref = (board: string, run: string): string => `${BOARDS}/${board}/rankings/${run}`

/** Where a portfolio begins with the values of this board's ranking. */
export const toPortfolioHref = (board: string): string => `/portfolios/new?source=board:${board}`

/** A stakeholder's own page, without an account. */
export const weightsHref = (token: string): string => `/weights/${token}`

export const BOARDS_LINK: RoomLink = {
  key: 'prioritise.room',
  href: BOARDS,
  shownTo: (actor) => actor.acting?.bodyKind === 'city',
}
