import type { Cell, Criterion, DecisionMatrix, Direction, PreferenceFunction } from '#analysis'
import { type Options, type Streams, wordOf } from './analysis.ts'
import { jsonLocate, jsonOf, placeAmong } from './json.ts'
import type { Locate } from './located.ts'
import { type Figure, numbersOf, type ReadNumber } from './numbers.ts'
import { preferenceOf, THRESHOLDS } from './preferences.ts'
import { type Place, refuse, WordsRefusal } from './refusal.ts'
import { isJson, nameOf, type Sheet, type SheetRow, sheetOf, textOf } from './sheet.ts'

/** A table to decide by, what its rows of facts say of weights, and where each cell stands. */
export type DecisionTable = {
  readonly matrix: DecisionMatrix
  readonly weights: Readonly<Record<string, number>> | null
  /** How a difference becomes preference, by criterion, where the file says it. */
  readonly preferences: Readonly<Record<string, PreferenceFunction>>
  readonly locate: Locate
}

const FACTS = [
  ...(['#unit', '#direction', '#low', '#high', '#weight', '#label'] as const),
  ...(['#preference', '#q', '#p', '#s'] as const),
] as const
type Fact = (typeof FACTS)[number]

/** What a method needs beyond the cells; `preference`: the function of a criterion for which the file names none. */
export type Needs = { readonly goalposts: boolean; readonly preference?: string | undefined }

/**
 * Reads a decision table: CSV with actions in the first column and one column a criterion, or the library's own JSON.
 *
 * Errors  InputRefusal naming line and column
 */
export async function readTable(
  file: string,
  options: Options,
  streams: Streams,
  needs: Needs,
): Promise<DecisionTable> {
  const text = await textOf(file, streams)
  if (isJson(text)) return jsonTable(text, file)
  return csvTable(sheetOf(text, file, options), options, streams, needs)
}

function jsonTable(text: string, file: string): DecisionTable {
  const given = jsonOf.table(text, nameOf(file))
  const { actions, cells } = given
  const criteria = given.criteria.map(({ preference: _, ...criterion }) => criterion)
  const ids = criteria.map(({ id }) => id)
  return {
    matrix: { actions, criteria, cells },
    weights: given.weights ?? null,
    preferences: Object.fromEntries(
      given.criteria.flatMap(({ id, preference }) => (preference ? [[id, preference]] : [])),
    ),
    locate: jsonLocate(text, nameOf(file), ({ action, criterion }) => {
      const [row] = placeAmong(actions, action)
      const [column] = placeAmong(ids, criterion)
      if (row === undefined) return column === undefined ? [] : ['criteria', column]
      return column === undefined ? ['actions', row] : ['cells', row, column]
    }),
  }
}

function csvTable(sheet: Sheet, options: Options, streams: Streams, needs: Needs): DecisionTable {
  const names = sheet.head.cells.slice(1)
  if (names.length === 0)
    refuse({ file: sheet.file, line: sheet.head.line }, 'there is no column after the actions')
  const facts = factsOf(sheet)
  const actions = sheet.rows.filter(({ cells }) => !cells[0]?.startsWith('#'))
  checkActions(sheet, actions)
  const read = numbersOf(
    figuresOf(sheet, [...actions, ...numeric(facts)]),
    sheet.delimiter,
    options,
  )
  const cells = actions.map((row) =>
    names.map((name, j) => cellOf(row.cells[j + 1] ?? '', placeIn(sheet, row, name), read)),
  )
  const fact = (kind: Fact, j: number) => factAt(sheet, facts, kind, j)
  const criteria = names.map((id, j) =>
    criterionOf(
      { id, column: cells.map((row) => row[j] ?? null), fact: (kind) => fact(kind, j) },
      {
        ...{ read, options, streams, needs, sheet },
      },
    ),
  )
  const weights = facts.has('#weight')
    ? Object.fromEntries(names.map((id, j) => [id, weightOf(fact('#weight', j), read)]))
    : null
  return {
    matrix: { actions: actions.map(({ cells: [name = ''] }) => name), criteria, cells },
    weights,
    preferences: preferencesIn(names, fact, read, needs),
    locate: locateIn(sheet, actions, facts),
  }
}

