import { CRISIS_TYPES, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'
import { COUNTRY_CODES } from '#platform/places/countries.ts'
import { indexDocuments, type SearchDocument } from '#platform/search/search.ts'
import { CONCEPTS } from '#platform/search/terms.ts'

const AT_ONCE = 1_000
const WORDS_OF_A_TEXT = 90
const LANGS = ['en', 'en', 'es', 'fr', 'pt', 'ar'] as const
const OWN = '00000000-0000-4000-8000-00000000000c'
const OTHER = '00000000-0000-4000-8000-00000000000d'

/** The same numbers every time, without chance. Source  G. Marsaglia, Xorshift RNGs, 2003. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const CONSONANTS = 'bdfghklmnprstvz'
const VOWELS = 'aeiou'
const SYLLABLES = CONSONANTS.length * VOWELS.length

/** How many made-up words there are: a library of this size has some tens of thousands a language. */
const RARE = 60_000

/** The made-up word of this place, the commonest first; the same every time, no two alike. */
export function rareOf(at: number): string {
  let left = (at * 7_919 + 104_729) % SYLLABLES ** 3
  let word = ''
  for (let syllable = 0; syllable < 3; syllable++) {
    const one = left % SYLLABLES
    word += `${CONSONANTS[one % CONSONANTS.length]}${VOWELS[Math.floor(one / CONSONANTS.length)]}`
    left = Math.floor(left / SYLLABLES)
  }
  return `${word}${CONSONANTS[at % CONSONANTS.length]}`
}

/** The vocabulary of a language: the field's words, the first of them in very many documents, and rare ones. */
const COMMON = new Map(
  (['en', 'es', 'fr', 'pt', 'ar'] as const).map((lang) => [
    lang,
    CONCEPTS.flatMap((concept) => concept[lang]),
  ]),
)

function textOf(lang: (typeof LANGS)[number], next: () => number, words: number): string {
  const common = COMMON.get(lang) ?? []
  return Array.from({ length: words }, () =>
    next() < 0.6
      ? (common[Math.floor(common.length * next() ** 2)] ?? '')
      : rareOf(Math.floor(RARE * next() ** 3)),
  ).join(' ')
}

const pick = <T>(all: readonly T[], next: () => number): T =>
  all[Math.floor(all.length * next())] as T

function documentOf(at: number, next: () => number): SearchDocument {
  const lang = pick(LANGS, next)
  const hidden = at % 50 === 0
  return {
    ...{ kind: at % 3 === 0 ? 'note' : 'lesson', lang, href: `/library/lessons/${at}` },
    id: `00000000-0000-4000-9000-${at.toString(16).padStart(12, '0')}`,
    body: at % 500 === 1 ? OWN : OTHER,
    visibility: hidden ? 'office' : at % 5 === 1 ? 'coalition' : 'public',
    title: `${hidden ? 'hidden ' : ''}${textOf(lang, next, 6)}`,
    summary: textOf(lang, next, 15),
    text: textOf(lang, next, WORDS_OF_A_TEXT),
    publishedAt: new Date(Date.UTC(2020, 0, 1) + at * 600_000),
    about: {
      themes: [pick(THEMES, next)],
      goals: [pick(SYSTEMS, next)],
      stages: [pick(PHASES, next)],
      hazards: [pick(CRISIS_TYPES, next)],
      countries: [pick(COUNTRY_CODES, next)],
      populations: [10 ** (4 + 3 * next())],
      latitudes: [120 * next() - 60],
      grade: Math.floor(5 * next()),
    },
  }
}

/** So many invented documents, the same every time; two thousand at once on two connections. */
export async function fill(work: Work, count: number): Promise<void> {
  const next = numbers(20_261_127)
  const waiting = Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, at) => at * AT_ONCE)
  const fillOn = async (): Promise<void> => {
    for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
      const first = from
      const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) =>
        documentOf(first + at, next),
      )
      await indexDocuments(work, some)
    }
  }
  await Promise.all([fillOn(), fillOn()])
}
