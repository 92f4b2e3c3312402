import type { PreferenceList, StableProblem } from '#analysis'
import type { Options, Streams } from './analysis.ts'
import { jsonOf } from './json.ts'
import type { Locate } from './located.ts'
import { type Figure, numbersOf, type ReadNumber } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { columnAt, isJson, nameOf, type Sheet, type SheetRow, sheetOf, textOf } from './sheet.ts'

type Parties = { readonly problem: StableProblem; readonly locate: Locate }

/** Reads who would take whom, from CSV or JSON. Errors: InputRefusal naming line and column */
export async function readParties(
  file: string,
  options: Options,
  streams: Streams,
): Promise<Parties> {
  const text = await textOf(file, streams)
  if (!isJson(text)) return csvParties(sheetOf(text, file, options), options)
  const place = { file: nameOf(file) }
  return { problem: jsonOf.stable(text, place.file) as StableProblem, locate: () => place }
}

type Side = 'proposer' | 'reviewer'
type Party = { readonly side: Side; readonly name: string; readonly row: SheetRow }

function csvParties(sheet: Sheet, options: Options): Parties {
  const at = columnsOf(sheet)
  const parties = sheet.rows.map((row) => partyOf(sheet, row, at))
  checkNames(sheet, parties)
  const read = numbersOf(figuresIn(sheet, [at.places, at.priority]), sheet.delimiter, options)
  const of = (side: Side) => parties.filter((party) => party.side === side)
  const lists = (side: Side) =>
    Object.fromEntries(
      of(side).map(({ name, row }) => [name, preferencesOf(row.cells[at.preferences] ?? '', side)]),
    )
  const priority = at.priority < 0 ? {} : numbersIn(sheet, of('proposer'), at.priority, read)
  return {
    problem: {
      proposers: lists('proposer'),
      reviewers: lists('reviewer'),
      capacities: placesOf(sheet, of('reviewer'), at.places, read),
      ...(Object.keys(priority).length > 0 ? { priority } : {}),
    },
    locate: locateIn(sheet, parties),
  }
}

function columnsOf(sheet: Sheet) {
  const [side = -1, name = -1, preferences = -1, places = -1, priority = -1] = [
    ...['side', 'name', 'preferences', 'places', 'priority'],
  ].map((column) => columnAt(sheet, column))
  for (const [column, at] of Object.entries({ side, name, preferences }))
    if (at < 0) refuse({ file: sheet.file, line: sheet.head.line }, `there is no column ${column}`)
  return { side, name, preferences, places, priority }
}

const placeIn = ({ file, head }: Sheet, { line }: SheetRow, at: number): Place => ({
  ...{ file, line, column: head.cells[at] ?? '' },
})

function partyOf(sheet: Sheet, row: SheetRow, at: ReturnType<typeof columnsOf>): Party {
  const side = (row.cells[at.side] ?? '').toLowerCase()
  const name = row.cells[at.name] || refuse(placeIn(sheet, row, at.name), 'nobody is named')
  if (side === 'proposer' || side === 'reviewer') return { side, name, row }
  return refuse(placeIn(sheet, row, at.side), `“${side}”: write proposer or reviewer`)
}

function checkNames({ file }: Sheet, parties: readonly Party[]): void {
  const lines = new Map<string, number>()
  for (const { side, name, row } of parties) {
    const before = lines.get(`${side} ${name}`)
    if (before !== undefined)
      refuse({ file, line: row.line, column: 'name' }, `${name} already stands in line ${before}`)
    lines.set(`${side} ${name}`, row.line)
  }
}

const figuresIn = (sheet: Sheet, columns: readonly number[]): readonly Figure[] =>
  sheet.rows.flatMap((row) =>
    columns.flatMap((at) => {
      const text = row.cells[at] ?? ''
      return text === '' ? [] : [{ text, place: placeIn(sheet, row, at) }]
    }),
  )

/** `a > b = c`: best first, equals together. */
function preferencesOf(text: string, side: Side): PreferenceList {
  if (text === '') return side === 'proposer' ? [] : null
  return text.split('>').map((group) => {
    const names = group.split('=').map((name) => name.trim())
    return names.length === 1 ? (names[0] ?? '') : names
  })
}

function numbersIn(
  sheet: Sheet,
  parties: readonly Party[],
  at: number,
  read: ReadNumber,
): Record<string, number> {
  return Object.fromEntries(
    parties.flatMap(({ name, row }): [string, number][] => {
      const text = row.cells[at] ?? ''
      return text === '' ? [] : [[name, read(text, placeIn(sheet, row, at))]]
    }),
  )
}

/** One place each where nothing is said. */
const placesOf = (sheet: Sheet, parties: readonly Party[], at: number, read: ReadNumber) => ({
  ...Object.fromEntries(parties.map(({ name }) => [name, 1])),
  ...numbersIn(sheet, parties, at, read),
})

const locateIn = (sheet: Sheet, parties: readonly Party[]): Locate => {
  const lines = new Map(parties.map(({ side, name, row }) => [`${side} ${name}`, row.line]))
  return (detail) => {
    const named = (side: Side) => lines.get(`${side} ${detail[side] ?? detail.party}`)
    const line =
      detail.side === 'reviewers' ? named('reviewer') : (named('proposer') ?? named('reviewer'))
    return { file: sheet.file, ...(line === undefined ? {} : { line }) }
  }
}