function factsOf(sheet: Sheet): ReadonlyMap<Fact, SheetRow> {
  const facts = new Map<Fact, SheetRow>()
  for (const row of sheet.rows.filter(({ cells }) => cells[0]?.startsWith('#'))) {
    const name = (row.cells[0] ?? '').toLowerCase().replace(/\s/g, '') as Fact
    const place = { file: sheet.file, line: row.line }
    if (!FACTS.includes(name)) refuse(place, `“${row.cells[0]}” is no fact: use ${FACTS.join(' ')}`)
    if (facts.has(name)) refuse(place, `a second row is called ${name}`)
    facts.set(name, row)
  }
  return facts
}

const numeric = (facts: ReadonlyMap<Fact, SheetRow>): readonly SheetRow[] =>
  (['#low', '#high', '#weight', ...THRESHOLDS] as const).flatMap((kind) => facts.get(kind) ?? [])

function checkActions({ file, head }: Sheet, actions: readonly SheetRow[]): void {
  if (actions.length === 0) refuse({ file }, 'there is no row with an action')
  const [first] = head.cells
  const seen = new Map<string, number>()
  for (const { line, cells } of actions) {
    const [name = ''] = cells
    const place = { file, line, column: first || 'first' }
    if (name === '') refuse(place, 'the action has no name')
    const before = seen.get(name)
    if (before !== undefined) refuse(place, `${name} already stands in line ${before}`)
    seen.set(name, line)
  }
}

/** The parts of a cell: one number, `2..5`, or `2|3|5`. */
const partsOf = (text: string): readonly string[] =>
  text.split(/\.\.|…|\|/).map((part) => part.trim())

const figuresOf = (sheet: Sheet, rows: readonly SheetRow[]): readonly Figure[] =>
  rows.flatMap((row) =>
    row.cells.slice(1).flatMap((text, j) =>
      partsOf(text)
        .filter((part) => part !== '')
        .map((part) => ({ text: part, place: placeIn(sheet, row, sheet.head.cells[j + 1] ?? '') })),
    ),
  )

const placeIn = ({ file }: Sheet, { line }: SheetRow, column: string): Place => ({
  ...{ file, line, column },
})

function cellOf(text: string, place: Place, read: ReadNumber): Cell {
  if (text === '') return null
  const parts = partsOf(text)
  const [low = 0, likely, high] = parts.map((part) => read(part, place))
  if (parts.length === 1) return low
  const rises = low <= (likely ?? low) && (likely ?? low) <= (high ?? likely ?? low)
  if (!rises) refuse(place, `“${text}” ends before it begins: write the smaller number first`)
  if (/\|/.test(text) && high !== undefined && likely !== undefined && parts.length === 3)
    return { triangular: [low, likely, high] }
  if (!/\|/.test(text) && likely !== undefined && parts.length === 2) return [low, likely]
  return refuse(place, `“${text}”: write a range as 2..5, and low, likely and high as 2|3|5`)
}

type FactText = { readonly text: string; readonly place: Place }

function factAt(
  sheet: Sheet,
  facts: ReadonlyMap<Fact, SheetRow>,
  kind: Fact,
  j: number,
): FactText | null {
  const row = facts.get(kind)
  const text = row?.cells[j + 1] ?? ''
  const column = sheet.head.cells[j + 1] ?? ''
  return row && text !== '' ? { text, place: placeIn(sheet, row, column) } : null
}

const weightOf = (fact: FactText | null, read: ReadNumber): number =>
  fact ? read(fact.text, fact.place) : 0

