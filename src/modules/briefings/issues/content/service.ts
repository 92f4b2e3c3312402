import { createHash } from 'node:crypto'
import { DIMENSIONS, type Dimension } from '#kernel/frame.ts'
import { bestLang } from '#kernel/languages.ts'
import { canonical } from '#platform/audit/canonical.ts'
import type { BlockItem } from '../sources/index.ts'
import type { BlockKind, IssueKind, Maker } from '../tables.ts'

/** A text as a reader gets it: in which language, and who put it into that language. */
export type Said = {
  readonly text: string
  readonly lang: string
  /** Null: it is the writer's own. */
  readonly maker: Maker | null
}

/** One block in one language. */
export type Piece = {
  readonly id: string
  readonly kind: BlockKind
  readonly dimension: Dimension | null
  readonly title: Said
  readonly text: Said
  /** The permanent address of the record it shows, as a path of ours. */
  readonly href: string | null
  readonly countries: readonly string[]
  readonly grade: number | null
  /** The number of the issue that an erratum corrects. */
  readonly corrects: number | null
}

/** A picture that a text shows by its mark, `![what it shows](/files/…)`. Its bytes are sealed as well. */
type Picture = {
  readonly fileId: string
  readonly type: 'image/png' | 'image/jpeg'
  /** Units: pixels. */
  readonly width: number
  readonly height: number
  readonly sha256: string
}

/** An issue in one language: what is hashed, frozen, and drawn as page, mail, text and print. */
export type Edition = {
  readonly number: number
  readonly kind: IssueKind
  readonly lang: string
  readonly title: Said
  readonly lead: Said
  readonly corrects: number | null
  readonly pieces: readonly Piece[]
  /** Those that its texts show; absent where there are none. */
  readonly pictures?: readonly Picture[]
}

export type IssueText = {
  readonly number: number
  readonly kind: IssueKind
  readonly lang: string
  readonly title: string
  readonly lead: string
  readonly correctsNumber: number | null
}

export type BlockText = {
  readonly id: string
  readonly kind: BlockKind
  readonly dimension: Dimension | null
  readonly title: string
  readonly text: string
  readonly refId: string | null
  /** The number of the issue that an erratum corrects. */
  readonly correctsNumber: number | null
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The seal of an edition: SHA-256 over its canonical JSON. */
export const sealOf = (edition: Edition): string => digest(canonical(edition))

/** A text that a person wrote here and another may translate. Slots name its place. */
export type Segment = { readonly slot: string; readonly text: string; readonly sha256: string }

export function segmentsOf(issue: IssueText, blocks: readonly BlockText[]): readonly Segment[] {
  const all = [
    { slot: 'title', text: issue.title },
    { slot: 'lead', text: issue.lead },
    ...blocks.flatMap(({ id, title, text }) => [
      { slot: `${id}:title`, text: title },
      { slot: `${id}:text`, text },
    ]),
  ]
  return all.filter(({ text }) => text !== '').map((one) => ({ ...one, sha256: digest(one.text) }))
}

/** A translation by the hash of its source; none: the text stays as it was written. */
export type Translated = ReadonlyMap<string, { readonly text: string; readonly maker: Maker }>

const NONE: Translated = new Map()

/** The blocks in the order a reader meets them: sections first, then as the editor set them. */
export const inReadingOrder = <B extends Pick<BlockText, 'kind' | 'dimension'>>(
  blocks: readonly B[],
): readonly B[] => SECTIONS.flatMap((section) => blocks.filter((block) => isIn(block, section)))

export type Section = Exclude<BlockKind, 'lesson'> | Dimension

/** The steady order of an issue: what is wrong first, then its heart by the framework's dimensions. */
const SECTIONS: readonly Section[] = [
  ...(['erratum', 'highlights', 'focus', 'session'] as const),
  ...DIMENSIONS,
  ...(['note', 'ask', 'partner', 'text'] as const),
]

export const sectionOf = (block: Pick<BlockText, 'kind' | 'dimension'>): Section =>
  block.kind === 'lesson' ? (block.dimension ?? 'leadership') : block.kind

const isIn = (block: Pick<BlockText, 'kind' | 'dimension'>, section: Section): boolean =>
  sectionOf(block) === section

/** An edition's pieces by section, without the empty ones. */
export const sectionsOf = (
  edition: Edition,
): readonly { readonly section: Section; readonly pieces: readonly Piece[] }[] =>
  SECTIONS.map((section) => ({
    section,
    pieces: edition.pieces.filter((piece) => isIn(piece, section)),
  })).filter(({ pieces }) => pieces.length > 0)

export type Parts = {
  readonly issue: IssueText
  readonly blocks: readonly BlockText[]
  readonly items: ReadonlyMap<string, BlockItem>
  /** What the desk may show in it. */
  readonly pictures: readonly Picture[]
}

/**
 * An issue in one language: what was written here through its translations, what a record says of
 * itself in the best language it has. Nothing else decides what a reader gets.
 */
export function editionIn(parts: Parts, lang: string, translated: Translated = NONE): Edition {
  const { issue, blocks, items, pictures } = parts
  const own = (text: string): Said => {
    const found = lang === issue.lang ? undefined : translated.get(digest(text))
    return found
      ? { text: found.text, lang, maker: found.maker }
      : { text, lang: issue.lang, maker: null }
  }
  const order = [lang, issue.lang]
  const pieces = inReadingOrder(blocks).map((block) =>
    pieceOf(block, block.refId === null ? undefined : items.get(block.refId), { own, order }),
  )
  const shown = pictures.filter(({ fileId }) =>
    pieces.some(({ text }) => text.text.includes(`/files/${fileId}`)),
  )
  return {
    number: issue.number,
    kind: issue.kind,
    lang,
    title: own(issue.title),
    lead: own(issue.lead),
    corrects: issue.correctsNumber,
    pieces,
    ...(shown.length === 0 ? {} : { pictures: shown }),
  }
}

type Telling = { readonly own: (text: string) => Said; readonly order: readonly string[] }

function pieceOf(block: BlockText, item: BlockItem | undefined, { own, order }: Telling): Piece {
  const told = item === undefined ? undefined : toldBy(item, order)
  const nothing: Said = { text: '', lang: order[1] ?? 'en', maker: null }
  return {
    id: block.id,
    kind: block.kind,
    dimension: block.dimension,
    title: block.title === '' ? (told?.title ?? nothing) : own(block.title),
    text: block.text === '' ? (told?.text ?? nothing) : own(block.text),
    href: item?.href ?? null,
    countries: item?.countries ?? [],
    grade: item?.grade ?? null,
    corrects: block.correctsNumber,
  }
}

function toldBy(
  item: BlockItem,
  order: readonly string[],
): { title: Said; text: Said } | undefined {
  const original = item.texts.find((one) => one.original)?.lang ?? ''
  const tags = item.texts.map((one) => one.lang)
  const lang = bestLang(tags, order, original)
  const found = item.texts.find((one) => one.lang === lang)
  return (
    found && {
      title: { text: found.title, lang, maker: null },
      text: { text: found.text, lang, maker: null },
    }
  )
}
