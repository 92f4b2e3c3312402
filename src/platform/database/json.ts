/**
 * A value as JSON that PostgreSQL takes: half a character pair or a NUL, which a text may hold here,
 * would be refused there with everything around it.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'string' ? held.toWellFormed().replaceAll('\u0000', '') : held,
  )
