import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { actorFor } from '#people'
import { jsonText } from '#platform/database/json.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Delimiter, Encoding, FileRow, Sheet } from '../reading/index.ts'
import type { Column, DateColumn, DecimalEvidence, DecimalMark } from './evidence/index.ts'
import type { Mapping } from './mapping/index.ts'
import type { Format, ImportState, ImportTables, Outcome, VoteType } from './tables.ts'

/** How a file is read, and what was found in it. */
export type Reading = {
  readonly encoding: Encoding | null
  readonly byteOrderMark: boolean
  readonly delimiter: Delimiter | null
  readonly sheet: string | null
  readonly sheets: readonly Sheet[]
  readonly formulas: number
  readonly mergedCells: number
  readonly headerRow: number
  readonly tagsRow: number | null
  /** The first rows of the file, from which the header row can be chosen. */
  readonly firstRows: readonly FileRow[]
  readonly rows: number
  readonly decimal: DecimalMark | null
  readonly decimalEvidence: DecimalEvidence
  readonly dates: readonly DateColumn[]
  /** Columns with amounts such as `1.2m`, whose `m` may be thousand or million; none in older imports. */
  readonly shorts?: readonly { readonly index: number; readonly samples: readonly string[] }[]
  readonly sha256: string
  readonly votes: VotesFacts | null
}

export type VotesFacts = {
  readonly title: string
  readonly voteType: VoteType
  readonly rule: string
  readonly budget: string
  readonly currency: string
  readonly voters: number
  readonly ballots: number
  readonly unknownChoices: number
  /** What the file says of itself, where that differs from what is in it. */
  readonly saidProjects: number | null
  readonly saidVoters: number | null
  /** Put before each project id, so that votes of two years do not mix. */
  readonly scope: string
}

/** What the actions get that the file does not say, as typed. */
export type Defaults = Readonly<Record<string, string>>

export type Import = {
  readonly id: string
  readonly bodyId: string
  readonly fileId: string
  readonly fileName: string
  readonly format: Format
  readonly state: ImportState
  readonly reading: Reading
  readonly columns: readonly Column[]
  readonly mapping: Mapping
  readonly defaults: Defaults
  readonly rowsDone: number
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly confirmedBy: string | null
  readonly undoneBy: string | null
  readonly endedAt: Date | null
}

export type ImportRow = {
  readonly number: number
  readonly cells: readonly string[]
  /** Indexes of cells that a workbook holds as numbers. */
  readonly numeric: readonly number[]
  readonly fixes: Readonly<Record<string, string>>
  readonly leftOut: boolean
  readonly outcome: Outcome | null
  readonly actionId: string | null
  readonly before: unknown
}

/** The person, acting for the body again; null when they no longer do. */
export async function actorIn(work: Work, personId: string, bodyId: string): Promise<Actor | null> {
  const actor = await actorFor(work, personId)
  const seat = actor?.seats.find((one) => one.bodyId === bodyId)
  return actor && seat ? { ...actor, acting: seat } : null
}

/** Imports are a matter of the city's own people: nobody else finds one. */
function ownImports(work: Work, actor: Actor) {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .where('body_id', '=', actor.acting?.bodyId ?? null)
}

export function findImport(work: Work, actor: Actor, id: string): Promise<Import | undefined> {
  return ownImports(work, actor)
    .select(['id', 'body_id as bodyId', 'file_id as fileId', 'file_name as fileName', 'format'])
    .select(['state', 'rows_done as rowsDone', 'version', 'created_at as createdAt'])
    .select(['created_by as createdBy', 'confirmed_by as confirmedBy', 'ended_at as endedAt'])
    .select('undone_by as undoneBy')
    .select((is) => is.ref('reading').$castTo<Reading>().as('reading'))
    .select((is) => is.ref('columns').$castTo<readonly Column[]>().as('columns'))
    .select((is) => is.ref('mapping').$castTo<Mapping>().as('mapping'))
    .select((is) => is.ref('defaults').$castTo<Defaults>().as('defaults'))
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The imports of the city, newest first, with how many rows each has brought. */
export function listImports(work: Work, actor: Actor, page: number) {
  return ownImports(work, actor)
    .select(['id', 'file_name as fileName', 'format', 'state', 'created_at as createdAt'])
    .select((is) => [
      is
        .selectFrom('toolkit.action_import_row as row')
        .whereRef('row.import_id', '=', 'toolkit.action_import.id')
        .where('row.outcome', 'in', ['added', 'changed'])
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('brought'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

export async function rowsOfImport(work: Work, id: string): Promise<readonly ImportRow[]> {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import_row')
    .select([
      'number',
      'numeric',
      'left_out as leftOut',
      'outcome',
      'action_id as actionId',
      'before',
    ])
    .select((is) => is.ref('cells').$castTo<readonly string[]>().as('cells'))
    .select((is) => is.ref('fixes').$castTo<Readonly<Record<string, string>>>().as('fixes'))
    .where('import_id', '=', id)
    .orderBy('number')
    .execute()
}

const BATCH = 500

/** Puts the rows of a file in the place of what was there. */
export async function storeRows(work: Work, id: string, rows: readonly FileRow[]): Promise<void> {
  const db = tablesOf<ImportTables>(work)
  await db.deleteFrom('toolkit.action_import_row').where('import_id', '=', id).execute()
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto('toolkit.action_import_row')
      .values(
        rows.slice(at, at + BATCH).map(({ number, cells, numeric }) => ({
          import_id: id,
          number,
          cells: jsonText(cells),
          numeric: [...(numeric ?? [])],
          outcome: null,
          action_id: null,
          before: null,
        })),
      )
      .execute()
}

/** Where columns of these names went in the city's imports, the newest word first. */
export async function rememberedMapping(work: Work, actor: Actor) {
  const held = await ownImports(work, actor)
    .where('confirmed_at', 'is not', null)
    .where('format', '<>', 'pb')
    .select((is) => is.ref('mapping').$castTo<Mapping>().as('mapping'))
    .select((is) => is.ref('columns').$castTo<readonly Column[]>().as('columns'))
    .orderBy('confirmed_at', 'desc')
    .limit(10)
    .execute()
  const names = held
    .toReversed()
    .flatMap(({ mapping, columns }) =>
      columns.map(({ name, index }) => [name, mapping[index] ?? 'note'] as const),
    )
  return Object.fromEntries(names)
}

/** An earlier import of the very same file that stands. */
export function sameFileBefore(work: Work, actor: Actor, held: Import) {
  return ownImports(work, actor)
    .select(['id', 'file_name as fileName', 'ended_at as endedAt'])
    .where('state', '=', 'done')
    .where('id', '<>', held.id)
    .where(sql<boolean>`reading ->> 'sha256' = ${held.reading.sha256}`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Notes beside each row which action it was shown as. */
export async function notePlanned(
  work: Work,
  id: string,
  key: string,
  rows: readonly { readonly number: number; readonly action: string }[],
): Promise<void> {
  await sql`update toolkit.action_import_row as held
    set fixes = held.fixes || jsonb_build_object(${key}::text, planned.action)
    from unnest(${rows.map(({ number }) => number)}::int[], ${rows.map(({ action }) => action)}::text[])
      as planned (number, action)
    where held.import_id = ${id} and held.number = planned.number`.execute(work.db)
}

/** Holds an import for this transaction: of two who change it, one waits for the other. */
export async function holdImport(work: Work, id: string, state: ImportState): Promise<boolean> {
  const row = await tablesOf<ImportTables>(work)
    .selectFrom('toolkit.action_import')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
