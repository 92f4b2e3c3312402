import type { Lang } from './languages.ts'

export type BodyKind = 'city' | 'partner' | 'secretariat'

export const CITY_ROLES = [
  'lead',
  'deputy',
  'analyst',
  'contributor',
  'reviewer',
  'viewer',
] as const
export const SECRETARIAT_ROLES = [
  'membership-officer',
  'editor',
  'session-producer',
  'theme-steward',
  'data-protection-officer',
  'administrator',
] as const
export const PARTNER_ROLES = ['partner-lead', 'partner-member'] as const
export type Role =
  | (typeof CITY_ROLES)[number]
  | (typeof SECRETARIAT_ROLES)[number]
  | (typeof PARTNER_ROLES)[number]

/** `active` bodies see what is visible to the coalition; the others see only the public and their own. */
export type Standing = 'pending' | 'active' | 'lapsed' | 'suspended' | 'left'

/** A person's place in one body: what they may do there. */
export type Seat = {
  readonly id: string
  readonly bodyId: string
  readonly bodyKind: BodyKind
  readonly bodyName: string
  readonly bodySlug: string
  readonly standing: Standing
  readonly roles: readonly Role[]
  /** The one department a contributor speaks for. */
  readonly department: string | null
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  /** The languages they read, in their own order (BCP 47); empty or unset: they have not said. */
  readonly langs?: readonly string[]
}

/**
 * Who is asking. Nobody signed in: `person` is null. Somebody with several seats acts for one of
 * them at a time (`acting`), and only that seat's body counts.
 */
export type Actor = {
  readonly person: Person | null
  readonly seats: readonly Seat[]
  readonly acting: Seat | null
}

export const VISITOR: Actor = { person: null, seats: [], acting: null }

/** The platform itself: jobs and schedules. It is written into the audit as `system`. */
export const SYSTEM: Actor = {
  person: { id: '00000000-0000-4000-8000-000000000000', name: 'system', lang: 'en', zone: 'UTC' },
  seats: [],
  acting: null,
}

/** The city's resilience office: who sees objects of visibility `office`, in any kind of body. */
export const OFFICE_ROLES: readonly Role[] = [
  'lead',
  'deputy',
  'analyst',
  'partner-lead',
  ...SECRETARIAT_ROLES,
]

/** Does the actor, acting for this body right now, hold one of the roles there? */
export const holds = (actor: Actor, bodyId: string, ...roles: readonly Role[]): boolean =>
  actor.acting?.bodyId === bodyId && actor.acting.roles.some((role) => roles.includes(role))

export const isOfficer = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.acting?.bodyKind === 'secretariat' &&
  actor.acting.standing === 'active' &&
  actor.acting.roles.some((role) => roles.includes(role))

export const inOffice = (actor: Actor, bodyId: string): boolean =>
  holds(actor, bodyId, ...OFFICE_ROLES)
