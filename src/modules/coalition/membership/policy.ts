import type { Insertable } from 'kysely'
import { type Actor, holds, isOfficer, type Standing, SYSTEM } from '#kernel/actor.ts'
import type { MemberState, MemberTable } from '../tables.ts'

export type Turn = {
  readonly to: MemberState
  readonly reason: string | null
  readonly by: 'member' | 'officer' | 'system'
  readonly effectiveOn?: string
  /** What else changes in the member's own row. */
  readonly set?: Partial<Insertable<MemberTable>>
}

/** What a state means for what a member's people may see: the people room's standing. */
export const STANDING_OF: Readonly<Record<MemberState, Standing>> = {
  active: 'active',
  lapsing: 'active',
  lapsed: 'lapsed',
  'suspension-noticed': 'active',
  suspended: 'suspended',
  leaving: 'active',
  left: 'left',
  merged: 'left',
}

/** From where to where a membership may go. Nothing is deleted: a state is left by another state. */
const NEXT: Readonly<Record<MemberState, readonly MemberState[]>> = {
  active: ['lapsing', 'suspension-noticed', 'leaving', 'left', 'merged'],
  lapsing: ['active', 'lapsed', 'suspension-noticed', 'leaving', 'left', 'merged'],
  lapsed: ['active', 'left', 'merged'],
  'suspension-noticed': ['active', 'suspended', 'leaving', 'left'],
  suspended: ['active', 'left', 'merged'],
  leaving: ['active', 'left', 'merged'],
  left: ['active'],
  merged: [],
}

export const mayGo = (from: MemberState, to: MemberState): boolean => NEXT[from].includes(to)

/** A member in one of these is listed as a member; the others stay in the register as history. */
export const LIVING: readonly MemberState[] = ['active', 'lapsing', 'suspension-noticed', 'leaving']

/** Every year somebody says that these people still act for the city. Units: days. */
export const CONFIRM_AFTER_DAYS = 365
/** How long the question stays open before the membership lapses. */
export const LAPSE_AFTER_DAYS = 90
/** The least time a member has to answer a notice of suspension. */
export const ANSWER_DAYS = 30

const officer = (actor: Actor): boolean => isOfficer(actor, 'membership-officer')

const headOf = (actor: Actor, bodyId: string): boolean => holds(actor, bodyId, 'lead', 'deputy')

const atHome = (actor: Actor, bodyId: string): boolean =>
  actor.seats.some((seat) => seat.bodyId === bodyId)

export const may = {
  see: (actor: Actor, bodyId: string): boolean => officer(actor) || actor.acting?.bodyId === bodyId,
  confirm: (actor: Actor, bodyId: string): boolean => headOf(actor, bodyId),
  pledge: (actor: Actor, bodyId: string): boolean =>
    actor.acting?.standing === 'active' && headOf(actor, bodyId),
  /** Leaving is for who signs for the city: its lead. */
  leave: (actor: Actor, bodyId: string): boolean => holds(actor, bodyId, 'lead'),
  answer: (actor: Actor, bodyId: string): boolean => headOf(actor, bodyId),
  /** Standing is changed by officers, never by one with a seat in that city. */
  decide: (actor: Actor, bodyId: string): boolean =>
    actor.person?.id === SYSTEM.person?.id || (officer(actor) && !atHome(actor, bodyId)),
  /** Another member's head says that it saw it happen. */
  confirmAsPeer: (actor: Actor, bodyId: string): boolean =>
    actor.acting !== null &&
    actor.acting.bodyId !== bodyId &&
    actor.acting.bodyKind === 'city' &&
    actor.acting.standing === 'active' &&
    headOf(actor, actor.acting.bodyId) &&
    !atHome(actor, bodyId),
}
