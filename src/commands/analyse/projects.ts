import type { Ballot, FundingLevel, Project } from '#analysis'
import { FileRefusal, readFile } from '#toolkit'
import type { Options, Streams } from './analysis.ts'
import { jsonLocate, jsonOf } from './json.ts'
import type { Locate } from './located.ts'
import { type Figure, numberIn, numbersOf } from './numbers.ts'
import { InputRefusal, type Place, refuse } from './refusal.ts'
import { columnAt, isJson, nameOf, type Sheet, type SheetRow, sheetOf, textIn } from './sheet.ts'

/** Projects to choose from, and the votes for them where there are any. */
export type Funding = {
  readonly projects: readonly Project[]
  readonly resources: readonly string[]
  readonly vote: {
    readonly ballots: readonly Ballot[]
    readonly voters: number
    readonly budget: number | null
    readonly currency: string
    /** Ticks can be shared out equally; ranks cannot. */
    readonly approvals: boolean
  } | null
  readonly locate: Locate
}

/** Reads projects from CSV or JSON, or projects and votes from a `.pb` file. Errors: InputRefusal */
export async function readProjects(
  file: string,
  options: Options,
  streams: Streams,
): Promise<Funding> {
  const bytes = await streams.read(file)
  const text = textIn(bytes, file)
  if (/\.pb$/i.test(file) || /^META\s/.test(text)) return pbProjects(bytes, nameOf(file))
  return isJson(text)
    ? jsonProjects(text, nameOf(file))
    : csvProjects(sheetOf(text, file, options), options)
}

type Columns = {
  readonly value: number
  /** −1 where projects are funded whole. */
  readonly level: number
  readonly costs: readonly (readonly [name: string, at: number])[]
  readonly amounts: readonly (readonly [name: string, at: number])[]
  readonly tags: readonly (readonly [name: string, at: number])[]
}

function jsonProjects(text: string, file: string): Funding {
  const projects = jsonOf.projects(text, file).projects as readonly Project[]
  const costs = projects.flatMap(({ cost, levels = [] }) => [
    cost,
    ...levels.map((one) => one.cost),
  ])
  const resources = [...new Set(costs.flatMap((cost) => Object.keys(cost)))]
  const ids = projects.map(({ id }) => id)
  return {
    ...{ projects, resources, vote: null },
    locate: jsonLocate(text, file, ({ project, what, name }) => {
      const at = ids.lastIndexOf(String(what === 'project' ? name : project))
      return at < 0 ? [] : ['projects', at]
    }),
  }
}

function csvProjects(sheet: Sheet, options: Options): Funding {
  const columns = columnsOf(sheet)
  const numeric = [columns.value, ...[...columns.costs, ...columns.amounts].map(([, at]) => at)]
  const read = numbersOf(figuresIn(sheet, numeric), sheet.delimiter, options)
  const figure = (row: SheetRow, at: number): number => {
    const place = placeIn(sheet, row, at)
    const text = row.cells[at] ?? ''
    return text === '' ? refuse(place, 'it is empty: a number is needed here') : read(text, place)
  }
  const named = (row: SheetRow, of: Columns['costs']) =>
    Object.fromEntries(of.map(([name, at]) => [name, figure(row, at)]))
  const unitOf = (row: SheetRow) => ({
    value: figure(row, columns.value),
    cost: named(row, columns.costs),
    amounts: named(row, columns.amounts),
  })
  const tagsOf = (row: SheetRow) =>
    Object.fromEntries(
      columns.tags.map(([name, at]) => [
        name,
        (row.cells[at] ?? '').split('|').map((t) => t.trim()),
      ]),
    )
  const idOf = (row: SheetRow) =>
    row.cells[0] || refuse(placeIn(sheet, row, 0), 'the project has no name')
  const projects =
    columns.level < 0
      ? sheet.rows.map((row): Project => ({ id: idOf(row), ...unitOf(row), tags: tagsOf(row) }))
      : [...Map.groupBy(sheet.rows, idOf)].map(([id, rows]): Project => {
          const [first] = rows as [SheetRow]
          const whole = { id, ...unitOf(first), tags: tagsOf(first) }
          const levels = levelsOf(sheet, columns.level, rows, unitOf)
          return levels.length === 0 ? whole : { ...whole, levels }
        })
  if (columns.level < 0 || projects.length === 0) checkNames(sheet, projects)
  return {
    projects,
    resources: columns.costs.map(([name]) => name),
    vote: null,
    locate: locateIn(sheet),
  }
}

