import { type Actor, isOfficer } from '#kernel/actor.ts'
import type { TranslationState } from './tables.ts'

type Work = {
  readonly state: TranslationState
  readonly writtenBy: readonly string[]
}

/** Somebody verified: a seat in a body in good standing. */
const isVerified = (actor: Actor): boolean =>
  actor.person !== null && actor.acting?.standing === 'active'

export const may = {
  translate: isVerified,
  /** Never one of those who wrote in it. */
  review: (actor: Actor, { state, writtenBy }: Work): boolean =>
    isVerified(actor) && state === 'in-work' && !writtenBy.includes(actor.person?.id ?? ''),
  publish: (actor: Actor, { state }: Work): boolean =>
    state === 'reviewed' && isOfficer(actor, 'editor', 'theme-steward', 'administrator'),
} as const
