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
