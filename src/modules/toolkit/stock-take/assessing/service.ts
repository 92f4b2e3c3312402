import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { type Crisis, mayCrisis, todayOf, type Wave } from '../../crises/index.ts'
import { impactAssessed } from '../events.ts'
import { type Field, fieldOf, type Impact, type StockTake, stockTakeOf } from '../matrix/index.ts'
import { may } from '../policy.ts'
import type { Confidence, Origin, Severity, Trend } from '../tables.ts'
import { countPlaces, holdOpenWave, insertImpacts, updateImpact } from './queries.ts'

/** Which cell of the newest wave; an empty place is the whole city. */
type CellAt = {
  readonly crisisId: string
  readonly system: number
  readonly groupKey: string
}

/** What is said of a cell. `severity` null: not known. Units: people; days `YYYY-MM-DD`. */
export type Assessment = {
  readonly place: string
  readonly severity: Severity | null
  readonly trend: Trend
  readonly peopleLow?: number | undefined
  readonly peopleHigh?: number | undefined
  readonly peopleOn?: string | undefined
  readonly confidence?: Confidence | undefined
  readonly source: string
  readonly statement: string
  readonly whoCouldKnow: string
  readonly visibility: Visibility
}

/** The most places one field of the matrix may be split into. */
const MOST_PLACES = 40

/** The most cells confirmed at one press. */
export const MOST_CONFIRMED = 100

type Save = {
  readonly at: CellAt
  readonly said: Assessment
  /** The version the writer saw; 0 where the cell was not there. */
  readonly version: number
  /** The place the writer opened; another one in `said` moves the cell. */
  readonly opened?: string
  readonly origin?: Origin
}

/**
 * Assesses a cell of the open wave: a new one, or what is there already.
 *
 * Returns the impact's id
 * Errors  conflict when the wave is closed, or when somebody else was first
 * Emits  toolkit.impact-assessed
 */
export async function assessImpact(work: Work, actor: Actor, save: Save): Promise<string> {
  return inTransaction(work, async (work) => {
    const field = await fieldOf(work, actor, save.at.crisisId, save.at)
    ensure(may.assess(actor, field.crisis))
    const wave = await openWaveOf(work, field.waves)
    const said = checked(work, actor, save.said)
    const place = save.opened ?? said.place
    const held = field.impacts.find((impact) => impact.waveId === wave.id && impact.place === place)
    const before = field.impacts.find((impact) => impact.place === place)
    mayShow(actor, field.crisis, said.visibility, before?.visibility)
    // A cell of this wave that is shown is taken back by the same word; one of an earlier wave stays.
    if (held) mayShow(actor, field.crisis, held.visibility, said.visibility)
    const columns = { ...columnsOf(said), ...stamp(work, actor, save.origin ?? 'assessed') }
    const id = held
      ? await changeCell(work, { field, wave, held, columns, version: save.version })
      : await addCell(work, actor, { field, wave, columns, version: save.version })
    await noteImpact(work, actor, { field, wave, id, held: held ?? null, said })
    return id
  })
}

/** The wave that takes assessments, held open until the transaction ends. */
async function openWaveOf(work: Work, waves: readonly Wave[]): Promise<Wave> {
  const [newest] = waves
  const open = newest && (await holdOpenWave(work, newest.id))
  if (!newest || !open) conflict('stock-take.error.wave-closed')
  return newest
}

/** What the form cannot see by itself: figures belong together, and to a day and a source. */
function checked(work: Work, actor: Actor, said: Assessment): Assessment {
  if (said.severity !== null && said.confidence === undefined)
    invalid('stock-take.error.confidence', {}, 'confidence')
  return {
    ...said,
    ...checkedPeople(said, todayOf(work, actor)),
    confidence: said.severity === null ? undefined : said.confidence,
  }
}

function checkedPeople(said: Assessment, today: string) {
  const low = said.peopleLow ?? said.peopleHigh
  const high = said.peopleHigh ?? said.peopleLow
  if (low === undefined || high === undefined)
    return { peopleLow: undefined, peopleHigh: undefined, peopleOn: undefined }
  if (high < low) invalid('stock-take.error.range', {}, 'peopleHigh')
  if (said.peopleOn === undefined) invalid('stock-take.error.people-on', {}, 'peopleOn')
  if (said.peopleOn > today) invalid('crises.error.later', {}, 'peopleOn')
  if (said.source === '') invalid('stock-take.error.source', {}, 'source')
  return { peopleLow: low, peopleHigh: high, peopleOn: said.peopleOn }
}

function mayShow(actor: Actor, crisis: Crisis, to: Visibility, from?: Visibility): void {
  if (to !== from) ensure(mayCrisis.show(actor, crisis, to), 'crises.error.show')
}

const columnsOf = (said: Assessment) => ({
  place: said.place,
  severity: said.severity,
  trend: said.trend,
  people_low: said.peopleLow ?? null,
  people_high: said.peopleHigh ?? null,
  people_on: said.peopleOn ?? null,
  confidence: said.confidence ?? null,
  source: said.source,
  statement: said.statement.trim(),
  who_could_know: said.whoCouldKnow,
  visibility: said.visibility,
})

