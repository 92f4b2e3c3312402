import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Run } from './blocks.ts'

type Doc = PDFKit.PDFDocument

const require = createRequire(import.meta.url)

/** Our faces: text in four cuts, titles in one. Each is cut by scripts, and so many files. */
type Face = { readonly package: string; readonly subsets: readonly string[] }

const FACES: Readonly<Record<'text' | 'display' | 'arabic', Face>> = {
  text: {
    package: 'source-sans-3',
    subsets: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'],
  },
  display: {
    package: 'source-serif-4',
    subsets: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'],
  },
  arabic: { package: 'noto-sans-arabic', subsets: ['arabic'] },
}

type Subset = {
  readonly face: Face
  readonly name: string
  readonly has: (code: number) => boolean
}

/** `U+0000-00FF,U+0131` as a question. */
function covers(ranges: string): (code: number) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (code) => pairs.some(([from, to]) => code >= from && code <= to)
}

function subsetsOf(face: Face): readonly Subset[] {
  const file = require.resolve(`@fontsource/${face.package}/unicode.json`)
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return face.subsets.map((name) => ({ face, name, has: covers(ranges[name] ?? 'U+0') }))
}

let known: Readonly<Record<'text' | 'display', readonly Subset[]>> | undefined

/** Which file draws a sign, in the order they are tried. */
function subsets(): NonNullable<typeof known> {
  const arabic = subsetsOf(FACES.arabic)
  known ??= {
    text: [...subsetsOf(FACES.text), ...arabic],
    display: [...subsetsOf(FACES.display), ...arabic],
  }
  return known
}

/** Drawn for a sign that no face of ours has. */
const UNKNOWN = '\ufffd'

export type Look = {
  readonly size: number
  readonly display?: boolean
  readonly colour: string
}

/** Letters of one file and one look, with their width. */
type Piece = {
  readonly text: string
  readonly font: string
  readonly width: number
  readonly run: Run
}

export type Word = {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** The blank before it. */
  readonly space: number
  readonly endsLine: boolean
}

function fontFor(doc: Doc, subset: Subset, run: Run, display: boolean): string {
  const weight = display ? 600 : run.strong || run.code ? 700 : 400
  const bold = subset.face === FACES.arabic ? (weight === 400 ? 400 : 700) : weight
  const slant = run.em && !display && subset.face !== FACES.arabic ? 'italic' : 'normal'
  const name = `${subset.face.package}-${subset.name}-${bold}-${slant}`
  const held = doc as Doc & { held?: Set<string> }
  held.held ??= new Set()
  if (!held.held.has(name)) {
    doc.registerFont(name, require.resolve(`@fontsource/${subset.face.package}/files/${name}.woff`))
    held.held.add(name)
  }
  return name
}

/** One word of one run, cut where another file has to draw. */
function piecesOf(doc: Doc, text: string, run: Run, look: Look): Piece[] {
  const files = subsets()[look.display ? 'display' : 'text']
  const cut: { text: string; subset: Subset | undefined }[] = []
  for (const sign of text) {
    const subset = files.find(({ has }) => has(sign.codePointAt(0) ?? 0))
    const last = cut.at(-1)
    const drawn = subset ? sign : UNKNOWN
    if (last && last.subset === (subset ?? files[0])) last.text += drawn
    else cut.push({ text: drawn, subset: subset ?? files[0] })
  }
  return cut.flatMap(({ text: letters, subset }) => {
    if (!subset) return []
    const font = fontFor(doc, subset, run, look.display ?? false)
    const width = doc.font(font).fontSize(look.size).widthOfString(letters)
    return [{ text: letters, font, width, run }]
  })
}

type Found = { readonly pieces: Piece[]; readonly spaced: boolean; readonly endsLine: boolean }

const BLANK = /([ \t\n\u2028\u2029]+)/

/** Runs as words: a word may go on from one run into the next, and a break is one of its own. */
function found(doc: Doc, runs: readonly Run[], look: Look): readonly Found[] {
  const words: Found[] = []
  let spaced = false
  let joins = false
  const add = (run: Run, part: string): void => {
    const isBlank = part === '' || BLANK.test(part)
    if (part !== '' && isBlank) [spaced, joins] = [true, false]
    if (isBlank) return
    const pieces = piecesOf(doc, part, run, look)
    const last = words.at(-1)
    if (joins && last) last.pieces.push(...pieces)
    else words.push({ pieces, spaced, endsLine: false })
    ;[spaced, joins] = [false, true]
  }
  for (const run of runs) {
    if (run.isBreak) {
      words.push({ pieces: [], spaced: false, endsLine: true })
      joins = false
    } else for (const part of run.text.split(BLANK)) add(run, part)
  }
  return words
}

/** The words of a text, measured; what is wider than a line is cut. Units: points. */
export function wordsOf(doc: Doc, runs: readonly Run[], look: Look, widest: number): Word[] {
  const blank = doc.font(blankFont(doc)).fontSize(look.size).widthOfString(' ')
  return found(doc, runs, look).flatMap(({ pieces, spaced, endsLine }) =>
    fitting(doc, pieces, look, widest).map((fit, index) => ({
      pieces: fit,
      width: fit.reduce((sum, { width }) => sum + width, 0),
      space: spaced && index === 0 ? blank : 0,
      endsLine,
    })),
  )
}

const blankFont = (doc: Doc): string => {
  const [latin] = subsets().text
  return latin ? fontFor(doc, latin, { text: '' }, false) : ''
}

/** A word no line holds, as several that do. */
function fitting(doc: Doc, pieces: Piece[], look: Look, widest: number): Piece[][] {
  if (pieces.reduce((sum, { width }) => sum + width, 0) <= widest) return [pieces]
  const lines: Piece[][] = [[]]
  let left = widest
  for (const piece of pieces)
    for (const letters of piece.text.match(/[\s\S]{1,8}/gu) ?? []) {
      const width = doc.font(piece.font).fontSize(look.size).widthOfString(letters)
      if (width > left) {
        lines.push([])
        left = widest
      }
      lines.at(-1)?.push({ ...piece, text: letters, width })
      left -= width
    }
  return lines.filter((line) => line.length > 0)
}

/** Words as lines no wider than they may be. */
export function linesOf(words: readonly Word[], widest: number): Word[][] {
  const lines: Word[][] = [[]]
  let used = 0
  for (const word of words) {
    if (word.endsLine) {
      lines.push([])
      used = 0
      continue
    }
    const line = lines.at(-1)
    if (line && (line.length === 0 || used + word.space + word.width <= widest)) {
      used += line.length === 0 ? word.width : word.space + word.width
      line.push(word)
    } else {
      lines.push([word])
      used = word.width
    }
  }
  return lines
}
