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

/** Fewer readers than this are not told apart. */
export const FEWEST = 5

type Group = { readonly key: string; readonly n: number }

/** One group, or several that are told together; `n` is null where even all of them are too few. */
export type Told = { readonly keys: readonly string[]; readonly n: number | null }

/**
 * Groups whose sum is known, so that none of fewer than five can be had by taking the others from it:
 * small ones are told together, with the next larger ones until they are two and five at least.
 */
export function toldApart(groups: readonly Group[]): readonly Told[] {
  const there = groups.filter(({ n }) => n > 0).toSorted((one, other) => other.n - one.n)
  const shown = there.filter(({ n }) => n >= FEWEST)
  const together = there.filter(({ n }) => n < FEWEST)
  const sum = () => together.reduce((all, { n }) => all + n, 0)
  while (together.length > 0 && (together.length < 2 || sum() < FEWEST)) {
    const next = shown.pop()
    if (next === undefined) break
    together.unshift(next)
  }
  const told = shown.map(({ key, n }): Told => ({ keys: [key], n }))
  if (together.length === 0) return told
  const isEnough = together.length > 1 && sum() >= FEWEST
  return [...told, { keys: together.map(({ key }) => key), n: isEnough ? sum() : null }]
}
