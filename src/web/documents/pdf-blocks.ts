import type { Block, DocumentFigure, Run } from './blocks.ts'
import { plainText } from './blocks.ts'
import { type Element, INK, MUTED, type Sheet } from './pdf-sheet.ts'
import type { Look } from './pdf-type.ts'

export const BODY: Look = { size: 10.5, colour: INK }
export const SMALL: Look = { size: 9, colour: MUTED }
const CELL: Look = { size: 9.5, colour: INK }

const HEADINGS: Readonly<Record<3 | 4 | 5, Look>> = {
  3: { size: 13, colour: INK, display: true },
  4: { size: 11.5, colour: INK, display: true },
  5: { size: 10.5, colour: INK, display: true },
}

/** Space after a block. Units: points. */
const AFTER = 8

export type Drawing = {
  readonly sheet: Sheet
  readonly figures: ReadonlyMap<string, DocumentFigure>
  readonly figureWord: (number: number) => string
  /** Pictures that would not survive being drawn: each leaves its frame and its words. */
  readonly broken: ReadonlySet<string>
}

export function drawBlocks(drawing: Drawing, into: Element, blocks: readonly Block[]): void {
  for (const block of blocks) drawBlock(drawing, into, block)
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const WAYS: {
  readonly [K in Block['kind']]: (drawing: Drawing, into: Element, block: Of<K>) => void
} = {
  heading(drawing, into, { level, runs }) {
    drawing.sheet.gap(6)
    drawing.sheet.need(60)
    drawText(drawing, into, [`H${level}`, runs, HEADINGS[level]])
  },
  paragraph: (drawing, into, { runs }) => drawText(drawing, into, ['P', runs, BODY]),
  list: drawList,
  quote: (drawing, into, { blocks }) =>
    tagged(drawing, into, 'BlockQuote', (quote) =>
      drawing.sheet.within(18, drawing.sheet.column.width - 18, () =>
        drawBlocks(drawing, quote, blocks),
      ),
    ),
  code: (drawing, into, { text }) => drawCode(drawing, into, text),
  table: drawTable,
  rule({ sheet }) {
    sheet.rule()
    sheet.gap(AFTER)
  },
  figure: drawFigure,
  marked: drawMarked,
}

const drawBlock = (drawing: Drawing, into: Element, block: Block): void =>
  (WAYS[block.kind] as (drawing: Drawing, into: Element, block: Block) => void)(
    drawing,
    into,
    block,
  )

function tagged(
  { sheet }: Drawing,
  into: Element,
  tag: string,
  draw: (element: Element) => void,
): void {
  const element = sheet.doc.struct(tag as 'P')
  into.add(element)
  draw(element)
  element.end()
}

export function drawText(
  drawing: Drawing,
  into: Element,
  [tag, runs, look]: readonly [tag: string, runs: readonly Run[], look: Look],
): void {
  if (plainText(runs).trim() === '') return
  tagged(drawing, into, tag, (element) => drawing.sheet.text(element, runs, look))
  drawing.sheet.gap(AFTER)
}

function drawMarked(drawing: Drawing, into: Element, { lang, said, blocks }: Of<'marked'>): void {
  const element = drawing.sheet.doc.struct('Div', lang === null ? {} : { lang })
  into.add(element)
  drawBlocks(drawing, element, blocks)
  element.end()
  drawText(drawing, into, ['P', [{ text: said, em: true }], SMALL])
}

function drawCode(drawing: Drawing, into: Element, text: string): void {
  const lines = text
    .split('\n')
    .flatMap((line): Run[] => [{ text: line }, { text: '', isBreak: true }])
  drawing.sheet.within(10, drawing.sheet.column.width - 10, () =>
    drawText(drawing, into, ['P', lines.slice(0, -1), CELL]),
  )
}

const INDENT = 20

function drawList(
  drawing: Drawing,
  into: Element,
  { start, items }: Extract<Block, { kind: 'list' }>,
): void {
  const { sheet } = drawing
  const width = sheet.column.width - INDENT
  tagged(drawing, into, 'L', (list) => {
    for (const [index, item] of items.entries())
      tagged(drawing, list, 'LI', (line) => {
        sheet.need(BODY.size * 2)
        const { y } = sheet
        const mark = start === null ? '•' : `${start + index}.`
        tagged(drawing, line, 'Lbl', (label) => sheet.text(label, [{ text: mark }], BODY))
        sheet.y = y
        tagged(drawing, line, 'LBody', (body) =>
          sheet.within(INDENT, width, () => drawBlocks(drawing, body, item)),
        )
        sheet.y -= item.at(-1)?.kind === 'paragraph' ? AFTER / 2 : 0
      })
  })
  sheet.gap(AFTER / 2)
}

/** A picture as wide as its pixels at 144 to the inch, or as the page lets it be. */
function drawFigure(
  drawing: Drawing,
  into: Element,
  { key, caption }: Extract<Block, { kind: 'figure' }>,
): void {
  const { sheet, figures, figureWord } = drawing
  const figure = figures.get(key)
  if (!figure) {
    drawText(drawing, into, ['P', caption, BODY])
    return
  }
  const scale = Math.min(0.5, sheet.column.width / figure.width, (sheet.most * 0.7) / figure.height)
  const [width, height] = [figure.width * scale, figure.height * scale]
  sheet.need(height + 30)
  const { doc } = sheet
  const { alternative: alt, alternativeLang: lang } = figure
  const element = doc.struct('Figure', lang === undefined ? { alt } : { alt, lang })
  into.add(element)
  element.add(doc.markStructureContent('Figure'))
  const { x, y } = { x: sheet.column.x, y: sheet.y }
  const isDrawn =
    !drawing.broken.has(key) &&
    pictured(() => doc.image(Buffer.from(figure.bytes), x, y, { width, height }))
  if (!isDrawn) doc.rect(x, y, width, height).stroke()
  doc.endMarkedContent()
  element.end()
  sheet.y += height + 4
  const said = [plainText(caption), figure.credit].filter((text) => text !== '').join(' · ')
  const runs = [{ text: figureWord(Number(key)), strong: true }, { text: said && ` · ${said}` }]
  drawText(drawing, into, ['Caption', runs, SMALL])
}

/** A picture that is broken inside leaves its frame and its words. */
function pictured(draw: () => void): boolean {
  try {
    draw()
    return true
  } catch {
    return false
  }
}

type Rows = readonly (readonly (readonly Run[])[])[]

const MOST_COLUMNS = 7
const NARROWEST = 52

/** A table as a table where it fits; a very wide or tall one row by row, each cell with its head. */
function drawTable(
  drawing: Drawing,
  into: Element,
  { head, rows }: Extract<Block, { kind: 'table' }>,
): void {
  const { sheet } = drawing
  const widths = columnWidths(sheet, [head, ...rows])
  const tall = (row: Rows[number]) => rowHeight(sheet, row, widths) > sheet.most / 2
  if (head.length > MOST_COLUMNS || rows.some(tall)) {
    drawRecords(drawing, into, head, rows)
    return
  }
  tagged(drawing, into, 'Table', (table) => {
    for (const [index, row] of [head, ...rows].entries())
      drawRow(drawing, table, { row, widths, isHead: index === 0 })
  })
  sheet.gap(AFTER)
}

function drawRecords(drawing: Drawing, into: Element, head: Rows[number], rows: Rows): void {
  for (const row of rows) {
    const runs = row.flatMap((cell, index): Run[] => [
      { text: `${plainText(head[index] ?? [])}: `, strong: true },
      ...cell,
      { text: '', isBreak: true },
    ])
    drawText(drawing, into, ['P', runs.slice(0, -1), CELL])
  }
}

/** Wider where more is said; no column too narrow to read. */
function columnWidths(sheet: Sheet, rows: Rows): readonly number[] {
  const count = Math.max(1, rows[0]?.length ?? 1)
  const weights = Array.from({ length: count }, (_, index) =>
    Math.min(
      60,
      Math.max(6, ...rows.slice(0, 200).map((row) => plainText(row[index] ?? []).length)),
    ),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const free = Math.max(0, sheet.column.width - NARROWEST * count)
  return weights.map((weight) => NARROWEST + (free * weight) / sum)
}

const PAD = 6

function rowHeight(sheet: Sheet, row: Rows[number], widths: readonly number[]): number {
  let height = 0
  row.forEach((cell, index) => {
    sheet.within(0, (widths[index] ?? NARROWEST) - PAD, () => {
      height = Math.max(height, sheet.heightOf(cell, CELL))
    })
  })
  return height + 8
}

type DrawnRow = {
  readonly row: Rows[number]
  readonly widths: readonly number[]
  readonly isHead: boolean
}

function drawRow(drawing: Drawing, table: Element, { row, widths, isHead }: DrawnRow): void {
  const { sheet } = drawing
  const height = rowHeight(sheet, row, widths)
  sheet.need(isHead ? height * 3 : height)
  const top = sheet.y
  tagged(drawing, table, 'TR', (line) => {
    let indent = 0
    row.forEach((cell, index) => {
      const width = widths[index] ?? NARROWEST
      sheet.y = top + 4
      sheet.within(indent, width - PAD, () => drawCell(drawing, line, cell, isHead))
      indent += width
    })
  })
  sheet.y = top + height
  sheet.rule()
}

function drawCell(drawing: Drawing, line: Element, cell: readonly Run[], isHead: boolean): void {
  tagged(drawing, line, isHead ? 'TH' : 'TD', (element) => {
    if (isHead) headOf(element, 'Column')
    const runs = isHead ? cell.map((run) => ({ ...run, strong: true })) : cell
    drawing.sheet.text(element, runs, CELL)
  })
}

/** Says what a head is the head of. Source: ISO 32000-1, 14.8.5.7 */
export function headOf(element: Element, scope: 'Column' | 'Row'): void {
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data.A = { O: 'Table', Scope: scope }
}
