import { langName } from '#kernel/languages.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { Block, Run, WrittenDocument } from '#web/documents/blocks.ts'
import { plainText } from '#web/documents/blocks.ts'
import { licenceAddress } from '#web/documents/citable.ts'
import { publicationFile } from '#web/documents/kept-files.ts'
import { blocksOf } from '#web/documents/reading.ts'
import type { Words } from '#web/words.ts'
import type { FrozenEdition } from '../../approving/index.ts'
import { type Edition, type Piece, type Section, sectionsOf } from '../../content/index.ts'
import { links } from '../../links.ts'
import { cleanLine } from '../../marks/index.ts'
import {
  calledIn,
  gradeOf,
  headingOf,
  pieceNote,
  placesOf,
  wordsAround,
} from '../../rendering/index.ts'
import type { PublishedIssue } from '../queries.ts'

const LICENCE = 'CC-BY-4.0'

type Given = {
  readonly issue: PublishedIssue
  readonly frozen: FrozenEdition
  readonly langs: readonly string[]
  /** The site's own address. */
  readonly base: string
}

/**
 * The PDF of a frozen edition, from the same content as its page, mail and text: drawn once, outside of
 * the thread that answers, and kept by the hash of all it says, the edition's own seal among it.
 */
export async function pdfOfEdition(storage: Storage, given: Given): Promise<Uint8Array> {
  const shelf = { folder: `issues/${given.issue.id}`, name: given.frozen.lang }
  return publicationFile(storage, shelf, publicationOf(given), 'pdf')
}

/** An edition as the one document that all papers are drawn from. */
function publicationOf({ issue, frozen, langs, base }: Given): WrittenDocument {
  const edition = frozen.content
  const t = wordsAround(edition.lang)
  const at = issue.published_at ?? new Date(0)
  const drawing = { t, edition, alternatives: [] as Pictured[] }
  const sections = sectionsOf(edition).map(({ section, pieces }) => ({
    id: section,
    title: headingOf(t, section).title,
    blocks: [...aboutOf(t, section), ...pieces.flatMap((piece) => pieceBlocks(drawing, piece))],
  }))
  return {
    lang: edition.lang,
    address: `${base}${links.issue(issue.number, edition.lang)}`,
    title: cleanLine(edition.title.text),
    point: cleanLine(edition.lead.text),
    creators: [issue.bodyName],
    publisher: t('shell.name'),
    publishedAt: at,
    subjects: [],
    licence: { name: LICENCE, href: licenceAddress(LICENCE) },
    facts: [
      { term: t('issues.field.number'), value: calledIn(t, issue) },
      { term: t('issues.pdf.published'), value: dayOf(t, at, issue.demo) },
      { term: t('issues.field.langs'), value: t.list(langs.map((lang) => langName(lang, t.lang))) },
      { term: t('issues.field.hash'), value: frozen.sha256 },
    ],
    sections,
    figures: figuresOf(edition, drawing.alternatives),
    words: {
      contents: t('issues.pdf.contents'),
      facts: t('issues.pdf.facts'),
      licence: t('issues.pdf.licence'),
      accessibility: t('issues.pdf.accessibility'),
      figure: (number) => t('issues.pdf.figure', { number }),
    },
  }
}

const dayOf = (t: Words, at: Date, demo: boolean): string =>
  [t.date(at), ...(demo ? [t('parts.demo.long')] : [])].join(' · ')

/** A place where a picture stands: its file, and what is said there of it. */
type Pictured = { readonly fileId: string; readonly alternative: string }

type Drawing = {
  readonly t: Words
  readonly edition: Edition
  /** Filled while the texts are read: the figure `1` is the first. */
  readonly alternatives: Pictured[]
}

const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs })

function aboutOf(t: Words, section: Section): readonly Block[] {
  const { about } = headingOf(t, section)
  return about === null ? [] : [paragraph({ text: about, em: true })]
}

function pieceBlocks(drawing: Drawing, piece: Piece): readonly Block[] {
  const { t, edition } = drawing
  const title = cleanLine(piece.title.text)
  const run: Run = piece.href === null ? { text: title } : { text: title, href: piece.href }
  const facts = [placesOf(t, piece), gradeOf(t, piece), pieceNote(t, edition, piece)]
  const line = facts.filter(Boolean).join(' · ')
  const { corrects } = piece
  return [
    ...(title === '' ? [] : [{ kind: 'heading' as const, level: 3 as const, runs: [run] }]),
    ...(line === '' ? [] : [paragraph({ text: line, em: true })]),
    ...(corrects === null
      ? []
      : [
          paragraph({
            text: t('issues.erratum.of', { number: corrects }),
            href: links.issue(corrects),
          }),
        ]),
    ...textBlocks(drawing, piece, title === '' ? 0 : 1),
  ]
}

const MARK = /(!\[(?:[^\]\\]|\\.)*\]\()\/files\/([0-9a-f-]{36})/g

/** What is written in a piece, under its heading, with each picture as a figure of the whole. */
function textBlocks(drawing: Drawing, piece: Piece, deeper: 0 | 1): readonly Block[] {
  const files: string[] = []
  const before = drawing.alternatives.length
  const text = piece.text.text.replace(MARK, (whole, mark: string, fileId: string) => {
    if (!drawing.edition.pictures?.some((one) => one.fileId === fileId)) return whole
    files.push(fileId)
    return `${mark}figure:${before + files.length}`
  })
  drawing.alternatives.push(...files.map((fileId) => ({ fileId, alternative: '' })))
  return blocksOf(text).map((block) => placed(drawing, block, deeper))
}

/** A block where it stands: one level deeper, and a picture with its words as its alternative. */
function placed(drawing: Drawing, block: Block, deeper: 0 | 1): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, level: Math.min(5, block.level + deeper) as 3 }
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => placed(drawing, one, deeper)) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => item.map((one) => placed(drawing, one, deeper))),
      }
    case 'figure':
      return figurePlaced(drawing, block)
    default:
      return block
  }
}

function figurePlaced(drawing: Drawing, block: Extract<Block, { kind: 'figure' }>): Block {
  const at = Number(block.key) - 1
  const known = drawing.alternatives[at]
  if (known) drawing.alternatives[at] = { ...known, alternative: plainText(block.caption) }
  return { ...block, caption: [] }
}

function figuresOf(
  { pictures = [] }: Edition,
  shown: readonly Pictured[],
): WrittenDocument['figures'] {
  return new Map(
    shown.flatMap(({ fileId, alternative }, at) => {
      const picture = pictures.find((one) => one.fileId === fileId)
      if (!picture) return []
      const { type, width, height } = picture
      const figure = { fileId, type, width, height, alternative, credit: '' }
      return [[String(at + 1), figure] as const]
    }),
  )
}
