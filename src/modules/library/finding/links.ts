/** The search over everything, and the one over the library alone: one page with two beginnings. */
export const SEARCH_HREFS = { all: '/search', library: '/library/search' } as const
export type Scope = keyof typeof SEARCH_HREFS

/** A search as an address; what is empty is left out. */
export function searchHref(
  scope: Scope,
  wanted: ReadonlyMap<string, readonly string[]>,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const all = new Map(wanted)
  for (const [name, value] of Object.entries(more))
    all.set(name, typeof value === 'string' ? [value] : value)
  const query = new URLSearchParams()
  for (const [name, values] of all) for (const value of values) if (value) query.append(name, value)
  const text = query.toString()
  return text === '' ? SEARCH_HREFS[scope] : `${SEARCH_HREFS[scope]}?${text}`
}
