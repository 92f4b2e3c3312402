import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { CONCEPTS, TERM_LANGS } from './terms.ts'

/** Units: characters; words. What comes after them says no more about what is wanted. */
const LONGEST_QUERY = 200
const MOST_WORDS = 8
const LONGEST_WORD = 60

/** What was typed, as words; `plain` is false when it has signs of its own: “…”, -word, or. */
export type Typed = {
  readonly text: string
  readonly words: readonly string[]
  readonly plain: boolean
}

export function typedQuery(text: string): Typed {
  const said = text.normalize('NFC').replaceAll('\u0000', ' ').trim().slice(0, LONGEST_QUERY)
  const found = said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const words = [...new Set(found.map((word) => word.toLowerCase().slice(0, LONGEST_WORD)))]
  const plain = !/["“”]|(^|\s)-\p{L}|\sor\s/iu.test(said)
  return { text: said, words: words.slice(0, MOST_WORDS), plain }
}

/**
 * One thing a query asks for, as tsqueries by language: what was typed, and what else may stand for
 * it (the word in another language, the word that was meant).
 */
type Part = {
  readonly words: readonly string[]
  readonly exact: ReadonlyMap<string, string>
  readonly wide: ReadonlyMap<string, string>
}

/** A query as it is read in every language that there are documents in. */
export type Reading = { readonly langs: readonly string[]; readonly parts: readonly Part[] }

const EMPTY: Reading = { langs: [], parts: [] }

type Stems = ReadonlyMap<string, ReadonlyMap<string, string>>

const either = (queries: readonly (string | undefined)[]): string => {
  const said = [...new Set(queries.filter((query) => query !== undefined && query !== ''))]
  return said.length > 1 ? `(${said.map((one) => `(${one})`).join(' | ')})` : (said[0] ?? '')
}

const all = (queries: readonly string[]): string => {
  const said = [...new Set(queries.filter(Boolean))]
  return said.length > 1 ? said.map((one) => `(${one})`).join(' & ') : (said[0] ?? '')
}

/**
 * The words of a query as each language stems them, as they are and without accents; a word that says
 * nothing in a language has no stem there. Reckoned before the search: inside it they would be
 * reckoned once a row, and the planner could not know how rare they are.
 */
async function stemsOf(
  work: Work,
  texts: readonly string[],
  how: 'words' | 'signs',
): Promise<Stems> {
  const read = how === 'words' ? sql`plainto_tsquery` : sql`websearch_to_tsquery`
  const { rows } = await sql<{ lang: string; text: string; whole: string; bare: string }>`
    select lang, text, ${read}(dictionary, text)::text as whole,
      ${read}(dictionary, public.unaccent(text))::text as bare
    from (select lang, platform.dictionary(lang) as dictionary from (
        select lang from platform.search_lang union select unnest(${[...TERM_LANGS]}::text[])
      ) as any_lang) as each_lang,
      unnest(${[...texts]}::text[]) as text`.execute(work.db)
  const stems = new Map<string, Map<string, string>>()
  for (const { lang, text, whole, bare } of rows) {
    const own = stems.get(lang) ?? new Map<string, string>()
    own.set(text, either([whole, bare]))
    stems.set(lang, own)
  }
  return stems
}

/** Every word of the field, by its stems, with what stands for it in each language. */
type Terms = {
  /** `lang stems` → concepts. */
  readonly concepts: ReadonlyMap<string, readonly number[]>
  readonly stems: Stems
}

let terms: Promise<Terms> | undefined

/** As somebody types it who has no accents at hand. */
const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

async function readTerms(work: Work): Promise<Terms> {
  const words = CONCEPTS.flatMap((one) => Object.values(one).flat())
  const stems = await stemsOf(work, [...new Set([...words, ...words.map(unaccented)])], 'words')
  const concepts = new Map<string, number[]>()
  for (const [at, concept] of CONCEPTS.entries())
    for (const lang of TERM_LANGS)
      for (const word of new Set(concept[lang].flatMap((one) => [one, unaccented(one)]))) {
        const key = `${lang} ${stems.get(lang)?.get(word) ?? ''}`
        concepts.set(key, [...(concepts.get(key) ?? []), at])
      }
  return { concepts, stems }
}

/** The same for every database and for ever: read once a process. */
function termsOf(work: Work): Promise<Terms> {
  terms ??= readTerms(work).catch((error: unknown) => {
    terms = undefined
    throw error
  })
  return terms
}

const pairOf = (one: string, other: string): string => `${one} ${other}`

/** Two words that are a term together, next to each other or with one word between. */
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) =>
    [words[at + 1], words[at + 2]].flatMap((other) => (other ? pairOf(word, other) : [])),
  )

type Meant = { readonly words: readonly string[]; readonly concepts: readonly number[] }

const conceptsOf = ({ concepts }: Terms, stems: Stems, text: string): readonly number[] => [
  ...new Set(
    TERM_LANGS.flatMap((lang) => {
      const stem = stems.get(lang)?.get(text)
      return stem ? (concepts.get(`${lang} ${stem}`) ?? []) : []
    }),
  ),
]