const stamp = (work: Work, actor: Actor, origin: Origin) => ({
  origin,
  assessed_at: work.now,
  assessed_by: actor.person?.id ?? null,
})

type Columns = ReturnType<typeof columnsOf> & ReturnType<typeof stamp>
type Cell = {
  readonly field: Field
  readonly wave: Wave
  readonly columns: Columns
  readonly version: number
}

async function changeCell(work: Work, cell: Cell & { readonly held: Impact }): Promise<string> {
  const { held, columns, field, wave, version } = cell
  const taken = field.impacts.some(
    (other) => other.waveId === wave.id && other.place === columns.place && other.id !== held.id,
  )
  if (taken) invalid('stock-take.error.place-twice', {}, 'place')
  if (held.version !== version || !(await updateImpact(work, held.id, version, columns)))
    conflict('stock-take.error.changed')
  return held.id
}

async function addCell(work: Work, actor: Actor, cell: Cell): Promise<string> {
  const { field, wave, columns } = cell
  if (cell.version !== 0) conflict('stock-take.error.changed')
  const at = { system: field.system, groupKey: field.group.key }
  const { places } = await countPlaces(work, wave.id, at)
  if (places >= MOST_PLACES) invalid('stock-take.error.places', { most: MOST_PLACES }, 'place')
  const row = { ...columns, ...originOf(work, actor, field.crisis), wave_id: wave.id }
  const made = await insertImpacts(work, [
    { ...row, id: newId(), system: field.system, group_key: field.group.key },
  ])
  return made[0] ?? conflict('stock-take.error.changed')
}

const originOf = (work: Work, actor: Actor, crisis: Crisis) => ({
  body_id: crisis.bodyId,
  crisis_id: crisis.id,
  created_at: work.now,
  created_by: actor.person?.id ?? null,
})

type Noted = {
  readonly field: Field
  readonly wave: Wave
  readonly id: string
  readonly held: Impact | null
  readonly said: Assessment
}

/** The trail, the edges of the loop and the word on the bus of one assessed cell. */
async function noteImpact(work: Work, actor: Actor, noted: Noted): Promise<void> {
  const { field, wave, id, held, said } = noted
  const { crisis } = field
  const subject = { kind: 'impact', id }
  await keepAudit(work, actor, {
    body: crisis.bodyId,
    action: held ? 'impact.changed' : 'impact.assessed',
    subject,
    ...(held ? { before: held } : {}),
    after: said,
  })
  await relate(work, actor, {
    from: { kind: 'crisis', id: crisis.id },
    relation: 'causes',
    to: subject,
  })
  const before = field.impacts.find(
    (impact) => impact.waveNumber < wave.number && impact.place === said.place,
  )
  if (before && !held)
    await relate(work, actor, {
      from: subject,
      relation: 'supersedes',
      to: { kind: 'impact', id: before.id },
    })
  await publish(work, impactAssessed, id, {
    bodyId: crisis.bodyId,
    crisisId: crisis.id,
    waveId: wave.id,
  })
}

const nameOf = (cell: Impact): string => `${cell.system} ${cell.groupKey} ${cell.place}`

/** The cells of the wave before that this wave has not looked at yet. */
export function confirmable(taken: StockTake): readonly Impact[] {
  const here = new Set(taken.cells.map(nameOf))
  return taken.cellsBefore.filter((cell) => !here.has(nameOf(cell)))
}

/**
 * Confirms that cells are as they were a wave ago: they are assessed anew, today, by this person;
 * a figure keeps the day it was counted. Nothing is ever carried over without somebody saying so.
 *
 * Returns how many were confirmed
 */
export async function confirmImpacts(
  work: Work,
  actor: Actor,
  crisisId: string,
  ids: readonly string[],
): Promise<number> {
  return inTransaction(work, async (work) => {
    const taken = await stockTakeOf(work, actor, crisisId)
    ensure(may.assess(actor, taken.crisis))
    await openWaveOf(work, taken.waves)
    const chosen = confirmable(taken).filter((cell) => ids.includes(cell.id))
    for (const cell of chosen)
      await assessImpact(work, actor, {
        at: { crisisId, system: cell.system, groupKey: cell.groupKey },
        said: { ...assessmentOf(cell), trend: 'same' },
        version: 0,
        origin: 'confirmed',
      })
    return chosen.length
  })
}

/** What a cell says, as the office sees it: with every figure, so nothing is lost on the way. */
export function assessmentOf(cell: Impact): Assessment {
  const { people } = cell
  return {
    place: cell.place,
    severity: cell.severity,
    trend: cell.trend,
    ...(people.kind === 'range' ? { peopleLow: people.low, peopleHigh: people.high } : {}),
    peopleOn: cell.peopleOn ?? undefined,
    confidence: cell.confidence ?? undefined,
    source: cell.source,
    statement: cell.statement,
    whoCouldKnow: cell.whoCouldKnow,
    visibility: cell.visibility,
  }
}
