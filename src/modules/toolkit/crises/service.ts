import type { Actor } from '#kernel/actor.ts'
import type { CrisisType, Phase } from '#kernel/frame.ts'
import { isId, newId } from '#kernel/ids.ts'
import { type Page, pageThere } from '#kernel/pages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { auditOf, keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { reindexDocuments, type SearchDocument } from '#platform/search/search.ts'
import { crisisOpened, waveOpened } from './events.ts'
import { may } from './policy.ts'
import {
  closeWaves,
  crisesOfBody,
  crisesPaged,
  findCrisis,
  insertCrisis,
  insertWave,
  lockCrisis,
  updateCrisis,
  WAVES_SIZE,
  wavesOfCrisis,
  wavesPaged,
} from './queries.ts'
import type { PhaseNames } from './tables.ts'

export type Crisis = NonNullable<Awaited<ReturnType<typeof findCrisis>>>
export type Wave = Awaited<ReturnType<typeof wavesOfCrisis>>[number]

/** What a city says of a crisis. Dates are calendar days `YYYY-MM-DD`. */
export type CrisisFacts = {
  readonly title: string
  readonly summary: string
  readonly types: readonly CrisisType[]
  readonly startedOn: string
  readonly phase: Phase
  readonly phaseNames: PhaseNames
  readonly geography: string
  readonly visibility: Visibility
}

export type WaveFacts = {
  readonly title: string
  readonly openedOn: string
  readonly note: string
}

/** The calendar day it is where the actor is. */
export const todayOf = (work: Work, actor: Actor): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: actor.person?.zone ?? 'UTC' }).format(work.now)

/** A body's crises to choose from: those that go on first. */
export const crisesOf = (work: Work, actor: Actor, bodyId: string): Promise<readonly Crisis[]> =>
  crisesOfBody(work, actor, bodyId)

/** The crises of every other body that this actor may see, a page at a time. */
export async function crisesElsewhere(
  work: Work,
  actor: Actor,
  page: number,
): Promise<Page<Crisis>> {
  const notOf = actor.acting?.bodyId ?? null
  return pageThere((at) => crisesPaged(work, actor, at, { notOf }), page)
}

/** The crises of one body, a page at a time: those that go on first. */
export const crisesOn = (
  work: Work,
  actor: Actor,
  bodyId: string,
  page: number,
): Promise<Page<Crisis>> => pageThere((at) => crisesPaged(work, actor, at, { of: bodyId }), page)

/** A crisis' waves, newest first, a page at a time. The crisis was found through the actor. */
export const wavesOn = (work: Work, crisis: Crisis, page: number): Promise<Page<Wave>> =>
  pageThere((at) => wavesPaged(work, crisis.id, at), page, WAVES_SIZE)

/** A crisis this actor may see. Errors: missing. */
export async function openCrisis(work: Work, actor: Actor, id: string): Promise<Crisis> {
  const crisis = isId(id) ? await findCrisis(work, actor, id) : undefined
  return crisis ?? missing()
}

/** Every wave of a crisis that was found through the actor, newest first. */
export const wavesOf = (work: Work, crisis: Crisis): Promise<readonly Wave[]> =>
  wavesOfCrisis(work, crisis.id)

/**
 * Opens a crisis of the city acted for, with its first wave, so that the stock-take can begin.
 *
 * Returns the crisis' id
 * Emits  toolkit.crisis-opened, toolkit.wave-opened
 */
export async function startCrisis(work: Work, actor: Actor, facts: CrisisFacts): Promise<string> {
  return inTransaction(work, async (work) => {
    ensure(may.open(actor))
    const bodyId = actor.acting?.bodyId ?? missing()
    ensure(may.show(actor, { bodyId }, facts.visibility), 'crises.error.show')
    notLater(facts.startedOn, todayOf(work, actor), 'startedOn')
    const id = newId()
    await insertCrisis(work, {
      ...columnsOf(facts),
      id,
      body_id: bodyId,
      closed_on: facts.phase === 'closed' ? todayOf(work, actor) : null,
      created_at: work.now,
      created_by: actor.person?.id ?? null,
    })
    await afterChange(work, actor, { id, bodyId, facts })
    await keepAudit(work, actor, {
      body: bodyId,
      action: 'crisis.opened',
      subject: { kind: 'crisis', id },
      after: facts,
    })
    await publish(work, crisisOpened, id, { bodyId })
    if (facts.phase !== 'closed') await addWave(work, actor, { id, bodyId }, firstWave(work, actor))
    return id
  })
}

const firstWave = (work: Work, actor: Actor): WaveFacts & { number: number } => ({
  number: 1,
  title: '',
  note: '',
  openedOn: todayOf(work, actor),
})

