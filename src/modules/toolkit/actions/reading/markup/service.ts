import { FileRefusal } from '../tables.ts'

export type Tag = {
  readonly name: string
  readonly empty: boolean
  attr(name: string): string | undefined
}

/** A piece of XML: a tag that opens (or is empty), one that closes, or text between them. */
type Piece =
  | ({ readonly what: 'open' } & Tag)
  | { readonly what: 'close'; readonly name: string }
  | { readonly what: 'text'; readonly text: string }

/** What to do at each tag, by its name; a tag without an entry is passed over. */
export type Steps = {
  readonly opens?: Readonly<Record<string, (tag: Tag) => void>>
  readonly closes?: Readonly<Record<string, () => void>>
  text?(text: string): void
}

/** Walks an XML text; an empty tag opens and closes. */
export function walk(xml: string, { opens = {}, closes = {}, text }: Steps): void {
  for (const piece of piecesOf(xml)) {
    if (piece.what === 'text') text?.(piece.text)
    else if (piece.what === 'close') own(closes, piece.name)?.()
    else {
      own(opens, piece.name)?.(piece)
      if (piece.empty) own(closes, piece.name)?.()
    }
  }
}

const own = <T>(steps: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(steps, name) ? steps[name] : undefined

/**
 * The pieces of an XML text in order, names without their prefix. Takes no declared entities and
 * follows nothing: a document type is refused.
 */
function* piecesOf(xml: string): Generator<Piece> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open < 0 ? undefined : open)
    if (text !== '') yield { what: 'text', text: unescaped(text) }
    if (open < 0) return
    const { piece, next } = pieceAt(xml, open)
    if (piece) yield piece
    at = next
  }
}

/** The tag at `open`, or null for a comment or an instruction, and where the text goes on. */
function pieceAt(xml: string, open: number): { piece: Piece | null; next: number } {
  if (xml.startsWith('<!--', open)) return { piece: null, next: behind(xml, '-->', open) }
  if (xml.startsWith('<?', open)) return { piece: null, next: behind(xml, '?>', open) }
  if (xml.startsWith('<!', open)) throw new FileRefusal('entities')
  const next = behind(xml, '>', open)
  return { piece: tagOf(xml.slice(open + 1, next - 1)), next }
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw new FileRefusal('unreadable')
  return at + mark.length
}

const unprefixed = (name: string): string => name.slice(name.indexOf(':') + 1)

function tagOf(inside: string): Piece {
  if (inside.startsWith('/')) return { what: 'close', name: unprefixed(inside.slice(1).trim()) }
  const empty = inside.endsWith('/')
  const name = /^[^\s/]+/.exec(inside)?.[0] ?? ''
  return {
    what: 'open',
    name: unprefixed(name),
    empty,
    attr: (wanted) => attribute(inside, wanted),
  }
}

function attribute(inside: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of inside.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (name === wanted || unprefixed(name) === wanted) return unescaped(double ?? single ?? '')
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? whole
        const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text
