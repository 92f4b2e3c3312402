import { HORIZONS, type Horizon, THEMES, type Theme } from '#kernel/frame.ts'
import { type ActionFilter, KINDS, type Kind, STATUSES, type Status } from '../record/index.ts'

const SORTS = ['code', 'title', 'theme', 'horizon', 'status', 'updated'] as const
export type SortKey = (typeof SORTS)[number]

/** What the address of the list asks for; anything it does not know counts as not asked. */
export type ListQuery = {
  /** `own`: the city acted for. `all`: every city, as far as the reader may see. */
  readonly of: 'own' | 'all'
  readonly filter: ActionFilter
  readonly sort: SortKey
  readonly direction: 'asc' | 'desc'
  readonly typed: Readonly<Record<string, string>>
}

const among = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((one) => one === text)

export function listQuery(ask: (name: string) => string | undefined, hasCity: boolean): ListQuery {
  const theme = among<Theme>(THEMES, ask('theme'))
  const kind = among<Kind>(KINDS, ask('kind'))
  const status = among<Status>(STATUSES, ask('status'))
  const horizon = among<Horizon>(HORIZONS, ask('horizon'))
  const given = { theme, kind, status, horizon }
  return {
    of: hasCity && ask('of') !== 'all' ? 'own' : 'all',
    filter: {
      ...(theme ? { theme } : {}),
      ...(kind ? { kind } : {}),
      ...(status ? { statuses: [status] } : {}),
      ...(horizon ? { horizon } : {}),
    },
    sort: among<SortKey>(SORTS, ask('sort')) ?? 'code',
    direction: ask('direction') === 'desc' ? 'desc' : 'asc',
    typed: Object.fromEntries(Object.entries(given).filter(([, held]) => held)) as Record<
      string,
      string
    >,
  }
}

/** The address of a list that asks for this, with some of it changed. */
export function listHref(
  query: ListQuery,
  changes: { page?: number; sort?: string; direction?: string; path?: string } = {},
): string {
  const search = new URLSearchParams(query.typed)
  if (query.of === 'all') search.set('of', 'all')
  const sort = changes.sort ?? query.sort
  const direction = changes.direction ?? query.direction
  if (sort !== 'code' || direction !== 'asc') {
    search.set('sort', sort)
    search.set('direction', direction)
  }
  if (changes.page && changes.page > 1) search.set('page', String(changes.page))
  const text = search.toString()
  return `${changes.path ?? '/actions'}${text === '' ? '' : `?${text}`}`
}
