import { PUBLICATION_KINDS, type PublicationKind } from '../../publications/index.ts'

type Named = { readonly kind: PublicationKind; readonly number: number }

/** The name of a record for good, as long as the site keeps its host. */
export const identifierOf = (base: string, { kind, number }: Named): string =>
  `oai:${new URL(base).hostname}:${kind}/${number}`

/** The record an identifier names, or null where it names none of ours. */
export function namedBy(base: string, identifier: string): Named | null {
  const [, kind, digits = ''] = /:([a-z]+)\/([1-9]\d{0,8})$/.exec(identifier) ?? []
  const known = PUBLICATION_KINDS.find((one) => one === kind)
  const named = known && { kind: known, number: Number(digits) }
  return named && identifierOf(base, named) === identifier ? named : null
}
