import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { keepFile, looked, type Storage } from '#platform/storage/storage.ts'
import { FIELDS, may } from '../record/index.ts'
import type { Column } from './evidence/index.ts'
import { columnFor, type Mapping, proposed, votesMapping } from './mapping/index.ts'
import { formatOf, isSettled, openFile, type ReadingChoices } from './opening/index.ts'
import { PLANNED, type PlannedRow, planOf } from './plan/index.ts'
import { still } from './policy.ts'
import {
  type Defaults,
  findImport,
  holdImport,
  type Import,
  notePlanned,
  rememberedMapping,
  storeRows,
} from './queries.ts'
import { RUN_IMPORT } from './running/index.ts'
import type { Format, ImportTables } from './tables.ts'

/** An office imports a few files a day; a machine that tries its luck does not get far. */
const UPLOADS = { burst: 20, perMinute: 6 }

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Takes a file in: kept, read, its columns guessed. Nothing of it is an action yet.
 *
 * Returns the import's id
 * Errors  forbidden; invalid beside `file` with what is wrong with it; too-many
 */
export async function startImport(
  work: Work,
  actor: Actor,
  storage: Storage,
  file: File,
): Promise<string> {
  const bodyId = actor.acting?.bodyId ?? missing()
  ensure(may.import(actor, bodyId))
  await takeToken(work, `actions import ${actor.person?.id}`, UPLOADS)
  const upload = { file, field: 'file', takes: ['text/csv', SPREADSHEET] } as const
  const { bytes } = await looked(upload)
  const format = formatOf(bytes, file.name)
  // Before the transaction: reading may take seconds, and no connection is held for so long.
  const { reading, columns, rows, ballots } = await openFile(bytes, format, {}, 'file')
  return inTransaction(work, async (work) => {
    const kept = { ...upload, body: bodyId, visibility: 'office' } as const
    const fileId = await keepFile(work, actor, storage, kept)
    const id = newId()
    await tablesOf<ImportTables>(work)
      .insertInto('toolkit.action_import')
      .values({
        ...{ id, body_id: bodyId, file_id: fileId, format },
        file_name: file.name.replace(/\p{Cc}/gu, '').slice(-200) || 'file',
        state: isSettled(reading) ? 'mapping' : 'reading',
        reading: JSON.stringify(reading),
        columns: JSON.stringify(columns),
        mapping: JSON.stringify(await firstMapping(work, actor, format, columns)),
        votes: ballots && JSON.stringify(ballots),
        created_at: work.now,
        created_by: actor.person?.id ?? missing(),
        confirmed_at: null,
        confirmed_by: null,
        ended_at: null,
        progressed_at: null,
        undone_by: null,
      })
      .execute()
    await storeRows(work, id, rows)
    return id
  })
}

async function firstMapping(
  work: Work,
  actor: Actor,
  format: Format,
  columns: readonly Column[],
): Promise<Mapping> {
  return format === 'pb'
    ? votesMapping(columns)
    : proposed(columns, await rememberedMapping(work, actor))
}

/** The import, for who may import; strangers find nothing, colleagues are told that they may not. */
export async function openImport(work: Work, actor: Actor, id: string): Promise<Import> {
  const held = (await findImport(work, actor, id)) ?? missing()
  ensure(may.import(actor, held.bodyId))
  return held
}

async function readableImport(work: Work, actor: Actor, id: string): Promise<Import> {
  const held = await openImport(work, actor, id)
  if (!still.readable(held)) conflict('actions.import.refusal.closed')
  return held
}

/**
 * Reads the kept file again in another way, or with the questions answered. Mended cells and
 * rows left out begin anew, since the rows may be others.
 *
 * Errors  invalid: what is wrong with the file, or a question without an answer
 */
export async function rereadImport(
  work: Work,
  actor: Actor,
  storage: Storage,
  asked: { readonly id: string; readonly version: number; readonly choices: ReadingChoices },
): Promise<Import> {
  const { fileId, format } = await readableImport(work, actor, asked.id)
  const bytes = await storage.disk.getBytes(fileId)
  const { reading, columns, rows } = await openFile(bytes, format, asked.choices, 'encoding')
  return inTransaction(work, async (work) => {
    const held = await readableImport(work, actor, asked.id)
    const sameColumns =
      columns.map(({ name }) => name).join() === held.columns.map(({ name }) => name).join()
    await store(work, held, asked.version, {
      state: isSettled(reading) ? 'mapping' : 'reading',
      reading: JSON.stringify(reading),
      columns: JSON.stringify(columns),
      ...(sameColumns
        ? {}
        : { mapping: JSON.stringify(await firstMapping(work, actor, held.format, columns)) }),
    })
    await storeRows(work, held.id, rows)
    return openImport(work, actor, held.id)
  })
}

type Changes = Partial<{
  state: Import['state']
  reading: string
  columns: string
  mapping: string
  defaults: string
  confirmed_at: Date
  confirmed_by: string | null
}>