/** One row is one size at which a project can be funded; a project without a size is funded whole or not at all. */
function levelsOf(
  sheet: Sheet,
  at: number,
  rows: readonly SheetRow[],
  unitOf: (row: SheetRow) => Omit<FundingLevel, 'id'>,
): readonly FundingLevel[] {
  const named = rows.map((row) => ({ row, id: row.cells[at] ?? '' }))
  const [, second] = named
  if (!second && named[0]?.id === '') return []
  return named.map(({ row, id }, k) => {
    const place = placeIn(sheet, row, at)
    if (id === '') refuse(place, `${row.cells[0]} has several rows: name the level of each`)
    if (named.findIndex((one) => one.id === id) < k)
      refuse(place, `${row.cells[0]} already has a level ${id}`)
    return { id, ...unitOf(row) }
  })
}

function columnsOf(sheet: Sheet): Columns {
  const { cells, line } = sheet.head
  const place = { file: sheet.file, line }
  const value = columnAt(sheet, 'value')
  if (value < 0) refuse(place, 'there is no column value')
  const under = (kind: string) =>
    cells.flatMap((cell, at): [string, number][] =>
      cell.toLowerCase().startsWith(`${kind}:`) ? [[cell.slice(kind.length + 1).trim(), at]] : [],
    )
  const plain = columnAt(sheet, 'cost')
  const costs: [string, number][] = [...(plain < 0 ? [] : [['cost', plain] as [string, number]])]
  costs.push(...under('cost'))
  if (costs.length === 0)
    refuse(place, 'there is no column cost (or several: cost:2027, cost:staff)')
  const level = columnAt(sheet, 'level')
  return { value, level, costs, amounts: under('amount'), tags: under('tag') }
}

const placeIn = ({ file, head }: Sheet, { line }: SheetRow, at: number): Place => ({
  ...{ file, line, column: head.cells[at] || 'first' },
})

const figuresIn = (sheet: Sheet, columns: readonly number[]): readonly Figure[] =>
  sheet.rows.flatMap((row) =>
    columns.flatMap((at) => {
      const text = row.cells[at] ?? ''
      return text === '' ? [] : [{ text, place: placeIn(sheet, row, at) }]
    }),
  )

function checkNames(sheet: Sheet, projects: readonly Project[]): void {
  if (projects.length === 0) refuse({ file: sheet.file }, 'there is no row with a project')
  const at = projects.findIndex(({ id }, k) => projects.findIndex((one) => one.id === id) < k)
  const row = sheet.rows[at]
  if (row) refuse(placeIn(sheet, row, 0), `${row.cells[0]} already stands above`)
}

const locateIn = (sheet: Sheet): Locate => {
  const lines = new Map(sheet.rows.map(({ line, cells }) => [cells[0], line]))
  return ({ project }) => {
    const line = lines.get(String(project))
    return line === undefined ? null : { file: sheet.file, line }
  }
}

/** Why the toolkit cannot read a file of votes. */
const FAULTS: Readonly<Record<string, string>> = {
  'vote-type':
    'its votes are of a kind that cannot be counted here (approval, choose-1 and ordinal can)',
  'vote-sections': 'a section is missing: a .pb file has META, PROJECTS and VOTES',
  quote: 'a quotation mark is not closed',
  empty: 'there is nothing in it',
}

async function pbProjects(bytes: Uint8Array, name: string): Promise<Funding> {
  const { rows, votes } = await readFile(bytes, 'pb').catch((error: unknown) => {
    if (!(error instanceof FileRefusal)) throw error
    const what = FAULTS[error.fault] ?? `it cannot be read (${error.fault})`
    throw new InputRefusal(`${name}: ${what}${error.detail === '' ? '' : `: ${error.detail}`}`)
  })
  const [head, ...body] = rows
  const at = (column: string) =>
    (head?.cells ?? []).findIndex((cell) => cell.toLowerCase() === column)
  const ballots = votes?.ballots ?? []
  const counted = new Map<string, number>()
  for (const { voters, choices } of ballots)
    for (const id of choices) counted.set(id, (counted.get(id) ?? 0) + voters)
  const projects = body.map(({ number, cells }): Project => {
    const id = cells[at('project_id')] ?? ''
    const text = cells[at('cost')] ?? ''
    const cost = numberIn(text, '.')
    const place = { file: name, line: number, column: 'cost' }
    if (cost === null) return refuse(place, `“${text}” is no number`)
    const category = cells[at('category')] ?? ''
    return {
      ...{ id, value: counted.get(id) ?? 0, cost: { cost } },
      ...(category === '' ? {} : { tags: { category: category.split(',') } }),
    }
  })
  const lines = new Map(body.map(({ number, cells }) => [cells[at('project_id')], number]))
  return {
    projects,
    resources: ['cost'],
    vote: votes && {
      ballots: ballots.map(({ voters, choices }) => ({ projects: choices, count: voters })),
      voters: votes.voters,
      budget: numberIn(votes.meta.budget ?? '', '.'),
      currency: votes.meta.currency ?? '',
      approvals: votes.voteType === 'approval',
    },
    locate: ({ project }) => {
      const line = lines.get(String(project))
      return line === undefined ? null : { file: name, line }
    },
  }
}
