import { type Archive, openArchive } from '../archive/index.ts'
import { type Tag, walk } from '../markup/index.ts'
import {
  type Choices,
  FileRefusal,
  type FileTable,
  LONGEST_CELL,
  MOST_CELLS,
  MOST_COLUMNS,
  type Sheet,
} from '../tables.ts'
import { clean, withinLimits } from '../text/index.ts'
import { type Cell, isNumber, type Look, textOf } from './cells/index.ts'

type SheetPlace = Sheet & { readonly path: string }
type Book = { readonly sheets: readonly SheetPlace[]; readonly from1904: boolean }

/**
 * A workbook's sheet as rows: the one chosen, or the first that is not hidden. Of formulas the value
 * last computed is read; days become YYYY-MM-DD.
 *
 * Errors  FileRefusal
 */
export function readWorkbook(bytes: Uint8Array, choices: Choices): FileTable {
  const archive = openArchive(bytes)
  const book = bookOf(archive)
  const chosen = book.sheets.find((sheet) => sheet.name === choices.sheet)
  const sheet = chosen ?? book.sheets.find((one) => !one.hidden) ?? book.sheets[0]
  if (!sheet) throw new FileRefusal('empty')
  const read = sheetOf(archive.text(sheet.path), {
    strings: stringsOf(archive),
    dates: dateStyles(archive),
    from1904: book.from1904,
  })
  return {
    ...{ encoding: null, byteOrderMark: false, delimiter: null, votes: null },
    sheet: sheet.name,
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows: withinLimits(read.rows),
    formulas: read.formulas,
    mergedCells: read.mergedCells,
  }
}

function bookOf(archive: Archive): Book {
  const paths = pathsOf(archive)
  const sheets: SheetPlace[] = []
  let from1904 = false
  walk(archive.text('xl/workbook.xml'), {
    opens: {
      workbookPr: (tag) => {
        from1904 = /^(1|true)$/.test(tag.attr('date1904') ?? '')
      },
      sheet: (tag) => {
        const path = paths.get(tag.attr('id') ?? '')
        // Chart sheets and macro sheets hold no rows.
        if (!path?.includes('worksheets/') || !archive.has(path)) return
        const hidden = (tag.attr('state') ?? 'visible') !== 'visible'
        sheets.push({ name: clean(tag.attr('name') ?? '').slice(0, 100), hidden, path })
      },
    },
  })
  return { sheets, from1904 }
}

/** Where a sheet's relation leads, inside the archive. */
function pathsOf(archive: Archive): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  walk(archive.text('xl/_rels/workbook.xml.rels'), {
    opens: {
      Relationship: (tag) => {
        const target = tag.attr('Target') ?? ''
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
        paths.set(tag.attr('Id') ?? '', path)
      },
    },
  })
  return paths
}

function stringsOf(archive: Archive): readonly string[] {
  const strings: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return strings
  let text = ''
  let reading = false
  let phonetic = false
  walk(archive.text('xl/sharedStrings.xml'), {
    opens: {
      si: () => {
        text = ''
      },
      t: () => {
        reading = true
      },
      // How a word is pronounced is no part of the word.
      rPh: () => {
        phonetic = true
      },
    },
    closes: {
      si: () => {
        if (strings.length >= MOST_CELLS) throw new FileRefusal('too-many-cells')
        strings.push(text)
      },
      t: () => {
        reading = false
      },
      rPh: () => {
        phonetic = false
      },
    },
    text: (more) => {
      if (reading && !phonetic) text += more
    },
  })
  return strings
}

/** Formats that ship with every workbook and show a day. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22])

/** For each cell style, whether it shows its number as a day. */
function dateStyles(archive: Archive): readonly boolean[] {
  const styles: boolean[] = []
  if (!archive.has('xl/styles.xml')) return styles
  const own = new Set<number>()
  let inCells = false
  const formatOf = (tag: Tag) => Number(tag.attr('numFmtId') ?? 0)
  walk(archive.text('xl/styles.xml'), {
    opens: {
      numFmt: (tag) => {
        if (showsDay(tag.attr('formatCode') ?? '')) own.add(formatOf(tag))
      },
      cellXfs: () => {
        inCells = true
      },
      xf: (tag) => {
        const format = formatOf(tag)
        if (inCells) styles.push(BUILT_IN_DATES.has(format) || own.has(format))
      },
    },
    closes: {
      cellXfs: () => {
        inCells = false
      },
    },
  })
  return styles
}

const showsDay = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

type OpenRow = { readonly number: number; readonly cells: string[]; readonly numeric: number[] }

/** The rows of one sheet's XML. */
function sheetOf(xml: string, look: Look) {
  const rows: OpenRow[] = []
  const count = { f: 0, mergeCell: 0 }
  let cell: Cell | null = null
  let taking = false
  const take = () => {
    taking = true
  }
  const rest = () => {
    taking = false
  }
  walk(xml, {
    opens: {
      row: (tag) => {
        const next = (rows.at(-1)?.number ?? 0) + 1
        rows.push({ number: numberOf(tag.attr('r'), next), cells: [], numeric: [] })
        if (rows.length > MOST_CELLS) throw new FileRefusal('too-many-rows')
      },
      c: (tag) => {
        cell = cellOf(tag, rows.at(-1)?.cells.length ?? 0)
      },
      v: take,
      t: take,
      f: () => {
        count.f += 1
      },
      mergeCell: () => {
        count.mergeCell += 1
      },
    },
    closes: {
      v: rest,
      t: rest,
      c: () => {
        if (cell) put(rows.at(-1), cell, look)
        cell = null
      },
    },
    text: (more) => {
      if (taking && cell) cell.value += more
    },
  })
  const held = rows.filter(({ cells }) => cells.some((text) => text !== ''))
  return { rows: held, formulas: count.f, mergedCells: count.mergeCell }
}

const numberOf = (text: string | undefined, otherwise: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 && number <= 1_048_576 ? number : otherwise
}

function cellOf({ attr }: Tag, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attr('r') ?? '')?.[0]
  const column = letters
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : next
  return { column, type: attr('t') ?? 'n', style: Number(attr('s') ?? -1), value: '' }
}

/** Puts a finished cell into its row. */
function put(row: OpenRow | undefined, cell: Cell, look: Look): void {
  const text = clean(textOf(cell, look))
  if (text === '' || !row) return
  if (text.length > LONGEST_CELL) throw new FileRefusal('cell-too-long')
  if (cell.column >= MOST_COLUMNS) throw new FileRefusal('too-many-columns')
  while (row.cells.length < cell.column) row.cells.push('')
  row.cells[cell.column] = text
  if (isNumber(cell, look)) row.numeric.push(cell.column)
}
