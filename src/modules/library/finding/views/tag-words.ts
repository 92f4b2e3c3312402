import { countryName } from '#coalition'
import { langName } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { isTag, type SearchDimension } from '#platform/search/about.ts'
import type { Reason } from '#platform/search/fit.ts'
import type { SearchKind } from '#web/house.ts'
import type { Words } from '#web/words.ts'

/** Where the catalogs have the words of a dimension's keys. */
const KEYS: Partial<Record<SearchDimension, (key: string) => string>> = {
  theme: (key) => `frame.theme.${key}`,
  goal: (key) => `frame.system-short.${key}`,
  stage: (key) => `frame.phase.${key}`,
  hazard: (key) => `frame.crisis-type.${key}`,
  population: (key) => `finding.population.${key}`,
  income: (key) => `finding.income.${key}`,
  climate: (key) => `finding.climate.${key}`,
  region: (key) => `coalition.region.${key}`,
  grade: (key) => `lessons.grade.${key}`,
}

/** What a tag is called in the reader's language; undefined for a kind that no room has named. */
export function tagWords(
  t: Words,
  kinds: readonly SearchKind[],
  dimension: SearchDimension,
  key: string,
): string | undefined {
  if (!isTag(`${dimension}:${key}`)) return undefined
  const keyOf = KEYS[dimension]
  if (keyOf) return t(keyOf(key) as MessageKey)
  if (dimension === 'country') return countryName(t.lang, key)
  if (dimension === 'lang') return langName(key, t.lang)
  if (dimension === 'year') return key
  const kind = kinds.find((one) => one.kind === key)
  return kind && t(kind.heading)
}

/** Why a record fits, in words: "same hazard: flood". */
export function reasonWords(t: Words, { dimension, key, near }: Reason): string {
  const value = tagWords(t, [], dimension, key) ?? key
  if (near) return t('finding.reason.near', { value })
  return t(`finding.reason.${dimension}` as MessageKey, { value })
}
