import type { Actor } from '#kernel/actor.ts'
import type { Tag } from '#platform/search/about.ts'
import { rareOf } from './seed.ts'

export type Query = {
  readonly query: string
  /** What it is written in. */
  readonly lang: string
  readonly filters?: readonly Tag[]
}

const plain = (...queries: readonly string[]): readonly Query[] =>
  queries.map((query) => ({ query, lang: 'en' }))
const said = (lang: string, query: string): Query => ({ query, lang })

/** Two letters swapped, one left out, one put in. */
const swapped = (word: string) => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`
const shortened = (word: string) => `${word.slice(0, 4)}${word.slice(5)}`
const lengthened = (word: string) => `${word.slice(0, 4)}e${word.slice(4)}`

/** What is asked of the bench's documents: their words are spread as those of a language are. */
export const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  'common words': plain('city', 'flood', 'market', 'water city', 'housing'),
  'rare words': plain(...[9_000, 18_000, 31_000, 44_000, 59_000].map(rareOf)),
  'several words': plain('flood market stalls', 'heat shade trees', 'water school children'),
  'another language': [
    said('es', 'inundación mercado'),
    said('fr', 'logement locataires'),
    said('es', 'escuela niños agua'),
  ],
  'whole questions': [
    ...plain('how do small shops get money after a disaster', 'who helps migrants without papers'),
    said('es', 'cómo ayudar a inquilinos que no pueden pagar'),
    said('fr', 'que faire des gravats après un séisme'),
  ],
  misspelled: plain(
    ...[swapped(rareOf(9_000)), shortened(rareOf(31_000)), lengthened(rareOf(44_000))],
    ...['pandmeic', 'reciclagge', 'drainnage market'],
  ),
  'nothing like it': plain('qwxyzzyq', 'zzzzqqqq wwwwxxxx'),
  filtered: [
    { query: 'flood', lang: 'en', filters: ['hazard:flood', 'income:low'] },
    { query: 'market', lang: 'en', filters: ['theme:mobility'] },
    { query: '', lang: 'en', filters: ['country:KE', 'hazard:heat'] },
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
