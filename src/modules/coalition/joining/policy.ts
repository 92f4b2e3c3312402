import type { Selectable } from 'kysely'
import { type Actor, isOfficer } from '#kernel/actor.ts'
import { domainOf, isWithin, mailboxOf } from '../domains/index.ts'
import type { ApplicationState, ApplicationTable, CheckKind, Outcome } from '../tables.ts'

export const CHECKS: readonly CheckKind[] = [
  'domain',
  'document',
  'duplicate',
  'place',
  'second-contact',
]
export const COMMITMENTS = ['active-support', 'share-knowledge', 'advocate'] as const

export type Application = Selectable<ApplicationTable>

const OPEN: readonly ApplicationState[] = ['submitted', 'clarification', 'first-approved']
export const isOpen = (state: ApplicationState): boolean => OPEN.includes(state)

/** What is known of an officer's own ties: their addresses and the places they hold seats for. */
export type Ties = { readonly addresses: readonly string[]; readonly places: readonly string[] }

type Wish = Pick<
  Application,
  | 'person_id'
  | 'place_id'
  | 'state'
  | 'domain'
  | 'official_address'
  | 'signatory_email'
  | 'deputy_email'
  | 'first_approver'
>

/** Does the officer belong to the city that asks? Then others decide. */
function isOwnCity(officerId: string | null, ties: Ties, wish: Wish): boolean {
  if (officerId === null || officerId === wish.person_id) return true
  if (ties.places.includes(wish.place_id)) return true
  const mailboxes = [wish.official_address, wish.signatory_email, wish.deputy_email]
    .filter((address) => address !== null)
    .map(mailboxOf)
  return ties.addresses.some(
    (address) =>
      mailboxes.includes(mailboxOf(address)) ||
      (wish.domain !== null && isWithin(domainOf(address), wish.domain)),
  )
}

export const isMembershipOfficer = (actor: Actor): boolean => isOfficer(actor, 'membership-officer')

const isOwn = (actor: Actor, wish: Wish): boolean =>
  actor.person !== null && actor.person.id === wish.person_id

export const may = {
  edit: (actor: Actor, wish: Wish): boolean =>
    isOwn(actor, wish) && (wish.state === 'draft' || wish.state === 'clarification'),
  withdraw: (actor: Actor, wish: Wish): boolean =>
    isOwn(actor, wish) && (wish.state === 'draft' || isOpen(wish.state)),
  reapply: (actor: Actor, wish: Wish): boolean =>
    isOwn(actor, wish) && (wish.state === 'refused' || wish.state === 'withdrawn'),
  /** Look at, ask about, check and decide: a membership officer who has no tie to the city. */
  handle: (actor: Actor, wish: Wish, ties: Ties): boolean =>
    isMembershipOfficer(actor) && !isOwnCity(actor.person?.id ?? null, ties, wish),
}

/** The newest finding of each check that still counts: made after the applicant's last change. */
export type Checked = {
  readonly kind: CheckKind
  readonly outcome: Outcome
  readonly note: string
  readonly called_back_on: string | null
  readonly at: Date
}

export const allPassed = (checks: readonly Checked[]): boolean =>
  CHECKS.every((kind) => checks.some((check) => check.kind === kind && check.outcome === 'passed'))

export const STEPS = ['identity', 'signatory', 'deputy', 'letter', 'pledges', 'review'] as const
export type Step = (typeof STEPS)[number]

/** Units: minutes of one person's work. */
export const MINUTES: Readonly<Record<Step, number>> = {
  identity: 4,
  signatory: 4,
  deputy: 2,
  letter: 5,
  pledges: 6,
  review: 2,
}

/** Which steps hold what they need; the review is done when the wish was sent. */
export function stepsDone(
  wish: Application,
  has: { readonly letter: boolean; readonly pledges: number },
): Readonly<Record<Step, boolean>> {
  return {
    identity: wish.legal_name !== null && wish.domain !== null && wish.official_address !== null,
    signatory: wish.signatory_name !== null && wish.mandate !== null,
    deputy: wish.deputy_email !== null,
    letter: has.letter,
    pledges: has.pledges === COMMITMENTS.length,
    review: wish.submitted_at !== null,
  }
}
