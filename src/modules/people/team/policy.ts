import { type Actor, type BodyKind, holds, isOfficer, type Role, SYSTEM } from '#kernel/actor.ts'

/** The role that answers for a body; one person at least holds it, and hands it over to leave. */
export const TOP_ROLE: Readonly<Record<BodyKind, Role>> = {
  city: 'lead',
  partner: 'partner-lead',
  secretariat: 'administrator',
}

export type Team = { readonly id: string; readonly kind: BodyKind }
type Held = { readonly person_id: string; readonly roles: readonly Role[] }

const isSystem = (actor: Actor): boolean => actor.person?.id === SYSTEM.person?.id

const holdsTop = (actor: Actor, body: Team): boolean => holds(actor, body.id, TOP_ROLE[body.kind])

/** In good standing with the coalition: somebody suspended or gone changes nothing here. */
const isIn = (actor: Actor): boolean =>
  actor.acting?.standing !== 'suspended' && actor.acting?.standing !== 'left'

const own = (actor: Actor, seat: Held): boolean => actor.person?.id === seat.person_id

/** Who may do what to a team. Nobody does anything that adds to their own roles. */
export const may = {
  see: (actor: Actor, body: Team): boolean =>
    isSystem(actor) ||
    actor.acting?.bodyId === body.id ||
    isOfficer(actor, 'membership-officer', 'administrator', 'data-protection-officer'),

  change: (actor: Actor, body: Team): boolean =>
    isSystem(actor) ||
    isOfficer(actor, 'administrator') ||
    (isIn(actor) && (holdsTop(actor, body) || holds(actor, body.id, 'deputy'))),

  /** The top role comes from somebody who holds it, or from an administrator. */
  giveRoles: (actor: Actor, body: Team, roles: readonly Role[]): boolean =>
    may.change(actor, body) &&
    (!roles.includes(TOP_ROLE[body.kind]) ||
      isSystem(actor) ||
      isOfficer(actor, 'administrator') ||
      holdsTop(actor, body)),

  changeSeat: (actor: Actor, body: Team, seat: Held): boolean =>
    !own(actor, seat) && may.giveRoles(actor, body, seat.roles),

  /** Anybody may leave; others are taken off by who may change their seat. */
  endSeat: (actor: Actor, body: Team, seat: Held): boolean =>
    own(actor, seat) || may.changeSeat(actor, body, seat),

  handOver: (actor: Actor, body: Team): boolean => isIn(actor) && holdsTop(actor, body),

  /** An officer who lost their passkey is let in again by another administrator, never by themselves. */
  resetPasskeys: (actor: Actor, body: Team, seat: Held): boolean =>
    body.kind === 'secretariat' && isOfficer(actor, 'administrator') && !own(actor, seat),

  /** A body may be left without anybody at its top only by the platform's administrators. */
  vacate: (actor: Actor, body: Team, seat: Held): boolean =>
    isSystem(actor) ||
    (body.kind !== 'secretariat' && isOfficer(actor, 'administrator') && !own(actor, seat)),
}
