import { crisisHref } from '../crises/index.ts'

export const stockTakeHref = (crisisId: string, waveId?: string): string =>
  `${crisisHref(crisisId)}/stock-take${waveId === undefined ? '' : `?wave=${waveId}`}`

/** Where one cell is shown and assessed; `place` empty for the whole city. */
export function cellHref(
  crisisId: string,
  cell: { readonly system: number; readonly group: string; readonly place?: string },
): string {
  const place = cell.place ? `?place=${encodeURIComponent(cell.place)}` : ''
  return `${crisisHref(crisisId)}/stock-take/cells/${cell.system}/${cell.group}${place}`
}

/** An impact's own address, the same for as long as it stands. */
export const impactHref = (id: string): string => `/crises/impacts/${id}`
