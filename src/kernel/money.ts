/** An amount in the currency's minor units (cents, fils, whole yen). Never a fraction, never a float. */
export type Money = { readonly minor: number; readonly currency: string }

/** Decimal places of a currency (ISO 4217, as the runtime's Intl data knows them): JPY 0, EUR 2, KWD 3. */
export function decimalsOf(currency: string): number {
  const known = DECIMALS.get(currency)
  if (known !== undefined) return known
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  const decimals = options.maximumFractionDigits ?? 2
  if (isCurrency(currency)) DECIMALS.set(currency, decimals)
  return decimals
}

/** Asked for every amount of a file, and slow to find out. */
const DECIMALS = new Map<string, number>()
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const isCurrency = (code: string): boolean => CURRENCIES.has(code)

/** A whole number of minor units, or undefined where the text is no amount of this currency. */
export function parseMinor(text: string, currency: string): number | undefined {
  const decimals = decimalsOf(currency)
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '')
  const match = /^(\d{1,15})(?:[.,](\d+))?$/.exec(ungrouped(plain))
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) return undefined
  const minor = Number(`${match[1]}${fraction.padEnd(decimals, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** Drops grouping marks: `1.000.000` and `1,000,000` are a million; a last single mark is the decimal one. */
function ungrouped(text: string): string {
  const marks = text.match(/[.,]/g) ?? []
  const grouped = /^\d{1,3}([.,]\d{3})+([.,]\d+)?$/.test(text)
  if (!grouped || (marks.length === 1 && !/[.,]\d{3}$/.test(text))) return text
  if (new Set(marks).size === 1) return text.replace(/[.,]/g, '')
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  return `${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`
}