async function store(work: Work, held: Import, version: number, changes: Changes): Promise<void> {
  const done = await tablesOf<ImportTables>(work)
    .updateTable('toolkit.action_import')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', held.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) conflict('actions.import.refusal.changed-meanwhile')
}

/** Fields that a row cannot do without, and that a default may give to all rows. */
const NEEDED = ['kind', 'theme', 'horizon', 'visibility'] as const

/**
 * Says where the columns go and what all actions get that the file does not say.
 *
 * Errors  invalid beside the column or the default
 */
export function mapImport(
  work: Work,
  actor: Actor,
  asked: {
    readonly id: string
    readonly version: number
    readonly mapping: Mapping
    readonly defaults: Defaults
  },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const held = await openImport(work, actor, asked.id)
    if (!still.mappable(held)) conflict('actions.import.refusal.unread')
    checkMapping(held, asked.mapping, asked.defaults)
    const { visibility } = asked.defaults
    if (visibility && !may.show(actor, held.bodyId, visibility as Visibility))
      invalid('actions.refusal.show', {}, 'visibility')
    await store(work, held, asked.version, {
      state: 'checking',
      mapping: JSON.stringify(asked.mapping),
      defaults: JSON.stringify(asked.defaults),
    })
  })
}

function checkMapping(held: Import, mapping: Mapping, defaults: Defaults): void {
  for (const field of FIELDS) {
    const columns = held.columns.filter(({ index }) => mapping[index] === field)
    const [, second] = columns
    if (second) invalid('actions.import.refusal.two-columns', {}, `column-${second.index}`)
  }
  if (columnFor(mapping, 'title') === undefined)
    invalid('actions.import.refusal.no-title', {}, `column-${held.columns[0]?.index ?? 0}`)
  for (const field of NEEDED)
    if (columnFor(mapping, field) === undefined && !defaults[field])
      invalid('actions.import.refusal.need', {}, field)
  checkCosts(held, mapping, defaults)
}

/** Amounts need a currency, and a word on what `m` is short for where they say it. */
function checkCosts(held: Import, mapping: Mapping, defaults: Defaults): void {
  const costs = (['costLow', 'costLikely', 'costHigh'] as const).some(
    (field) => columnFor(mapping, field) !== undefined,
  )
  if (costs && columnFor(mapping, 'currency') === undefined && !defaults.currency)
    invalid('actions.import.refusal.need-currency', {}, 'currency')
  const shorts = (held.reading.shorts ?? []).some(({ index }) => mapping[index]?.startsWith('cost'))
  if (shorts && !defaults.costShort) invalid('actions.import.refusal.need-short', {}, 'costShort')
}

/** Would this row take an action out of the city, or back, without the lead's word? */
const showsTooFar = (actor: Actor, bodyId: string, { fate, becomes, match }: PlannedRow): boolean =>
  (fate === 'add' || fate === 'change') &&
  becomes?.visibility !== match?.visibility &&
  [becomes?.visibility, match?.visibility].some(
    (shown) => shown !== undefined && !may.show(actor, bodyId, shown),
  )

/**
 * Confirms what the preview showed: from here on a job writes it.
 *
 * Errors  invalid while rows have errors, or nothing would change
 */
export function confirmImport(
  work: Work,
  actor: Actor,
  asked: { readonly id: string; readonly version: number },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const held = await openImport(work, actor, asked.id)
    // Held, so that nobody mends a row between the look at it and the word on it.
    if (!still.checkable(held) || !(await holdImport(work, held.id, 'checking')))
      conflict('actions.import.refusal.closed')
    const { rows, counts } = await planOf(work, actor, held)
    if (counts.faulty > 0) invalid('actions.import.refusal.faulty', { rows: counts.faulty })
    if (counts.add + counts.change === 0) invalid('actions.import.refusal.nothing')
    if (rows.some((row) => showsTooFar(actor, held.bodyId, row))) invalid('actions.refusal.show')
    await notePlanned(
      work,
      held.id,
      PLANNED,
      rows.map(({ number, match }) => ({ number, action: match?.id ?? 'none' })),
    )
    await store(work, held, asked.version, {
      state: 'running',
      confirmed_at: work.now,
      confirmed_by: actor.person?.id ?? missing(),
    })
    await keepAudit(work, actor, {
      body: held.bodyId,
      action: 'actions.import-confirmed',
      subject: { kind: 'action-import', id: held.id },
      after: { counts, file: held.reading.sha256 },
    })
    await enqueue(work, RUN_IMPORT, { id: held.id }, { key: `${RUN_IMPORT} ${held.id}` })
  })
}

/** Puts a file away that is not to be imported after all; its rows are forgotten. */
export function discardImport(work: Work, actor: Actor, id: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const held = await openImport(work, actor, id)
    if (!still.readable(held)) conflict('actions.import.refusal.closed')
    await store(work, held, held.version, { state: 'discarded' })
    await storeRows(work, held.id, [])
  })
}
