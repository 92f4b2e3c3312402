import { crisisHref } from '../crises/index.ts'

export const VIEWS = ['map', 'carries', 'unknown', 'change', 'list'] as const
export type View = (typeof VIEWS)[number]

type Shown = {
  readonly wave?: string | undefined
  readonly view?: View | undefined
  readonly place?: string | undefined
  readonly page?: number | undefined
}

/** The address of a stock-take in one view; what is not said is left to the page. */
export function stockTakeHref(crisisId: string, shown: Shown = {}, ending = ''): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(shown))
    if (value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return `${crisisHref(crisisId)}/stock-take${ending}${text === '' ? '' : `?${text}`}`
}

/** Where one field of the matrix is shown and assessed; `place` empty for the whole city. */
export function cellHref(
  crisisId: string,
  cell: { readonly system: number; readonly group: string; readonly place?: string },
): string {
  const place = cell.place ? `?place=${encodeURIComponent(cell.place)}` : ''
  return `${crisisHref(crisisId)}/stock-take/cells/${cell.system}/${cell.group}${place}`
}

/** An impact's own address, the same for as long as it stands. */
export const impactHref = (id: string): string => `/crises/impacts/${id}`

/** The rapid mode of a crisis' newest wave. */
export const rapidHref = (crisisId: string): string => `${crisisHref(crisisId)}/rapid`
export const questionHref = (crisisId: string, system: number): string =>
  `${rapidHref(crisisId)}/questions/${system}`
export const spreadHref = (crisisId: string, system: number): string =>
  `${questionHref(crisisId, system)}/spread`
