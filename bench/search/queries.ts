import type { Actor } from '#kernel/actor.ts'
import type { Tag } from '#platform/search/about.ts'

type Query = { readonly query: string; readonly filters?: readonly Tag[] }

const plain = (...queries: readonly string[]): readonly Query[] =>
  queries.map((query) => ({ query }))

/** What is asked of the bench's documents: their words are spread as those of a language are. */
export const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  'common words': plain('city', 'flood', 'market', 'water city', 'housing'),
  'rare words': plain('kessavor', 'lindumar', 'torvaseki', 'melikundo', 'barasolin'),
  'several words': plain('flood market stalls', 'heat shade trees', 'water school children'),
  'another language': plain('inundación mercado', 'logement locataires', 'escuela niños agua'),
  misspelled: plain('kesavor', 'lindmuar', 'torvasekki', 'melikundu'),
  filtered: [
    { query: 'flood', filters: ['hazard:flood', 'income:low'] },
    { query: 'market', filters: ['theme:mobility'] },
    { query: '', filters: ['country:KE', 'hazard:heat'] },
  ],
  everything: plain(''),
}

/** A city's place, as the page compares with. */
export const READER: readonly Tag[] = [
  ...(['population:100k-500k', 'income:low', 'climate:tropical'] as const),
  ...(['hazard:flood', 'hazard:storm', 'stage:recovery', 'country:MW', 'region:africa'] as const),
]

/** Somebody of an active city's office. */
export const MEMBER: Actor = {
  person: { id: '00000000-0000-4000-8000-00000000000a', name: 'A', lang: 'en', zone: 'UTC' },
  seats: [],
  acting: {
    ...{ id: '00000000-0000-4000-8000-00000000000b', bodyName: 'B', bodySlug: 'b' },
    ...{ bodyId: '00000000-0000-4000-8000-00000000000c', bodyKind: 'city', standing: 'active' },
    ...{ roles: ['lead'], department: null },
  },
}
