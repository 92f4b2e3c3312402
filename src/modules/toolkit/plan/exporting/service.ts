import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Words } from '#web/words.ts'
import { NEW_PAGE } from '../content/index.ts'
import type { DocumentSection, PlanDocument } from '../document/index.ts'
import { howMade } from '../reading/views/how-made.tsx'
import {
  chosenTold,
  situationText,
  type TextTable,
  type Told,
  tableOf,
} from '../reading/views/words.ts'
import { columnWidths, TEXT_WIDTH } from './columns/index.ts'

/** What stands under the title and at the end: which version this is, and who adopted it. */
export type Edition = {
  /** "Version 2, published on …", or "Draft". */
  readonly line: string
  readonly sha256: string | null
  /** Who adopted it, when and by which decision; or that nobody has yet. */
  readonly adoptions: readonly string[]
}

/**
 * The plan for a word processor: real headings and tables, the language set, contents that lead to
 * their sections, page numbers.
 *
 * Shapes  a DOCX file
 */
export function planDocx(t: Words, document: PlanDocument, edition: Edition): Promise<Buffer> {
  const file = new Document({
    title: document.title,
    creator: document.city.name,
    description: edition.line,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: document.lang } },
          paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: 'Georgia', size: 56, bold: true },
          paragraph: { spacing: { after: 240, line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: 'Georgia', size: 34, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { font: 'Georgia', size: 27, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        footers: { default: pageFooter(document.title) },
        children: [
          ...cover(t, document, edition),
          ...document.sections.flatMap((section, index) => sectionParts(t, section, index + 1)),
          ...closing(t, document, edition),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
const strong = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: true })] })

function pageFooter(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${title} · `, PageNumber.CURRENT], size: 18 })],
      }),
    ],
  })
}

function cover(t: Words, document: PlanDocument, edition: Edition) {
  const { city, crisis } = document
  return [
    new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
    plain(t('plan.cover', { city: city.name, crisis: crisis.title })),
    plain(edition.line),
    ...edition.adoptions.map(strong),
    ...(city.demo ? [plain(t('parts.demo.long'))] : []),
    new Paragraph({ text: t('plan.contents'), heading: HeadingLevel.HEADING_2 }),
    ...document.sections.map(
      ({ key }, index) =>
        new Paragraph({
          children: [
            new InternalHyperlink({
              anchor: key,
              children: [
                new TextRun({
                  text: `${index + 1}. ${t(`plan.section.${key}`)}`,
                  style: 'Hyperlink',
                }),
              ],
            }),
          ],
        }),
    ),
  ]
}

function sectionParts(t: Words, section: DocumentSection, number: number) {
  const head = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: number === 1 || NEW_PAGE.has(section.key),
    children: [
      new Bookmark({
        id: section.key,
        children: [new TextRun(`${number}. ${t(`plan.section.${section.key}`)}`)],
      }),
    ],
  })
  if (section.state === 'not-yet')
    return [head, plain(t('plan.not-yet-because', { reason: section.reason }))]
  return [
    head,
    ...(section.state === 'open' ? [plain(t('plan.still-open'))] : []),
    ...markdownParts(section.text),
    ...facts(t, section),
    ...tableOf(t, section).flatMap((table) => tableParts(table, t(`plan.section.${section.key}`))),
  ]
}

function facts(t: Words, section: DocumentSection): Paragraph[] {
  if (section.key === 'situation') return [plain(situationText(t, section))]
  if (section.key !== 'portfolio') return []
  const told = chosenTold(t, section)
  return told.length === 0
    ? [plain(t('plan.portfolio.none'))]
    : told.map((line) => toldLine(t, line))
}

/** A fingerprint stands on a line of its own: it is too long to break well. */
const toldLine = (t: Words, { term, text, code }: Told): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: `${t('plan.told', { term })} `, bold: true }),
      code ? new TextRun({ text, font: 'Courier New', size: 17, break: 1 }) : new TextRun(text),
    ],
  })

/** The marks people write, as a word processor knows them: headings, lists and paragraphs. */
function markdownParts(text: string): Paragraph[] {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/)
  return blocks.flatMap((block): Paragraph[] => {
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    return joined(lines).map(markedLine)
  })
}

/** Lines of one paragraph belong together; a heading or an item of a list stands alone. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const alone = /^(#{1,4}|[-*]|\d+\.)\s/
    if (last === undefined || alone.test(line) || /^#{1,4}\s/.test(last)) whole.push(line)
    else whole[whole.length - 1] = `${last} ${line.trim()}`
  }
  return whole
}

function markedLine(line: string): Paragraph {
  const heading = /^#{1,4}\s+(.*)$/.exec(line)
  if (heading) return new Paragraph({ text: heading[1] ?? '', heading: HeadingLevel.HEADING_2 })
  const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line)
  if (item) return new Paragraph({ bullet: { level: 0 }, children: runsOf(item[1] ?? '') })
  return new Paragraph({ children: runsOf(line) })
}

/** Strong words between two pairs of stars; everything else stays as it was written. */
const runsOf = (text: string): TextRun[] =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? new TextRun({ text: part.slice(2, -2), bold: true })
        : new TextRun(part),
    )

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE } as const

/** A table under its caption; one that says the same as its heading is not said twice. */
function tableParts(table: TextTable, heading: string) {
  const { caption, head, rows, numeric = [] } = table
  const widths = columnWidths(table)
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: BORDERS,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EFEFEA' } } : {}),
      children: [
        new Paragraph({
          alignment: numeric.includes(at) ? AlignmentType.END : AlignmentType.START,
          spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text, size: 19, bold: isHead })],
        }),
      ],
    })
  const over = new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [new TextRun({ text: caption, bold: true })],
  })
  return [
    ...(caption === heading ? [] : [over]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, at) => cell(text, at, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: head.map((_, at) => cell(row[at] ?? '', at, false)),
            }),
        ),
      ],
    }),
  ]
}

/** Who adopted it, then, on a page of its own, how the numbers were made. */
function closing(t: Words, document: PlanDocument, { adoptions, sha256 }: Edition): Paragraph[] {
  const made = howMade(t, { document, sha256 })
  const head = (text: string, pageBreakBefore: boolean) =>
    new Paragraph({ text, heading: HeadingLevel.HEADING_1, pageBreakBefore })
  return [
    head(t('plan.adoption.title'), false),
    ...adoptions.map(plain),
    head(t('plan.made.title'), true),
    plain(t('plan.made.point')),
    ...made.map((line) => toldLine(t, line)),
  ]
}
