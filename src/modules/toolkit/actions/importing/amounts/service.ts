import { decimalsOf, isCurrency } from '#kernel/money.ts'
import type { DecimalMark } from '../evidence/index.ts'

/** What the amounts of a file are counted in. */
export const SCALES = ['one', 'thousand', 'million'] as const
export type Scale = (typeof SCALES)[number]

/** How amounts are read, as a person stated it; null where nobody did. */
export type AmountRules = {
  readonly mark: DecimalMark | null
  readonly currency: string
  readonly unit: Scale
  /** What `m`, `mm` and `mil` are short for. */
  readonly short: Scale | null
}

/**
 * `none`: no amount. `unclear`: 1.234 without a stated mark. `currency`: it names another one. `scale`:
 * it says thousands itself and the whole file does too. `short`: `m` may be thousand or million.
 * `fine`: below the smallest coin.
 */
export type AmountFault = 'none' | 'unclear' | 'currency' | 'scale' | 'short' | 'fine'

const ZEROS: Readonly<Record<Scale, number>> = { one: 0, thousand: 3, million: 6 }

/**
 * An amount in minor units, however people write it: `1.234.567,89`, `1 234,50`, `1'000`, `€ 35k`,
 * `12,5 Mio. EUR`. What can be read in one way only is read so; what can be read in two is a
 * fault unless the rules decide. All of it in whole numbers.
 *
 * Returns minor units, or what is wrong
 */
