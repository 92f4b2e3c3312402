/** A cell as its XML says it. */
export type Cell = { column: number; type: string; style: number; value: string }

/** What a sheet's cells refer to: the shared texts, and which styles show a day. */
export type Look = {
  readonly strings: readonly string[]
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

/** What a person sees in the cell, as far as its value goes. */
export function textOf({ type, style, value }: Cell, look: Look): string {
  if (type === 's') return look.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return value
  if (look.dates[style]) return dayOf(Number(value), look.from1904) ?? value
  return plainNumber(value)
}

/** Is its value a number, and not a day that is shown as one? */
export const isNumber = ({ type, style, value }: Cell, { dates }: Look): boolean =>
  type === 'n' && value !== '' && !dates[style]

/** Numbers as a person would write them: no exponent, no tail of binary rounding. */
function plainNumber(text: string): string {
  const number = Number(text)
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return text
  const plain = number.toFixed(10)
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
}

/** The day of a serial number; 1900 counts a 29 February that never was. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < 61 || days > 2_958_465) return undefined
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10)
}
