import { type Actor, isOfficer } from '#kernel/actor.ts'
import { isContentLang, langOrder } from '#kernel/languages.ts'

export const may = {
  /** Numbers, lists and what holds against an address. */
  see: (actor: Actor): boolean => isOfficer(actor, 'editor', 'data-protection-officer'),
  import: (actor: Actor): boolean => isOfficer(actor, 'editor', 'data-protection-officer'),
  /** Everything about one address, and its erasure. */
  protect: (actor: Actor): boolean => isOfficer(actor, 'data-protection-officer'),
}

/** Places in a reader's order of languages. */
const MOST_LANGS = 4

/** An order of languages as far as content is written in them: `en-GB` reads what `en` is. */
export const readable = (order: readonly string[]): readonly string[] =>
  langOrder(
    order
      .map((tag) => (isContentLang(tag) ? tag : (tag.split('-')[0] ?? '')))
      .filter((tag) => isContentLang(tag)),
  ).slice(0, MOST_LANGS)

const FIRST = /^\P{M}\p{M}*/u

/**
 * An address that its owner knows again and nobody else learns: the first letter of each part, and
 * the last part of the domain.
 */
export function masked(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  const [name = '', ...rest] = domain.split('.')
  const short = (part: string) => `${FIRST.exec(part)?.[0] ?? ''}•••`
  return `${short(local)}@${short(name)}.${rest.at(-1) ?? ''}`
}