/** The things asked for, one after the other: a term of two words is one thing. */
function meantBy(terms: Terms, stems: Stems, words: readonly string[]): readonly Meant[] {
  const taken = new Set<number>()
  const meant: Meant[] = []
  for (const [at, word] of words.entries()) {
    if (taken.has(at)) continue
    const partner = [at + 1, at + 2].find((other) => {
      const second = words[other]
      return second && conceptsOf(terms, stems, pairOf(word, second)).length > 0
    })
    const second = partner === undefined ? undefined : words[partner]
    if (partner !== undefined && second !== undefined) {
      taken.add(partner)
      meant.push({
        words: [word, second],
        concepts: conceptsOf(terms, stems, pairOf(word, second)),
      })
    } else meant.push({ words: [word], concepts: conceptsOf(terms, stems, word) })
  }
  return meant
}

/** The language that the query seems to be in: where most of its words are small words or terms. */
function languageOf(
  { concepts }: Terms,
  stems: Stems,
  words: readonly string[],
  order: readonly string[],
): string | undefined {
  let best: { lang: string; hits: number } | undefined
  const langs = [...new Set([...order, ...TERM_LANGS, ...stems.keys()])]
  for (const lang of langs) {
    const own = stems.get(lang)
    if (!own) continue
    const hits = words.filter(
      (word) => own.get(word) === '' || concepts.has(`${lang} ${own.get(word)}`),
    ).length
    if (hits > (best?.hits ?? 0)) best = { lang, hits }
  }
  return best?.lang
}

type Asked = {
  /** The reader's languages, best first. */
  readonly order: readonly string[]
  /** What a word that nobody uses may have been meant for. */
  readonly meant?: ReadonlyMap<string, readonly string[]>
}

/** Reads a query in every language there are documents in. */
export async function readQuery(work: Work, typed: Typed, asked: Asked): Promise<Reading> {
  if (typed.words.length === 0) return EMPTY
  if (!typed.plain) return readSigns(work, typed)
  const corrections = [...(asked.meant?.values() ?? [])].flat()
  const texts = [...typed.words, ...pairsOf(typed.words), ...corrections]
  const stems = await stemsOf(work, [...new Set(texts)], 'words')
  const known = await termsOf(work)
  const own = languageOf(known, stems, typed.words, asked.order)
  const said = typed.words.filter((word) => own === undefined || stems.get(own)?.get(word) !== '')
  const langs = [...stems.keys()]
  const parts = meantBy(known, stems, said.length > 0 ? said : typed.words)
    .map((one) => partOf(known, stems, one, asked.meant))
    .filter((part) => langs.some((lang) => part.exact.get(lang) || part.wide.get(lang)))
  return { langs, parts }
}

function partOf(
  terms: Terms,
  stems: Stems,
  { words, concepts }: Meant,
  meant: Asked['meant'],
): Part {
  const exact = new Map<string, string>()
  const wide = new Map<string, string>()
  const instead = words.flatMap((word) => meant?.get(word) ?? [])
  const things = [...concepts, ...instead.flatMap((word) => conceptsOf(terms, stems, word))]
  for (const [lang, own] of stems) {
    exact.set(lang, all(words.map((word) => own.get(word) ?? '')))
    const termLang = TERM_LANGS.find((one) => one === lang.split('-')[0])
    const synonyms = termLang
      ? things.flatMap((at) =>
          (CONCEPTS[at]?.[termLang] ?? []).map((word) => terms.stems.get(termLang)?.get(word)),
        )
      : []
    const corrected = instead.map((word) => own.get(word))
    wide.set(lang, either([...synonyms, ...corrected]))
  }
  return { words, exact, wide }
}

/** A query with signs is taken at its word, in every language. */
async function readSigns(work: Work, { text, words }: Typed): Promise<Reading> {
  const stems = await stemsOf(work, [text], 'signs')
  const exact = new Map([...stems].map(([lang, own]) => [lang, own.get(text) ?? '']))
  const onlyNot = [...exact.values()].every((query) => /^\(?!/.test(query) || query === '')
  if (onlyNot) return EMPTY
  return { langs: [...stems.keys()], parts: [{ words, exact, wide: new Map() }] }
}

/** All the parts of a query in one language; '' where nothing of it says anything there. */
export const wholeQuery = ({ parts }: Reading, lang: string): string =>
  all(parts.map((part) => partQuery(part, lang)))

/** One part in one language, in all its forms. */
const partQuery = ({ exact, wide }: Part, lang: string): string =>
  either([exact.get(lang), wide.get(lang)])

/** At least half of the parts, or any of them: for a query that nothing has all of. */
export function looseQuery({ parts }: Reading, lang: string, need: 'half' | 'any'): string {
  const said = parts.map((part) => partQuery(part, lang)).filter(Boolean)
  const size = need === 'any' ? 1 : Math.max(1, Math.ceil(said.length / 2))
  return either(choicesOf(said, size).map(all))
}

function choicesOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return all.flatMap((first, at) =>
    choicesOf(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
  )
}
