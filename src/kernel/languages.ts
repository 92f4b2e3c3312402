/** The shipped languages, in the order the language menu shows them. */
export const LANGS = ['en', 'es', 'fr'] as const
export type Lang = (typeof LANGS)[number]

export const LANG_NAMES: Readonly<Record<Lang, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The direction of a language tag: what the `dir` attribute says. */
export const dirOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'

export const isLang = (text: string | undefined): text is Lang =>
  (LANGS as readonly string[]).includes(text ?? '')

/**
 * The languages that content may be written in or translated to: wider than what the pages speak.
 * Tags are BCP 47 in their canonical form; a region stands beside its language where readers ask for it.
 */
export const CONTENT_LANGS: readonly string[] = [
  ...['am', 'ar', 'az', 'bg', 'bn', 'bs', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu'],
  ...['fa', 'fi', 'fil', 'fr', 'gl', 'gu', 'ha', 'he', 'hi', 'hr', 'ht', 'hu', 'hy', 'id', 'ig'],
  ...['is', 'it', 'ja', 'ka', 'kk', 'km', 'kn', 'ko', 'ky', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn'],
  ...['mr', 'ms', 'my', 'ne', 'nl', 'no', 'or', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'qu', 'ro', 'ru'],
  ...['rw', 'si', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'ti', 'tr', 'uk'],
  ...['ur', 'uz', 'vi', 'wo', 'xh', 'yo', 'zh-Hans', 'zh-Hant', 'zu'],
]

export const isContentLang = (tag: string): boolean => CONTENT_LANGS.includes(tag)

/** What a language is called in that language; the tag itself where nobody knows. */
export function langName(tag: string, inLang = tag): string {
  const known = langTag(tag)
  if (known === undefined) return tag
  const name = new Intl.DisplayNames([inLang], { type: 'language' }).of(known) ?? tag
  return name.charAt(0).toLocaleUpperCase(inLang) + name.slice(1)
}

/** The canonical form of a BCP 47 tag (`PT-br` is `pt-BR`), or undefined for what is none. */
export function langTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/**
 * The version of a text to show: the first language of the reader's own order that there is. Whoever
 * reads `pt` reads `pt-BR` too; whoever asks for `pt-BR` alone gets no `pt`: their order has to say
 * so. With none of them there, the original.
 */
export function bestLang(
  available: readonly string[],
  order: readonly string[],
  original: string,
): string {
  for (const wanted of order) {
    const exact = available.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
    if (exact !== undefined) return exact
    const within = `${wanted.toLowerCase()}-`
    const narrower = available.filter((tag) => tag.toLowerCase().startsWith(within))
    const found = narrower.includes(original) ? original : narrower.toSorted()[0]
    if (found !== undefined) return found
  }
  return available.includes(original) ? original : (available[0] ?? original)
}

const MOST_ASKED = 8

/** The languages of an `Accept-Language`, best first; what the browser refuses (`q=0`) is left out. */
export function langsAsked(accepts: string): readonly string[] {
  const asked = accepts
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.split(';').map((text) => text.trim())
      const weight = more.find((text) => text.startsWith('q='))
      return { tag: langTag(tag), weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  const tags = asked.map(({ tag }) => tag).filter((tag) => tag !== undefined)
  return [...new Set(tags)].slice(0, MOST_ASKED)
}

/** Lists joined to one order, each tag once. */
export const langOrder = (...lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(lists.flat()),
]
