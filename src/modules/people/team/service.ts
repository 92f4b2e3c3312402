import {
  type Actor,
  type BodyKind,
  CITY_ROLES,
  PARTNER_ROLES,
  type Role,
  SECRETARIAT_ROLES,
  SYSTEM,
} from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { findBody, findBodyBySlug } from '../bodies/index.ts'
import { findPerson } from '../queries.ts'
import { may, TOP_ROLE } from './policy.ts'
import { countOthers, findSeat, insertSeat, type NewSeat, teamOf, updateSeat } from './queries.ts'

export const ROLES_OF: Readonly<Record<BodyKind, readonly Role[]>> = {
  city: CITY_ROLES,
  partner: PARTNER_ROLES,
  secretariat: SECRETARIAT_ROLES,
}

/** What somebody is to be in a body. `department` is due for a contributor, and kept for nobody else. */
export type Place = {
  readonly roles: readonly Role[]
  readonly department?: string | null | undefined
  /** The last day of the term, `YYYY-MM-DD`. */
  readonly termEnds?: string | null | undefined
}

/** Who is written into the row: the platform itself is no person. */
export const rowName = (actor: Actor): string | null =>
  actor.person && actor.person.id !== SYSTEM.person?.id ? actor.person.id : null

/** The place as it is kept, or a refusal beside its field. */
export function checkPlace(work: Work, kind: BodyKind, place: Place) {
  const roles = ROLES_OF[kind].filter((role) => place.roles.includes(role))
  if (roles.length === 0 || roles.length !== new Set(place.roles).size)
    invalid('people.team.choose-roles', {}, 'roles')
  const department = roles.includes('contributor') ? (place.department ?? null) : null
  if (roles.includes('contributor') && department === null)
    invalid('people.team.name-department', {}, 'department')
  const termEnds = place.termEnds ?? null
  if (termEnds !== null && termEnds <= work.now.toISOString().slice(0, 10))
    invalid('people.team.term-in-future', {}, 'termEnds')
  return { roles, department, termEnds }
}

/** A body by its name in URLs, for somebody who may see its team. */
export async function findTeam(work: Work, actor: Actor, slug: string) {
  const body = await findBodyBySlug(work, slug)
  if (!body || !may.see(actor, body)) missing()
  return { body, seats: await teamOf(work, body.id) }
}

/**
 * Gives somebody a seat. The platform itself (`SYSTEM`) seats the person a procedure names, such as
 * the one whose application was approved; everybody else gives only what the policy lets them give.
 *
 * Errors  forbidden to oneself; conflict when the person has a seat there; invalid roles
 * Emits   people.seat-given
 */
export function giveSeat(
  work: Work,
  actor: Actor,
  seat: Place & { readonly body: string; readonly person: string },
): Promise<string> {
  return inTransaction(work, async (work) => {
    const body = await findBody(work, seat.body)
    if (!body) missing()
    ensure(actor.person?.id !== seat.person, 'people.team.not-to-oneself')
    const place = checkPlace(work, body.kind, seat)
    ensure(may.giveRoles(actor, body, place.roles))
    if (!(await findPerson(work, seat.person))) missing()
    return keepSeat(work, actor, { ...seat, ...place, givenBy: rowName(actor) })
  })
}

/** Writes a seat that has been found right: what giving one and accepting an invitation share. */
export async function keepSeat(
  work: Work,
  actor: Actor,
  seat: Omit<NewSeat, 'id'>,
): Promise<string> {
  const id = newId()
  const made = await insertSeat(work, { ...seat, id })
  if (!made) conflict('people.team.has-seat')
  await keepAudit(work, actor, {
    body: seat.body,
    action: 'seat-given',
    subject: { kind: 'seat', id },
    after: { person: seat.person, roles: seat.roles, department: seat.department },
  })
  await publish(work, 'people.seat-given', id, { person: seat.person, body: seat.body })
  return id
}

async function findSeatWithBody(work: Work, id: string) {
  const seat = await findSeat(work, id)
  const body = seat && (await findBody(work, seat.body_id))
  if (!seat || !body) missing()
  return { seat, body }
}

/**
 * Changes what somebody else does in a body.
 *
 * Errors  forbidden on one's own seat; conflict when it was changed since `version`, or when nobody
 *         would be left at the top
 */
export function changeSeat(
  work: Work,
  actor: Actor,
  id: string,
  change: Place & { readonly version: number },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const { seat, body } = await findSeatWithBody(work, id)
    if (!may.see(actor, body)) missing()
    ensure(actor.person?.id !== seat.person_id, 'people.team.not-to-oneself')
    const place = checkPlace(work, body.kind, change)
    ensure(may.changeSeat(actor, body, seat) && may.giveRoles(actor, body, place.roles))
    if (seat.version !== change.version) conflict('people.team.changed-meanwhile')
    const top = TOP_ROLE[body.kind]
    if (seat.roles.includes(top) && !place.roles.includes(top)) await keepTop(work, actor, id)
    if (!place.roles.includes('deputy')) await keepDeputy(work, actor, id)
    const by = rowName(actor)
    await updateSeat(work, id, { ...place, givenBy: by, changedBy: by })
    await keepAudit(work, actor, {
      body: body.id,
      action: 'seat-changed',
      subject: { kind: 'seat', id },
      before: { roles: seat.roles, department: seat.department },
      after: { roles: place.roles, department: place.department },
    })
    await publish(work, 'people.seat-changed', id, { person: seat.person_id, body: body.id })
  })
}

