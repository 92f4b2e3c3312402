import { z } from 'zod'

/** A number as people write it, `1.5`, `1,5` or `12 000`; no more than a criterion needs. */
export const parseDecimal = (text: string): number | undefined => {
  const plain = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return undefined
  return Number(plain)
}

export const decimal = z
  .string()
  .max(40, 'prioritise.form.number')
  .transform((text, context) => {
    const number = parseDecimal(text)
    if (number !== undefined) return number
    context.addIssue({ code: 'custom', message: 'prioritise.form.number' })
    return z.NEVER
  })

/** A line of text with an end. */
export const line = (most: number) => z.string().max(most, 'prioritise.form.long')