export function amountOf(text: string, rules: AmountRules): number | AmountFault {
  const trimmed = text.normalize('NFKC').trim()
  // `35.000,-` has no cents and says which mark would come before them.
  const dash = NO_CENTS.exec(trimmed)
  const plain = trimmed.replace(NO_CENTS, '')
  const mark = (dash?.[1] as DecimalMark | undefined) ?? rules.mark
  const match = /^([^\d]*?)(\d[\d.,'’\s]*?)([^\d]*)$/u.exec(plain)
  if (!match) return 'none'
  const [, before = '', number = '', after = ''] = match
  const words = wordsAround(`${before} ${after}`, rules)
  if (typeof words === 'string') return words
  const read = numberOf(number.replace(/[.,]$/, ''), mark)
  if (typeof read === 'string') return read
  return minorOf(read, words.zeros, rules.currency)
}

const NO_CENTS = /([.,])\s?[-–—]{1,2}(?=\s|\p{L}|\p{Sc}|$)/u

type Digits = { readonly whole: string; readonly fraction: string }

function minorOf({ whole, fraction }: Digits, zeros: number, currency: string) {
  const places = decimalsOf(currency) + zeros - fraction.length
  if (places < 0) return 'fine'
  const minor = BigInt(`${whole}${fraction}`) * 10n ** BigInt(places)
  return minor <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(minor) : 'none'
}

const GROUPED: Readonly<Record<string, RegExp>> = {
  ',': /^(\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})$/,
  '.': /^\d{1,3}(\.\d{3})+$/,
}
const SPACED = /^\d{1,3}(?:([\s'’])\d{3})(?:\1\d{3})*(?=[.,]|$)/

/** The digits of a number with its marks; a last mark with three digits behind it has two readings. */
function numberOf(text: string, mark: DecimalMark | null): Digits | AmountFault {
  if (SPACED.test(text)) return spaced(text.replace(/[\s'’]/g, ''))
  if (/[^\d.,]/.test(text)) return 'none'
  const marks = text.match(/[.,]/g) ?? []
  const [first, second] = marks
  if (first === undefined) return parts(text, null)
  if (second === undefined) return single(text, first, mark)
  return several(text, marks)
}

/** Groups are told by spaces: the one mark that is left can only be the decimal one. */
const spaced = (text: string): Digits | AmountFault =>
  /^\d+([.,]\d+)?$/.test(text) ? parts(text, /[.,]/.exec(text)?.[0] ?? null) : 'none'

function single(text: string, first: string, mark: DecimalMark | null): Digits | AmountFault {
  const isTwofold = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  if (isTwofold && mark === null) return 'unclear'
  return isTwofold && first !== mark ? parts(text.replace(first, ''), null) : parts(text, first)
}

function several(text: string, marks: readonly string[]): Digits | AmountFault {
  const last = marks.at(-1) ?? ''
  const kinds = new Set(marks)
  if (kinds.size === 1) return GROUPED[last]?.test(text) ? parts(ungrouped(text), null) : 'none'
  const at = text.lastIndexOf(last)
  const [whole, group] = [text.slice(0, at), last === ',' ? '.' : ',']
  if (!GROUPED[group]?.test(whole)) return 'none'
  return parts(`${ungrouped(whole)}${text.slice(at)}`, last)
}

const ungrouped = (text: string): string => text.replace(/[.,]/g, '')

/** 8000,0000 has no fraction. */
function parts(text: string, mark: string | null): Digits | AmountFault {
  const [whole = '', fraction = ''] = mark === null ? [text] : text.split(mark)
  if (!/^\d{1,18}$/.test(whole) || !/^\d*$/.test(fraction)) return 'none'
  return { whole, fraction: fraction.replace(/0+$/, '') }
}

const THOUSAND = /^(k|tsd|thousands?|miles|milliers?|mille|tausend)$/i
const MILLION = /^(mio|mln|mn|millions?|mill[oó]n(es)?|millionen)$/i
const SHORT = /^(m|mm|mil)$/i

/** May the words of this cell stand for thousands as well as millions? */
export const isShort = (text: string): boolean =>
  /^[^\d]{0,6}\d[\d.,'’\s]*\s?(m|mm|mil)\b\.?[^\d]{0,8}$/i.test(text.normalize('NFKC').trim())

/** What stands around a number: its scale and its currency, and nothing else. */
function wordsAround(text: string, rules: AmountRules): { zeros: number } | AmountFault {
  const said = (text.match(/[^\s.]+/g) ?? [])
    .flatMap((token) => namesIn(token, rules.currency))
    .map((word) => scaleOf(word, rules))
    .filter((one) => one !== null)
  const fault = said.find((one) => one === 'short' || one === 'none' || one === 'currency')
  if (fault !== undefined) return fault
  const [scale, second] = said as Scale[]
  if (second !== undefined) return 'none'
  if (scale !== undefined && rules.unit !== 'one') return 'scale'
  return { zeros: ZEROS[scale ?? rules.unit] }
}

/** `k€` is a scale and a currency; `US$` is one currency. */
function namesIn(token: string, currency: string): readonly string[] {
  const words = token.match(/\p{L}+|\p{Sc}/gu) ?? []
  const isSplit = words.some((word) => [THOUSAND, MILLION, SHORT].some((scale) => scale.test(word)))
  return !isNameOf(token, currency) && isSplit && words.join('') === token ? words : [token]
}

/** Null for the name of the currency itself. */
function scaleOf(word: string, rules: AmountRules): Scale | null | 'short' | 'none' | 'currency' {
  if (isNameOf(word, rules.currency)) return null
  if (THOUSAND.test(word)) return 'thousand'
  if (MILLION.test(word)) return 'million'
  if (SHORT.test(word)) return rules.short ?? 'short'
  return /\p{Sc}/u.test(word) || isCurrency(word) || /^euros?$/i.test(word) ? 'currency' : 'none'
}

const NAMES = new Map<string, ReadonlySet<string>>()

/** EUR, €, euros; for the dollars of a country also US$ and A$. */
function isNameOf(word: string, currency: string): boolean {
  const known = NAMES.get(currency) ?? namesOf(currency)
  NAMES.set(currency, known)
  return known.has(word.toUpperCase())
}

function namesOf(currency: string): ReadonlySet<string> {
  const shown = (['symbol', 'narrowSymbol', 'name'] as const).map(
    (currencyDisplay) =>
      new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
        .formatToParts(2)
        .find(({ type }) => type === 'currency')?.value ?? '',
  )
  const [, narrow = '', name = ''] = shown
  const country = [currency.slice(0, 2), currency.slice(0, 1)].map((part) => `${part}${narrow}`)
  const last = name.split(' ').at(-1) ?? ''
  const all = [currency, ...shown, ...country, last, last.replace(/s$/, '')]
  return new Set(all.filter((one) => one !== '').map((one) => one.toUpperCase()))
}

/** What a head says that its column is counted in: “Cost (k€)”, “Importe en miles”. Proposed, never taken. */
export function scaleInHead(head: string): Scale {
  const words = head.normalize('NFKC').match(/\p{L}+|'000|\b000\b/gu) ?? []
  if (words.some((word) => MILLION.test(word) || word === 'M')) return 'million'
  return words.some((word) => THOUSAND.test(word) || /000$/.test(word)) ? 'thousand' : 'one'
}
