import { dirOf } from '#kernel/languages.ts'
import type { Run } from './blocks.ts'
import { type Placed, placed, RTL_LETTER, turned } from './pdf-order.ts'
import { type Look, linesOf, type Word, wordsOf } from './pdf-type.ts'

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

/** The paper: A4, in points. */
const PAPER = { width: 595.28, height: 841.89, side: 64, top: 64, bottom: 76 }

export const INK = '#1b2430'
export const MUTED = '#55606e'
export const BRAND = '#0b5c63'
const LINE = '#d9d6ce'

/** Line height to letter height. */
const LEADING = 1.42

type Column = { readonly x: number; readonly width: number }

/** Where the next line goes. Danger: it is the one thing that changes while a document is drawn. */
export class Sheet {
  readonly doc: Doc
  readonly isRtl: boolean
  /** A path of ours as a whole address. */
  readonly whole: (href: string) => string
  column: Column = { x: PAPER.side, width: PAPER.width - 2 * PAPER.side }
  y: number = PAPER.top

  constructor(doc: Doc, lang: string, whole: (href: string) => string) {
    this.doc = doc
    this.isRtl = dirOf(lang) === 'rtl'
    this.whole = whole
    this.turn()
  }

  get left(): number {
    return PAPER.height - PAPER.bottom - this.y
  }

  /** The most a page holds. */
  get most(): number {
    return PAPER.height - PAPER.bottom - PAPER.top
  }

  turn(): void {
    this.doc.addPage({ size: 'A4', margin: 0 })
    this.y = PAPER.top
  }

  /** Begins a new page unless so much fits on this one. */
  need(height: number): void {
    if (height > this.left && this.y > PAPER.top) this.turn()
  }

  gap(height: number): void {
    if (this.y > PAPER.top) this.y += height
  }

  /** Draws within a narrower column. */
  within(indent: number, width: number, draw: () => void): void {
    const outer = this.column
    const x = this.isRtl ? outer.x + outer.width - indent - width : outer.x + indent
    this.column = { x, width }
    draw()
    this.column = outer
  }

  /** Draws beside what is read: no reader of the tags hears it. */
  aside(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  lines(runs: readonly Run[], look: Look): Word[][] {
    return linesOf(wordsOf(this.doc, runs, look, this.column.width), this.column.width)
  }

  /** Draws lines of text into an element of the tags, from page to page. */
  text(into: Element, runs: readonly Run[], look: Look): void {
    const height = look.size * LEADING
    // Words in another script than the document's run their own way, at the document's edge.
    const isRtl = this.isRtl && runs.some(({ text }) => RTL_LETTER.test(text))
    for (const line of this.lines(runs, look)) {
      this.need(height)
      const segments = segmentsOf(line, isRtl)
      this.#line(into, this.isRtl ? segments : withEnd(segments), look)
      this.y += height
    }
  }

  heightOf(runs: readonly Run[], look: Look): number {
    return this.lines(runs, look).length * look.size * LEADING
  }

  /** Placed as it is seen, and written as it is read: whoever hears it hears it in order. */
  #line(into: Element, segments: readonly Segment[], look: Look): void {
    const widths = new Map(
      segments.map((one) => [
        one,
        this.doc.font(one.of.font).fontSize(look.size).widthOfString(one.text),
      ]),
    )
    const widthOf = (one: Segment) => widths.get(one) ?? 0
    const width = segments.reduce((sum, one) => sum + widthOf(one), 0)
    let x = this.isRtl ? this.column.x + this.column.width - width : this.column.x
    const places = new Map<Segment, number>()
    for (const segment of turned(segments)) {
      places.set(segment, x)
      x += widthOf(segment)
    }
    for (const segment of segments)
      this.#segment(into, segment, look, { x: places.get(segment) ?? x, width: widthOf(segment) })
  }

  #segment(into: Element, segment: Segment, look: Look, at: { x: number; width: number }): void {
    const { doc } = this
    const { text } = segment
    const { run, font } = segment.of
    const href = run.href === undefined ? undefined : this.whole(run.href)
    const letters = () => {
      doc
        .font(font)
        .fontSize(look.size)
        .fillColor(href ? BRAND : look.colour)
      this.#letters(text, look, at.x)
    }
    if (!href) {
      this.#drawn(into, 'Span', letters)
      return
    }
    const link = doc.struct('Link')
    into.add(link)
    this.#drawn(link, 'Link', letters)
    const options = { structParent: link, Contents: new String(href) }
    doc.link(at.x, this.y, at.width, look.size * LEADING, href, options as object)
    link.end()
  }

  #drawn(into: Element, tag: string, draw: () => void): void {
    const { doc } = this
    into.add(doc.markStructureContent(tag as 'Span'))
    draw()
    doc.endMarkedContent()
  }

  #letters(text: string, look: Look, x: number): void {
    const y = this.y + look.size * 1.05
    this.doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }

  /** A hair line over the column. */
  rule(): void {
    const { x, width } = this.column
    this.aside(() => {
      this.doc.lineWidth(0.6).strokeColor(LINE)
      this.doc
        .moveTo(x, this.y)
        .lineTo(x + width, this.y)
        .stroke()
    })
  }
}

type Stretch = { readonly text: string; readonly font: string; readonly run: Run }

/** Letters drawn in one go: of one file, one look, one link and one direction. */
type Segment = Placed<Stretch>

/** The words of a line as few stretches, each with its blanks: a reader takes them as words. */
function segmentsOf(line: readonly Word[], isRtl: boolean): readonly Segment[] {
  const stretches: Stretch[] = []
  line.forEach((word, index) => {
    word.pieces.forEach((piece, at) => {
      const isSpaced = at === 0 && index > 0 && word.space > 0
      const { font, run } = piece
      stretches.push({ font, run, text: isSpaced ? ` ${piece.text}` : piece.text })
    })
  })
  const segments: Segment[] = []
  for (const one of placed(stretches, isRtl)) {
    const last = segments.at(-1)
    const isAlike = last?.of.font === one.of.font && last.of.run === one.of.run
    if (last && isAlike && last.level === one.level && one.level % 2 === 0)
      segments[segments.length - 1] = { ...last, text: last.text + one.text }
    else segments.push(one)
  }
  return segments
}

/** With the line's own end: what is copied has a blank there. */
const withEnd = (segments: readonly Segment[]): readonly Segment[] => {
  const last = segments.at(-1)
  return last?.level === 0
    ? [...segments.slice(0, -1), { ...last, text: `${last.text} ` }]
    : segments
}
