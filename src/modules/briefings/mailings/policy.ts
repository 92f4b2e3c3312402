import { type Actor, isOfficer } from '#kernel/actor.ts'
import type { MailingState } from '#platform/mailing/tables.ts'

export const may = {
  /** Figures, lists with masked addresses, and what came back. */
  see: (actor: Actor): boolean =>
    isOfficer(actor, 'editor', 'administrator', 'data-protection-officer'),
  /** Pause, go on, try again, say what became of what is uncertain. */
  steer: (actor: Actor): boolean => isOfficer(actor, 'editor', 'administrator'),
  /** Take back what was decided from a message that came back. */
  decide: (actor: Actor): boolean => isOfficer(actor, 'editor', 'data-protection-officer'),
  /** Whole addresses, and the messages that came back as they are. */
  seeAddresses: (actor: Actor): boolean => isOfficer(actor, 'data-protection-officer'),
}

export const STEPS = ['pause', 'resumption', 'retry'] as const
export type Step = (typeof STEPS)[number]

type Standing = { readonly state: MailingState; readonly failed: number }

/** What can be done with a mailing as it stands. */
export const stepsFor = ({ state, failed }: Standing): readonly Step[] =>
  STEPS.filter((step) => {
    if (step === 'pause') return state === 'sending' || state === 'scheduled'
    if (step === 'resumption') return state === 'paused'
    return failed > 0 && state !== 'frozen' && state !== 'scheduled'
  })
