import type { AllocationProblem, PreferenceList, StableProblem } from '#analysis'
import type { Options, Streams } from './analysis.ts'
import { type Detail, jsonLocate, jsonOf } from './json.ts'
import type { JsonPath } from './json-place.ts'
import type { Locate } from './located.ts'
import { type Figure, numbersOf, type ReadNumber } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { columnAt, isJson, nameOf, type Sheet, type SheetRow, sheetOf, textOf } from './sheet.ts'

type Parties<Problem> = { readonly problem: Problem; readonly locate: Locate }

/** Reads who would take whom, from CSV or JSON. Errors: InputRefusal naming line and column */
export async function readParties(
  file: string,
  options: Options,
  streams: Streams,
): Promise<Parties<StableProblem>> {
  const text = await textOf(file, streams)
  if (!isJson(text)) return csvParties(sheetOf(text, file, options), options)
  const problem = jsonOf.stable(text, nameOf(file)) as StableProblem
  return {
    problem,
    locate: jsonLocate(text, nameOf(file), (detail) => [
      ...listOf(detail, 'reviewers'),
      ...capacityOf(detail, { reviewer: 'capacities' }),
    ]),
  }
}

/** The same with programmes that belong to owners. Errors: InputRefusal naming line and column */
export async function readAllocation(
  file: string,
  options: Options,
  streams: Streams,
): Promise<Parties<AllocationProblem>> {
  const text = await textOf(file, streams)
  if (!isJson(text)) return csvAllocation(sheetOf(text, file, options), options)
  const problem = jsonOf.allocation(text, nameOf(file)) as AllocationProblem
  const places = { programme: 'programmeCapacities', owner: 'ownerCapacities' }
  return {
    problem,
    locate: jsonLocate(text, nameOf(file), (detail) => [
      ...listOf(detail, 'owners'),
      ...capacityOf(detail, places),
    ]),
  }
}

/** The list in which a name is wrong: the library calls both kinds of reviewers `reviewers`. */
function listOf({ side, party }: Detail, reviewers: string): JsonPath {
  if (typeof party !== 'string') return []
  return [side === 'reviewers' ? reviewers : 'proposers', party]
}

function capacityOf(detail: Detail, where: Readonly<Record<string, string>>): JsonPath {
  if (typeof detail.party === 'string') return []
  if (typeof detail.proposer === 'string') return ['priority', detail.proposer]
  const [found] = Object.entries(where).filter(([side]) => typeof detail[side] === 'string')
  return found ? [found[1], String(detail[found[0]])] : []
}

const SIDES = ['proposer', 'reviewer', 'programme', 'owner'] as const
type Side = (typeof SIDES)[number]
type Party = { readonly side: Side; readonly name: string; readonly row: SheetRow }

function csvParties(sheet: Sheet, options: Options): Parties<StableProblem> {
  const { lists, places, priority, locate } = partiesIn(sheet, options, ['proposer', 'reviewer'])
  return {
    problem: {
      proposers: lists('proposer'),
      reviewers: lists('reviewer'),
      capacities: places('reviewer'),
      ...priority,
    },
    locate,
  }
}

function csvAllocation(sheet: Sheet, options: Options): Parties<AllocationProblem> {
  const sides = ['proposer', 'programme', 'owner'] as const
  const { of, lists, places, priority, locate } = partiesIn(sheet, options, sides)
  const at = columnAt(sheet, 'owner')
  if (at < 0) refuse({ file: sheet.file, line: sheet.head.line }, 'there is no column owner')
  const owners = new Set(of('owner').map(({ name }) => name))
  const ownerOf = of('programme').map(({ name, row }): [string, string] => {
    const owner = row.cells[at] ?? ''
    if (!owners.has(owner))
      refuse(
        placeIn(sheet, row, at),
        owner === '' ? `whose programme is ${name}?` : `there is no owner called ${owner}`,
      )
    return [name, owner]
  })
  return {
    problem: {
      proposers: lists('proposer'),
      owners: lists('owner'),
      ownerOf: Object.fromEntries(ownerOf),
      programmeCapacities: places('programme'),
      ownerCapacities: places('owner'),
      ...priority,
    },
    locate,
  }
}

function partiesIn(sheet: Sheet, options: Options, sides: readonly Side[]) {
  const at = columnsOf(sheet)
  const parties = sheet.rows.map((row) => partyOf(sheet, row, at, sides))
  checkNames(sheet, parties)
  const read = numbersOf(figuresIn(sheet, [at.places, at.priority]), sheet.delimiter, options)
  const of = (side: Side) => parties.filter((party) => party.side === side)
  const points = at.priority < 0 ? {} : numbersIn(sheet, of('proposer'), at.priority, read)
  return {
    of,
    lists: (side: Side) =>
      Object.fromEntries(
        of(side).map(({ name, row }) => [
          name,
          preferencesOf(row.cells[at.preferences] ?? '', side),
        ]),
      ),
    places: (side: Side) => placesOf(sheet, of(side), at.places, read),
    priority: Object.keys(points).length > 0 ? { priority: points } : {},
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

function partyOf(
  sheet: Sheet,
  row: SheetRow,
  at: ReturnType<typeof columnsOf>,
  sides: readonly Side[],
): Party {
  const word = (row.cells[at.side] ?? '').toLowerCase()
  const side = sides.find((one) => one === word)
  const name = row.cells[at.name] || refuse(placeIn(sheet, row, at.name), 'nobody is named')
  if (side) return { side, name, row }
  const known = `${sides.slice(0, -1).join(', ')} or ${sides.at(-1)}`
  return refuse(placeIn(sheet, row, at.side), `“${word}”: write ${known}`)
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
    const [asks, ...holds] = SIDES.map(named)
    const held = holds.find((line) => line !== undefined)
    const line = detail.side === 'reviewers' ? held : (asks ?? held)
    return { file: sheet.file, ...(line === undefined ? {} : { line }) }
  }
}
