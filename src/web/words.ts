import { IntlMessageFormat } from 'intl-messageformat'
import { dirOf, type Lang } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { decimalsOf, type Money } from '#kernel/money.ts'
import { CATALOGS } from '#locales/catalog.ts'

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>

/**
 * The reader's language and zone, as one value that is handed to every view and part as `t`.
 * `t('key', values)` is the text; its members format numbers, money, dates and lists the same way.
 */
export type Words = {
  (key: MessageKey, values?: MessageValues): string
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  readonly zone: string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A share of one, as a percentage. */
  percent(share: number, digits?: number): string
  money(amount: Money): string
  /** A calendar date `YYYY-MM-DD`, or the day of an instant in the reader's zone. */
  date(day: string | Date): string
  /** An instant in the reader's zone (or `zone`), with weekday and offset, never an abbreviation. */
  instant(at: Date, zone?: string): string
  list(items: readonly string[]): string
}

/** French has a space before its high marks and inside its quotation marks, at which no line ends. */
const bound = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')

const TEXTS: typeof CATALOGS = {
  ...CATALOGS,
  fr: Object.fromEntries(
    Object.entries(CATALOGS.fr).map(([key, text]) => [key, bound(text)]),
  ) as (typeof CATALOGS)['fr'],
}

const compiled = new Map<string, IntlMessageFormat>()

function message(lang: Lang, key: MessageKey): IntlMessageFormat {
  const id = `${lang} ${key}`
  const known = compiled.get(id)
  if (known) return known
  const made = new IntlMessageFormat(TEXTS[lang][key], lang, undefined, { ignoreTag: true })
  compiled.set(id, made)
  return made
}

/** How each language writes its dates and figures: English as most of the world does, day first. */
const WRITTEN: Readonly<Record<Lang, string>> = { en: 'en-GB', es: 'es', fr: 'fr' }

const numbers = new Map<string, Intl.NumberFormat>()

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${lang} ${JSON.stringify(options)}`
  const known = numbers.get(id)
  if (known) return known
  const made = new Intl.NumberFormat(WRITTEN[lang], options)
  numbers.set(id, made)
  return made
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/

const dates = new Map<string, Intl.DateTimeFormat>()

/** Making one costs a thousand times what using it does, and a list draws a date a row. */
function dateFormat(
  lang: Lang,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const id = `${lang} ${zone} ${options.dateStyle ?? ''}`
  const known = dates.get(id)
  if (known) return known
  const made = new Intl.DateTimeFormat(WRITTEN[lang], { ...options, timeZone: zone })
  dates.set(id, made)
  return made
}

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long' }

function dateText(lang: Lang, day: string | Date, zone: string): string {
  const plain = typeof day === 'string' && PLAIN_DAY.test(day)
  const at = plain ? new Date(`${day}T00:00:00Z`) : new Date(day)
  return dateFormat(lang, plain ? 'UTC' : zone, DAY).format(at)
}

const INSTANT: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'longOffset',
}

/** The offset is written "UTC+01:00", plainly "UTC" where there is none, whatever the language's habit. */
const instantText = (lang: Lang, at: Date, zone: string): string =>
  dateFormat(lang, zone, INSTANT)
    .formatToParts(at)
    .map(({ type, value }) => (type === 'timeZoneName' ? offsetText(value) : value))
    .join('')

const offsetText = (offset: string): string =>
  offset.replace(/^(GMT|UTC)/, 'UTC').replace(/[+\u2212-]00:00$/, '')

const made = new Map<string, Words>()

/** The words of one language and zone; made once and kept. */
export function wordsIn(lang: Lang, zone = 'UTC'): Words {
  const id = `${lang} ${zone}`
  const known = made.get(id)
  if (known) return known
  const say = (key: MessageKey, values?: MessageValues): string => {
    const text = TEXTS[lang][key]
    if (!values && !text.includes('{') && !text.includes("'")) return text
    return String(message(lang, key).format(values as Record<string, string>))
  }
  const lists = new Intl.ListFormat(lang)
  const words: Words = Object.assign(say, {
    lang,
    dir: dirOf(lang),
    zone,
    number: (value: number, options: Intl.NumberFormatOptions = {}) =>
      numberFormat(lang, options).format(value),
    percent: (share: number, digits = 0) =>
      numberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(share),
    money: (amount: Money) =>
      numberFormat(lang, {
        style: 'currency',
        currency: amount.currency,
        currencyDisplay: 'code',
        ...(amount.minor % 10 ** decimalsOf(amount.currency) === 0
          ? { maximumFractionDigits: 0 }
          : {}),
      }).format(amount.minor / 10 ** decimalsOf(amount.currency)),
    date: (day: string | Date) => dateText(lang, day, zone),
    instant: (at: Date, other = zone) => instantText(lang, at, other),
    list: (items: readonly string[]) => lists.format(items),
  })
  made.set(id, words)
  return words
}