/** Somebody stays at the top of a body, unless an administrator empties it knowingly. */
async function keepTop(work: Work, actor: Actor, id: string): Promise<void> {
  const { seat, body } = await findSeatWithBody(work, id)
  const top = TOP_ROLE[body.kind]
  if (!seat.roles.includes(top) || may.vacate(actor, body, seat)) return
  if ((await countOthers(work, seat, top)) === 0)
    conflict('people.team.hand-over-first', { body: body.name })
}

/**
 * A city has a deputy: the last one is not taken off before another is named. Who leaves of their
 * own accord cannot be held; the team page and a notice then ask for a new deputy.
 */
async function keepDeputy(work: Work, actor: Actor, id: string): Promise<void> {
  const { seat, body } = await findSeatWithBody(work, id)
  if (body.kind !== 'city' || !seat.roles.includes('deputy') || may.vacate(actor, body, seat))
    return
  if ((await countOthers(work, seat, 'deputy')) === 0)
    conflict('people.team.deputy-first', { body: body.name })
}

/**
 * Ends a seat: its holder leaves, or is taken off. `successor` is the seat that takes over what the
 * person was in the middle of; the rooms hear it and pass on what is theirs.
 *
 * Errors  conflict when nobody would be left at the top: that role is handed over first
 * Emits   people.seat-ended
 */
export function endSeat(
  work: Work,
  actor: Actor,
  id: string,
  leaving: { readonly why?: string | undefined; readonly successor?: string | undefined } = {},
): Promise<void> {
  return inTransaction(work, async (work) => {
    const { seat, body } = await findSeatWithBody(work, id)
    const own = actor.person?.id === seat.person_id
    if (!own && !may.see(actor, body)) missing()
    ensure(may.endSeat(actor, body, seat))
    await keepTop(work, actor, id)
    if (!own) await keepDeputy(work, actor, id)
    const heir = await heirOf(work, seat, leaving.successor)
    await updateSeat(work, id, { ended: true, changedBy: rowName(actor) })
    await keepAudit(work, actor, {
      body: body.id,
      action: own ? 'seat-left' : 'seat-ended',
      subject: { kind: 'seat', id },
      before: { roles: seat.roles, department: seat.department },
      ...(leaving.why ? { why: leaving.why } : {}),
    })
    await publish(work, 'people.seat-ended', id, {
      person: seat.person_id,
      body: body.id,
      ...(heir ? { successor: heir } : {}),
    })
  })
}

/** The person who takes over from a seat: somebody else of the same body. */
async function heirOf(
  work: Work,
  seat: { readonly id: string; readonly body_id: string },
  successor: string | undefined,
): Promise<string | undefined> {
  if (successor === undefined) return undefined
  const heir = await findSeat(work, successor)
  if (heir?.body_id !== seat.body_id || heir.id === seat.id)
    invalid('people.team.choose-successor', {}, 'successor')
  return heir.person_id
}

/**
 * Passes the role at the top on to another seat of the body. The giver keeps their other roles;
 * with none left, or when they want to leave, their seat ends.
 *
 * Errors  forbidden for who does not hold that role; invalid when the heir is oneself or a stranger
 * Emits   people.handed-over
 */
export function handOver(
  work: Work,
  actor: Actor,
  hand: { readonly body: string; readonly to: string; readonly leave: boolean },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const body = await findBody(work, hand.body)
    if (!body || !may.see(actor, body)) missing()
    ensure(may.handOver(actor, body))
    const from = await findSeat(work, actor.acting?.id ?? hand.to)
    const to = await findSeat(work, hand.to)
    if (!from || to?.body_id !== body.id || to.id === from.id)
      invalid('people.team.choose-successor', {}, 'to')
    const top = TOP_ROLE[body.kind]
    const by = rowName(actor)
    const roles = ROLES_OF[body.kind].filter((role) => role === top || to.roles.includes(role))
    await updateSeat(work, to.id, { roles, givenBy: by, changedBy: by, termEnds: null })
    const rest = from.roles.filter((role) => role !== top)
    if (rest.length > 0) await updateSeat(work, from.id, { roles: rest, changedBy: by })
    await keepAudit(work, actor, {
      body: body.id,
      action: 'handed-over',
      subject: { kind: 'seat', id: to.id },
      before: { from: from.id, roles: to.roles },
      after: { roles },
    })
    await publish(work, 'people.handed-over', to.id, { body: body.id, from: from.person_id })
    if (hand.leave || rest.length === 0) await endSeat(work, actor, from.id, { successor: to.id })
  })
}