function preferencesIn(
  names: readonly string[],
  fact: (kind: Fact, j: number) => FactText | null,
  read: ReadNumber,
  { preference }: Needs,
): Readonly<Record<string, PreferenceFunction>> {
  return Object.fromEntries(
    names.flatMap((id, j) => {
      const said = fact('#preference', j)
      if (!said && preference === undefined) return []
      const threshold = (kind: (typeof THRESHOLDS)[number]) => {
        const given = fact(kind, j)
        return given && read(given.text, given.place)
      }
      return [
        [
          id,
          preferenceOf({ word: said?.text ?? preference ?? '', id, place: said?.place, threshold }),
        ],
      ]
    }),
  )
}

type Column = {
  readonly id: string
  readonly column: readonly Cell[]
  fact(kind: Fact): FactText | null
}
type Reading = {
  readonly read: ReadNumber
  readonly options: Options
  readonly streams: Streams
  readonly needs: Needs
  readonly sheet: Sheet
}

function criterionOf({ id, column, fact }: Column, reading: Reading): Criterion {
  return {
    id,
    label: fact('#label')?.text ?? id,
    unit: fact('#unit')?.text ?? '',
    direction: directionOf(id, fact('#direction'), reading.streams),
    goalposts: goalpostsOf({ id, column, fact }, reading),
  }
}

function directionOf(id: string, fact: FactText | null, { note }: Streams): Direction {
  if (!fact) {
    note(`note: ${id} has no #direction: more is taken as better`)
    return 'max'
  }
  const word = fact.text.toLowerCase()
  if (word === 'max' || word === 'min') return word
  return refuse(fact.place, `“${fact.text}”: write max where more is better, min where less is`)
}

function goalpostsOf({ id, column, fact }: Column, reading: Reading): readonly [number, number] {
  const { read, options, streams, needs, sheet } = reading
  const posts = (['#low', '#high'] as const).map((kind) => fact(kind))
  const [low, high] = posts.map((one) => one && read(one.text, one.place))
  if (typeof low === 'number' && typeof high === 'number') {
    if (low >= high && posts[1]) refuse(posts[1].place, `#high must be above #low (${low})`)
    return [low, high]
  }
  const word = wordOf(options, 'goalposts')
  if (word !== undefined && word !== 'data')
    throw new WordsRefusal('--goalposts takes data: the least and the greatest score')
  if (needs.goalposts && word === undefined)
    refuse(
      { file: sheet.file, column: id },
      'it needs a worst and a best score in rows #low and #high, fixed before scores are seen; or take them from the scores with --goalposts data',
    )
  if (needs.goalposts)
    streams.note(
      `warning: ${id}: the goalposts are the scores at hand, so adding or removing an action can turn the others round`,
    )
  return spread(column)
}

/** From the least to the greatest score; a column of one score keeps a width. */
function spread(column: readonly Cell[]): readonly [number, number] {
  const ends = column.flatMap((cell) => {
    if (cell === null) return []
    if (typeof cell === 'number') return [cell]
    return 'triangular' in cell ? [...cell.triangular] : [...(cell as readonly number[])]
  })
  const low = ends.reduce((a, b) => Math.min(a, b), Infinity)
  const high = ends.reduce((a, b) => Math.max(a, b), -Infinity)
  if (low < high) return [low, high]
  return ends.length === 0 ? [0, 1] : [low, low + 1]
}

/** The line of the action and the column of the criterion that the library names. */
function locateIn(
  sheet: Sheet,
  actions: readonly SheetRow[],
  facts: ReadonlyMap<Fact, SheetRow>,
): Locate {
  const lines = new Map(actions.map(({ line, cells }) => [cells[0], line]))
  return (detail) => {
    const line =
      lines.get(String(detail.action)) ??
      ('weight' in detail ? facts.get('#weight')?.line : undefined)
    const isColumn = sheet.head.cells.includes(String(detail.criterion))
    return {
      file: sheet.file,
      ...(line === undefined ? {} : { line }),
      ...(isColumn ? { column: String(detail.criterion) } : {}),
    }
  }
}
