import type { Actor } from '#kernel/actor.ts'
import { holds, isOfficer } from '#kernel/actor.ts'
import { COUNTRY_CODES, regionOf } from '#platform/places/countries.ts'

export const isCountry = (code: string): boolean => regionOf(code) !== undefined

const names = new Map<string, Intl.DisplayNames>()

/** A country's or territory's name in the reader's language, as Unicode CLDR spells it. */
export function countryName(lang: string, code: string): string {
  const known = names.get(lang) ?? new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' })
  names.set(lang, known)
  return known.of(code) ?? code
}

const languages = new Map<string, Intl.DisplayNames>()

/** A language's name in the reader's language where this is its BCP 47 code; otherwise the text itself. */
export function languageName(lang: string, code: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return code
  const known =
    languages.get(lang) ?? new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' })
  languages.set(lang, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

const options = new Map<string, readonly { value: string; label: string }[]>()

/** Every country for a select, in the order of the reader's alphabet. */
export function countryOptions(lang: string): readonly { value: string; label: string }[] {
  const known = options.get(lang)
  if (known) return known
  const made = [...COUNTRY_CODES]
    .map((value) => ({ value, label: countryName(lang, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  options.set(lang, made)
  return made
}

export const may = {
  /** Codes from registers are added by those who know them, and by the secretariat. */
  addIds: (actor: Actor, bodyId: string | null): boolean =>
    isOfficer(actor, 'membership-officer', 'administrator') ||
    (bodyId !== null && holds(actor, bodyId, 'lead', 'deputy', 'analyst')),
  /** What a place lies in, and what it became, changes how people are counted. */
  place: (actor: Actor): boolean => isOfficer(actor, 'membership-officer', 'administrator'),
}
