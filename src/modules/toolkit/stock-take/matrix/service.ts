import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type Crisis, openCrisis, type Wave, wavesOf } from '../../crises/index.ts'
import { type CityGroup, groupsOf } from '../groups/index.ts'
import { may } from '../policy.ts'
import { type People, protectPeople } from '../suppression/index.ts'
import { cellsOfField, cellsOfWaves, findField, lookedOfWave } from './queries.ts'

type Row = Awaited<ReturnType<typeof cellsOfWaves>>[number]

/** A cell of the matrix as this reader may see it. */
export type Impact = Omit<Row, 'seen' | 'peopleLow' | 'peopleHigh'> & {
  readonly people: People
  /** `assessedAt` as a number. Units: milliseconds since 1970. */
  readonly assessedMs: number
}

/** A cell as the map shows it: a number instead of a date, as making 228 dates takes as long as
 * drawing their cells. An `Impact` is one, too. */
export type Looked = Awaited<ReturnType<typeof lookedOfWave>>[number] & {
  /** Null: a group of the shared list. */
  readonly groupLabel: string | null
}

/** One wave of a crisis with its cells, and the wave before. */
export type StockTake<C extends Looked = Impact> = {
  readonly crisis: Crisis
  readonly waves: readonly Wave[]
  readonly wave: Wave | null
  readonly before: Wave | null
  readonly groups: readonly CityGroup[]
  readonly cells: readonly C[]
  readonly cellsBefore: readonly C[]
}

/** The wave asked for, the newest unless another is, and the wave before. Errors: missing. */
async function waveOf(work: Work, actor: Actor, crisisId: string, waveId?: string) {
  const crisis = await openCrisis(work, actor, crisisId)
  const waves = await wavesOf(work, crisis)
  const at = waveId === undefined ? 0 : waves.findIndex((wave) => wave.id === waveId)
  if (at === -1) missing()
  return { crisis, waves, wave: waves[at] ?? null, before: waves[at + 1] ?? null }
}

/**
 * As `stockTakeOf`, for who shows the map alone: nothing of what is said of a cell, no people, and
 * nothing of the wave before.
 */
export async function mapOf(
  work: Work,
  actor: Actor,
  crisisId: string,
  waveId?: string,
): Promise<StockTake<Looked>> {
  const found = await waveOf(work, actor, crisisId, waveId)
  const { crisis, wave } = found
  const groups = await groupsOf(work, crisis.bodyId)
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  const looked = wave ? await lookedOfWave(work, actor, wave.id) : []
  const cells = looked.map((cell) => ({ ...cell, groupLabel: labels.get(cell.groupKey) ?? null }))
  return { ...found, groups: named(actor, crisis, groups, cells), cells, cellsBefore: [] }
}

/**
 * A crisis' stock-take in one wave, the newest unless another is asked for, with the wave before.
 *
 * Errors  missing, also for a wave of another crisis
 */
export async function stockTakeOf(
  work: Work,
  actor: Actor,
  crisisId: string,
  waveId?: string,
): Promise<StockTake> {
  const found = await waveOf(work, actor, crisisId, waveId)
  const { crisis, wave, before } = found
  const ids = [wave, before].flatMap((held) => (held ? [held.id] : []))
  const rows = ids.length === 0 ? [] : await cellsOfWaves(work, actor, ids)
  const cells = protectedCells(actor, crisis, rows)
  return {
    ...found,
    groups: named(actor, crisis, await groupsOf(work, crisis.bodyId), cells),
    cells: cells.filter((cell) => cell.waveId === wave?.id),
    cellsBefore: cells.filter((cell) => cell.waveId === before?.id),
  }
}

/** The groups a reader may know of: outside the city its own ones only where a cell shows them. */
function named(
  actor: Actor,
  crisis: Crisis,
  groups: readonly CityGroup[],
  cells: readonly Pick<Looked, 'groupKey'>[],
): readonly CityGroup[] {
  if (may.readNames(actor, crisis)) return groups
  const shown = new Set(cells.map((cell) => cell.groupKey))
  return groups.filter((group) => group.label === null || shown.has(group.key))
}

/** What may be shown of rows: seen ones only, with small counts protected wave by wave. */
function protectedCells(actor: Actor, crisis: Crisis, rows: readonly Row[]): readonly Impact[] {
  const inOffice = may.readSmall(actor, crisis)
  const names = may.readNames(actor, crisis)
  return [...Map.groupBy(rows, (row) => row.waveId).values()].flatMap((ofWave) => {
    const people = protectPeople(ofWave, inOffice)
    return ofWave
      .filter((row) => row.seen)
      .map(
        ({ seen: _, peopleLow: _low, peopleHigh: _high, ...row }): Impact => ({
          ...row,
          assessedBy: names ? row.assessedBy : null,
          people: people.get(row.id) ?? { kind: 'none' },
          assessedMs: row.assessedAt.getTime(),
        }),
      )
  })
}

/** One field of the matrix, a system and a group, through every wave: each place, newest wave first. */
export type Field = {
  readonly crisis: Crisis
  readonly waves: readonly Wave[]
  readonly system: number
  readonly group: CityGroup
  readonly impacts: readonly Impact[]
}

export async function fieldOf(
  work: Work,
  actor: Actor,
  crisisId: string,
  at: { readonly system: number; readonly groupKey: string },
): Promise<Field> {
  const crisis = await openCrisis(work, actor, crisisId)
  if (!Number.isInteger(at.system) || at.system < 1 || at.system > 12) missing()
  const impacts = protectedCells(actor, crisis, await cellsOfField(work, actor, crisis.id, at))
  const groups = named(actor, crisis, await groupsOf(work, crisis.bodyId), impacts)
  const group = groups.find((held) => held.key === at.groupKey)
  if (!group) missing()
  return {
    crisis,
    waves: await wavesOf(work, crisis),
    system: at.system,
    group,
    impacts,
  }
}

/** An impact with its whole field, so that its page can show where it stands. Errors: missing. */
export async function openImpact(
  work: Work,
  actor: Actor,
  id: string,
): Promise<{ readonly impact: Impact; readonly field: Field }> {
  const at = isId(id) ? await findField(work, actor, id) : undefined
  if (!at) missing()
  const field = await fieldOf(work, actor, at.crisisId, at)
  const impact = field.impacts.find((held) => held.id === id)
  return impact ? { impact, field } : missing()
}
