import { type Actor, isOfficer } from '#kernel/actor.ts'
import { domainOf, isFreeMail, isWithin } from '../domains/index.ts'
import type { Outcome, PartnerCheckKind, PartnerTable } from '../tables.ts'

export const PARTNER_CHECKS: readonly PartnerCheckKind[] = [
  'existence',
  'compliance',
  'eligibility',
  'agent',
]

/** Units: days between two looks at a partner. */
export const RECHECK_DAYS = 365

type Wish = Pick<PartnerTable, 'person_id' | 'state' | 'domain' | 'official_address'>

const isOwnPartner = (
  officerId: string | null,
  addresses: readonly string[],
  wish: Wish,
): boolean =>
  officerId === wish.person_id ||
  addresses.some((address) => isWithin(domainOf(address), wish.domain))

export const may = {
  see: (actor: Actor, wish: Wish): boolean =>
    actor.person?.id === wish.person_id || isOfficer(actor, 'membership-officer'),
  handle: (actor: Actor, addresses: readonly string[], wish: Wish): boolean =>
    isOfficer(actor, 'membership-officer') &&
    !isOwnPartner(actor.person?.id ?? null, addresses, wish),
  withdraw: (actor: Actor, wish: Wish): boolean =>
    actor.person?.id === wish.person_id && wish.state === 'submitted',
}

export type PartnerChecked = {
  readonly kind: PartnerCheckKind
  readonly outcome: Outcome
  readonly officer_id: string
  readonly at: Date
}

export const allPassed = (checks: readonly PartnerChecked[]): boolean =>
  PARTNER_CHECKS.every((kind) =>
    checks.some((check) => check.kind === kind && check.outcome === 'passed'),
  )

/** Four eyes: who accepts did not make all four checks alone. */
export const fourEyes = (checks: readonly PartnerChecked[], officerId: string): boolean =>
  checks.some((check) => check.officer_id !== officerId)

/** Does the agent's mailbox belong to the organisation? Otherwise somebody calls back. */
export const agentFits = (wish: Wish): boolean => {
  const domain = domainOf(wish.official_address)
  return !isFreeMail(domain) && isWithin(domain, wish.domain)
}
