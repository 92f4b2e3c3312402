import { z } from 'zod'
import { REGIONS, type Region } from '#platform/places/countries.ts'
import { defineForm } from '#web/forms.ts'
import { isCountry } from '../places/index.ts'
import type { MemberState, MemberType } from '../tables.ts'
import type { Filter, Order } from './queries.ts'

export const letterForm = defineForm({
  subject: z.string().max(120, 'coalition.form.too-long'),
  message: z.string().max(4000, 'coalition.form.too-long'),
})

export const teamForm = defineForm({ message: z.string().max(2000, 'coalition.form.too-long') })

export const TYPES: readonly MemberType[] = ['city', 'metropolitan-body', 'group-of-municipalities']
export const STATES: readonly MemberState[] = [
  'active',
  'lapsing',
  'lapsed',
  'suspension-noticed',
  'suspended',
  'leaving',
  'left',
  'merged',
]

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((one) => one === text)

/** The filters in an address. What they do not know is no filter. */
export function filterFrom(query: (name: string) => string | undefined): Filter {
  const country = query('country')
  return {
    words: query('q')?.trim().slice(0, 80) || undefined,
    country: country && isCountry(country) ? country : undefined,
    region: oneOf<Region>(REGIONS, query('region')),
    type: oneOf(TYPES, query('type')),
    standing: oneOf<MemberState | 'all'>([...STATES, 'all'], query('standing')),
  }
}

export function orderFrom(query: (name: string) => string | undefined): Order {
  const by = oneOf(['name', 'since', 'population'] as const, query('sort')) ?? 'name'
  return { by, down: query('dir') === 'desc' }
}

/** The address of the same list with other filters, page or order. */
export function hrefOf(
  path: string,
  filter: Filter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams()
  const all = { q: filter.words, ...filter, words: undefined, ...more }
  for (const [name, value] of Object.entries(all)) if (value) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
