import PDFDocument from 'pdfkit'
import { pictureSize } from '#platform/storage/picture-size.ts'
import { pictureFault } from '#platform/storage/sound-picture.ts'
import { MOST_UNPACKED, type PublicationDocument, type Run } from './blocks.ts'
import { BODY, type Drawing, drawBlocks, drawText, headOf, SMALL } from './pdf-blocks.ts'
import { BRAND, type Doc, type Element, INK, MUTED, Sheet } from './pdf-sheet.ts'
import type { Look } from './pdf-type.ts'
import { legible } from './reading.ts'

const TITLE: Look = { size: 25, colour: INK, display: true }
const POINT: Look = { size: 13, colour: INK }
const PART: Look = { size: 16, colour: BRAND, display: true }

/**
 * A publication as a PDF: tagged, with its title, language, bookmarks, heads of tables and the words
 * of its pictures. Letters are embedded.
 *
 * Source  ISO 32000-1 (14.7 structure, 14.8 tagged PDF); ISO 14289-1 for what is tagged
 */
export async function pdfOf(made: PublicationDocument): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ tagged: true, pdfVersion: '1.7', displayTitle: true, lang: made.lang },
    ...{ autoFirstPage: false, bufferPages: true, subset: 'PDF/UA' as 'PDF/A-3' },
    info: {
      Title: legible(made.title),
      Author: legible(made.creators.join(', ')),
      Subject: legible(made.point),
      Keywords: legible(made.subjects.join(', ')),
      CreationDate: made.publishedAt,
    },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  draw(doc, made, await brokenOf(made))
  doc.end()
  return new Uint8Array(await whole)
}

/**
 * Pictures that are not drawn: a broken one would end the thread and not its drawing, and too many
 * pixels would take the memory of the whole process.
 */
async function brokenOf({ figures }: PublicationDocument): Promise<ReadonlySet<string>> {
  const broken = new Set<string>()
  let room = MOST_UNPACKED
  for (const [key, { bytes, type }] of figures) {
    const { width = 0, height = 0 } = (type === 'image/png' && pictureSize(bytes)) || {}
    const isFit = width * height <= room && (await pictureFault(bytes, type)) === null
    if (isFit) room -= width * height
    else broken.add(key)
  }
  return broken
}

function draw(doc: Doc, made: PublicationDocument, broken: ReadonlySet<string>): void {
  const site = new URL(made.address).origin
  const sheet = new Sheet(doc, made.lang, (href) =>
    href.startsWith('/') ? `${site}${href}` : href,
  )
  const drawing = { sheet, figures: made.figures, figureWord: made.words.figure, broken }
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawTop(drawing, root, made)
  for (const { title, blocks } of made.sections) {
    const part = doc.struct('Sect')
    root.add(part)
    sheet.gap(14)
    sheet.need(90)
    doc.outline.addItem(legible(title))
    drawText(drawing, part, ['H2', said(title), PART])
    drawBlocks(drawing, part, blocks)
    part.end()
  }
  drawEnd(drawing, root, made)
  root.end()
  numberPages(doc)
}

const said = (text: string): readonly Run[] => [{ text: legible(text) }]

function drawTop(drawing: Drawing, root: Element, made: PublicationDocument): void {
  const { sheet } = drawing
  sheet.doc.outline.addItem(legible(made.title))
  drawText(drawing, root, ['P', said(made.publisher), SMALL])
  drawText(drawing, root, ['H1', said(made.title), TITLE])
  drawText(drawing, root, ['P', said(made.point), POINT])
  drawText(drawing, root, ['P', said(made.creators.join(', ')), BODY])
  if (made.facts.length > 0) drawFacts(drawing, root, made.facts)
}

function drawFacts(drawing: Drawing, root: Element, facts: PublicationDocument['facts']): void {
  const { sheet } = drawing
  const { doc } = sheet
  const table = doc.struct('Table')
  root.add(table)
  sheet.gap(6)
  for (const { term, value } of facts) {
    const look = { ...BODY, size: 9.5 }
    const width = sheet.column.width - 150
    sheet.need(30)
    sheet.rule()
    const top = sheet.y + 4
    const row = doc.struct('TR')
    table.add(row)
    const cell = (tag: 'TH' | 'TD', [indent, wide]: readonly number[], text: string) => {
      const element = doc.struct(tag)
      row.add(element)
      if (tag === 'TH') headOf(element, 'Row')
      sheet.y = top
      sheet.within(indent ?? 0, wide ?? 0, () =>
        sheet.text(element, said(text), tag === 'TH' ? { ...look, colour: MUTED } : look),
      )
      element.end()
      return sheet.y
    }
    const ends = [cell('TH', [0, 142], term), cell('TD', [150, width], value)]
    row.end()
    sheet.y = Math.max(...ends) + 3
  }
  table.end()
  sheet.gap(8)
}

function drawEnd(drawing: Drawing, root: Element, made: PublicationDocument): void {
  const { sheet } = drawing
  sheet.gap(16)
  sheet.need(50)
  sheet.rule()
  sheet.gap(8)
  drawText(drawing, root, ['P', [{ text: made.address, href: made.address }], SMALL])
  const { licence, words } = made
  if (!licence) return
  const runs = [{ text: `${words.licence}: ` }, { text: licence.name, href: licence.href }]
  drawText(drawing, root, ['P', runs, SMALL])
}

/** The page’s number under every page, outside of what is read. */
function numberPages(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.fontSize(8.5).fillColor(MUTED)
    const text = `${at - start + 1} / ${count}`
    const x = doc.page.width - 64 - doc.widthOfString(text)
    doc.text(text, x, doc.page.height - 46, { lineBreak: false })
    doc.endMarkedContent()
  }
}
