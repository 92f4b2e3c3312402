import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { type CrisisFacts, changeCrisis, openCrisis, openWave, startCrisis } from '#toolkit'
import {
  assessImpact,
  confirmImpacts,
} from '../../src/modules/toolkit/stock-take/assessing/index.ts'
import { stockTakeOf } from '../../src/modules/toolkit/stock-take/matrix/service.ts'
import type { Cell, DemoCrisis, DemoWave } from './shapes.ts'
import { ago, type Cast, dayFrom } from './stage.ts'

export type SeededCrisis = {
  readonly id: string
  /** The newest wave's impacts by `system group`. */
  readonly impacts: ReadonlyMap<string, string>
}

/** Opens a crisis as its city did, wave by wave, and brings it to the phase it is in today. */
export async function seedCrisis(
  work: Work,
  cast: Cast,
  crisis: DemoCrisis,
): Promise<SeededCrisis> {
  const facts: CrisisFacts = {
    title: crisis.title,
    summary: crisis.summary,
    types: crisis.types,
    startedOn: dayFrom(work, -crisis.started),
    phase: 'response',
    phaseNames: {},
    geography: crisis.geography,
    visibility: crisis.visibility,
  }
  const id = await startCrisis(ago(work, crisis.opened), cast.lead, facts)
  let impacts: ReadonlyMap<string, string> = new Map()
  for (const [index, wave] of crisis.waves.entries()) {
    if (index > 0) await nextWave(work, cast, id, wave)
    impacts = await seedWave(work, cast, { crisisId: id, visibility: crisis.visibility }, wave)
  }
  const last = crisis.waves.at(-1)?.opened ?? crisis.opened
  if (crisis.phase !== 'response') {
    const at = ago(work, last, 100)
    await change(at, cast, id, { ...facts, phase: crisis.phase })
  }
  if (crisis.closed !== undefined)
    await change(ago(work, crisis.closed), cast, id, { ...facts, phase: 'closed' })
  return { id, impacts }
}

async function change(work: Work, cast: Cast, id: string, facts: CrisisFacts): Promise<void> {
  const { version } = await openCrisis(work, cast.lead, id)
  await changeCrisis(work, cast.lead, id, { version, facts })
}

const nextWave = (work: Work, cast: Cast, crisisId: string, wave: DemoWave): Promise<string> =>
  openWave(ago(work, wave.opened), cast.lead, crisisId, {
    title: wave.title ?? '',
    openedOn: dayFrom(work, -wave.opened),
    note: wave.note ?? '',
  })

type Place = { readonly crisisId: string; readonly visibility: Visibility }

async function seedWave(work: Work, cast: Cast, place: Place, wave: DemoWave) {
  const { cells, confirms = [] } = wave
  const { crisisId, visibility } = place
  for (const [index, cell] of cells.entries())
    await assess(ago(work, wave.opened, 5 + index), cast, { crisisId, visibility, cell })
  const at = ago(work, wave.opened, 60)
  if (confirms.length > 0) {
    const { cellsBefore } = await stockTakeOf(at, cast.deputy, crisisId)
    const ids = cellsBefore
      .filter((held) => confirms.includes(`${held.system} ${held.groupKey}`))
      .map((held) => held.id)
    await confirmImpacts(at, cast.deputy, crisisId, ids)
  }
  const taken = await stockTakeOf(at, cast.deputy, crisisId)
  return new Map(taken.cells.map((held) => [`${held.system} ${held.groupKey}`, held.id]))
}

type Said = Place & { readonly cell: Cell }

/** The deputy assesses: what leaves the city is a lead's word or a deputy's. */
async function assess(work: Work, cast: Cast, said: Said): Promise<void> {
  const { crisisId, visibility, cell } = said
  const { people, severity } = cell
  await assessImpact(work, cast.deputy, {
    at: { crisisId, system: cell.system, groupKey: cell.group },
    said: {
      place: cell.place ?? '',
      severity,
      trend: cell.trend ?? 'unknown',
      ...(people
        ? { peopleLow: people[0], peopleHigh: people[1], peopleOn: dayFrom(work, 0) }
        : {}),
      confidence: severity === null ? undefined : (cell.confidence ?? 'medium'),
      source: cell.source ?? '',
      statement: cell.says ?? '',
      whoCouldKnow: cell.whoCouldKnow ?? '',
      visibility,
    },
    version: 0,
  })
}