/** Changes what is said of a crisis. A closed crisis' last wave is closed with it. */
export async function changeCrisis(
  work: Work,
  actor: Actor,
  id: string,
  change: { readonly version: number; readonly facts: CrisisFacts },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const crisis = await openCrisis(work, actor, id)
    const { facts, version } = change
    ensure(may.edit(actor, crisis))
    const shown = [crisis.visibility, facts.visibility]
    const same = facts.visibility === crisis.visibility
    ensure(same || shown.every((one) => may.show(actor, crisis, one)), 'crises.error.show')
    notLater(facts.startedOn, todayOf(work, actor), 'startedOn')
    const closedOn = facts.phase === 'closed' ? (crisis.closedOn ?? todayOf(work, actor)) : null
    const row = { ...columnsOf(facts), closed_on: closedOn }
    if (crisis.version !== version || !(await updateCrisis(work, id, version, row)))
      conflict('crises.error.changed')
    if (closedOn !== null) await closeWaves(work, id)
    await afterChange(work, actor, { id, bodyId: crisis.bodyId, facts })
    await keepAudit(work, actor, {
      body: crisis.bodyId,
      action: 'crisis.changed',
      subject: { kind: 'crisis', id },
      before: crisis,
      after: facts,
    })
  })
}

/**
 * Opens the next wave. The one before is closed and stands from then on as it was.
 *
 * Returns the wave's id
 * Emits  toolkit.wave-opened
 */
export async function openWave(
  work: Work,
  actor: Actor,
  crisisId: string,
  facts: WaveFacts,
): Promise<string> {
  return inTransaction(work, async (work) => {
    const crisis = await openCrisis(work, actor, crisisId)
    ensure(may.edit(actor, crisis))
    if (crisis.phase === 'closed') conflict('crises.error.closed')
    await lockCrisis(work, crisis.id)
    const last = (await wavesOfCrisis(work, crisis.id))[0]
    notLater(facts.openedOn, todayOf(work, actor), 'openedOn')
    const earliest = last?.openedOn ?? crisis.startedOn
    if (facts.openedOn < earliest) invalid('crises.error.wave-before', { earliest }, 'openedOn')
    await closeWaves(work, crisis.id)
    return addWave(work, actor, crisis, { ...facts, number: (last?.number ?? 0) + 1 })
  })
}

async function addWave(
  work: Work,
  actor: Actor,
  crisis: { readonly id: string; readonly bodyId: string },
  facts: WaveFacts & { readonly number: number },
): Promise<string> {
  const id = newId()
  await insertWave(work, {
    id,
    crisis_id: crisis.id,
    number: facts.number,
    title: facts.title,
    opened_on: facts.openedOn,
    note: facts.note,
    closed_at: null,
    created_at: work.now,
    created_by: actor.person?.id ?? null,
  })
  await keepAudit(work, actor, {
    body: crisis.bodyId,
    action: 'wave.opened',
    subject: { kind: 'crisis', id: crisis.id },
    after: facts,
  })
  await publish(work, waveOpened, id, { crisisId: crisis.id, bodyId: crisis.bodyId })
  return id
}

/** What happened to a crisis, newest first; nothing for those outside its city. */
export async function trailOf(work: Work, actor: Actor, crisis: Crisis) {
  if (!may.readTrail(actor, crisis)) return []
  return auditOf(work, { kind: 'crisis', id: crisis.id }, 20)
}

const columnsOf = (facts: CrisisFacts) => ({
  title: facts.title,
  summary: facts.summary,
  types: [...facts.types],
  started_on: facts.startedOn,
  phase: facts.phase,
  phase_names: facts.phaseNames,
  geography: facts.geography,
  visibility: facts.visibility,
})

function notLater(day: string, today: string, field: string): void {
  if (day > today) invalid('crises.error.later', {}, field)
}

type Changed = { readonly id: string; readonly bodyId: string; readonly facts: CrisisFacts }

/** Puts the crisis into the index in the language of whoever wrote last. */
async function afterChange(work: Work, actor: Actor, changed: Changed): Promise<void> {
  const { id, bodyId, facts } = changed
  const document: SearchDocument = {
    kind: 'crisis',
    id,
    lang: actor.person?.lang ?? 'en',
    body: bodyId,
    visibility: facts.visibility,
    title: facts.title,
    summary: facts.summary,
    text: [facts.geography, ...facts.types].join('\n'),
    href: `/crises/${id}`,
    about: { hazards: facts.types, stages: [facts.phase] },
  }
  await reindexDocuments(work, [document])
}
