/** One page of a list: the rows, and how many there are in all (from the same query). */
export type Page<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export const PAGE_SIZE = 25

/** One page of a list that is held whole. */
export function slicedPage<Row>(
  all: readonly Row[],
  page: number,
  size: number = PAGE_SIZE,
): Page<Row> {
  const rows = all.slice((page - 1) * size, page * size)
  return { rows, total: all.length, page, pages: Math.max(1, Math.ceil(all.length / size)) }
}

/** Makes a page of rows that each carry the whole count in `total`. */
export function pageOf<Row extends { readonly total: number }>(
  rows: readonly Row[],
  page: number,
  size: number = PAGE_SIZE,
): Page<Row> {
  const total = rows[0]?.total ?? 0
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / size)) }
}
