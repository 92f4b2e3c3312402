/** One page of a list: the rows, and how many there are in all (from the same query). */
export type Page<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export const PAGE_SIZE = 25

/** One page of a list that is held whole; the first where the list ends before the one asked for. */
export function slicedPage<Row>(
  all: readonly Row[],
  page: number,
  size: number = PAGE_SIZE,
): Page<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const at = page > pages ? 1 : page
  return { rows: all.slice((at - 1) * size, at * size), total: all.length, page: at, pages }
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

/** The page asked for, or the first where the list ends before it: an empty page would say there is nothing. */
export async function pageThere<Row extends { readonly total: number }>(
  read: (page: number) => Promise<readonly Row[]>,
  page: number,
  size: number = PAGE_SIZE,
): Promise<Page<Row>> {
  const rows = await read(page)
  if (rows.length > 0 || page === 1) return pageOf(rows, page, size)
  return pageOf(await read(1), 1, size)
}
