/** A random, unguessable id (UUID version 4). Public ids are never sequential. */
export const newId = (): string => crypto.randomUUID()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a well-formed id; anything else in a URL is simply not found, never a database error. */
export const isId = (text: string): boolean => UUID.test(text)

/** The address form of a name: lower case, ASCII where it folds, hyphens; never empty. */
export function slugOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return folded === '' ? 'unnamed' : folded
}
