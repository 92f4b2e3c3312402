import type { JSX } from 'preact'
import { Described } from '#web/documents/described.tsx'
import { itemLine, signpostLine } from '#web/documents/record-files.ts'
import type { Ctx } from '#web/http.tsx'
import {
  citableOf,
  findPublication,
  type PublicationKind,
  publicationHref,
} from '../publications/index.ts'

/**
 * What the page of a publication says of it to machines, for its head; the answer's own headers say
 * where to go on. Null for what not every visitor may read: that has no files beside it either.
 */
export async function describedHead(
  c: Ctx,
  kind: PublicationKind,
  number: number,
  lang: string,
): Promise<JSX.Element | null> {
  const found = await findPublication(c.var.work, kind, number)
  if (!found) return null
  const { baseUrl } = c.var.house.config
  const page = `${baseUrl}${publicationHref(found)}`
  const of = citableOf(found, baseUrl)
  c.header('Link', signpostLine(of, page))
  return <Described of={of} page={page} lang={lang} />
}

/** The headers of a file that holds all of a publication; `version` is of a note. Nothing where it is not public. */
export async function describeItem(
  c: Ctx,
  kind: PublicationKind,
  number: number,
  version?: number,
): Promise<void> {
  const found = await findPublication(c.var.work, kind, number)
  if (!found) return
  const { baseUrl } = c.var.house.config
  const of = citableOf(version === undefined ? found : { ...found, version }, baseUrl)
  c.header('Link', itemLine(of, `${baseUrl}${publicationHref(found)}`))
}
