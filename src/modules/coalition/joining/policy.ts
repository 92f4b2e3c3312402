import type { Selectable } from 'kysely'
import { type Actor, isOfficer } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import {
  type AddressFault,
  addressFaults,
  domainOf,
  isWithin,
  mailboxOf,
} from '../domains/index.ts'
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

export type Tone = 'good' | 'warning' | 'danger' | 'blocking'

/** What the platform itself noticed for a check; the officer sees it, the applicant does not. */
export type Finding = {
  readonly kind: CheckKind
  readonly tone: Tone
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, string | number>>
}

export type Facts = {
  readonly wish: Application
  readonly placeName: string
  readonly byHand: boolean
  /** Domains of members and of wishes for other places. */
  readonly otherDomains: readonly string[]
  readonly letter: {
    readonly kind: 'uploaded' | 'signed-here'
    /** Names of other places whose wish carries the very same file. */
    readonly reusedFrom: readonly string[]
  } | null
  /** Members at this very place, wishes for it, and members of another place with such a name. */
  readonly memberHere: string | null
  readonly openHere: number
  readonly sameName: readonly string[]
  readonly homonyms: number
  readonly today: string
}

const FAULT_TONES: Readonly<Record<AddressFault, Tone>> = {
  'free-mail': 'danger',
  'look-alike': 'danger',
  'mixed-script': 'danger',
  'other-domain': 'danger',
  'public-suffix': 'danger',
  'shared-domain': 'warning',
}

function domainFindings({ wish, otherDomains }: Facts): Finding[] {
  const domain = wish.domain ?? ''
  const known = otherDomains.filter((other) => other !== domain)
  const faults = addressFaults(wish.official_address ?? '', domain, known)
  const found: Finding[] = faults.map((fault) => ({
    kind: 'domain',
    tone: FAULT_TONES[fault],
    key: `checking.finding.${fault}`,
    values: { domain },
  }))
  if (otherDomains.includes(domain))
    found.push({
      kind: 'domain',
      tone: 'warning',
      key: 'checking.finding.domain-elsewhere',
      values: { domain },
    })
  if (found.length === 0)
    found.push({
      kind: 'domain',
      tone: 'good',
      key: 'checking.finding.domain-fits',
      values: { domain },
    })
  return found
}

/** Units: days; two years, after which a mandate is asked about. */
const OLD_MANDATE_DAYS = 730

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

function documentFindings({ wish, letter, today }: Facts): Finding[] {
  const found: Finding[] = []
  const say = (tone: Tone, key: MessageKey, values: Finding['values'] = {}) =>
    found.push({ kind: 'document', tone, key, values })
  if (!letter) say('danger', 'checking.finding.letter-none')
  else if (letter.reusedFrom.length > 0)
    say('danger', 'checking.finding.letter-reused', { places: letter.reusedFrom.join(', ') })
  else if (letter.kind === 'signed-here') say('warning', 'checking.finding.letter-signed-here')
  else say('good', 'checking.finding.letter-there')
  if (wish.mandate_date && daysBetween(wish.mandate_date, today) > OLD_MANDATE_DAYS)
    say('warning', 'checking.finding.mandate-old')
  if (wish.mandate_until && wish.mandate_until < today)
    say('danger', 'checking.finding.mandate-over')
  return found
}

function duplicateFindings({ memberHere, openHere, sameName }: Facts): Finding[] {
  const found: Finding[] = []
  const say = (tone: Tone, key: MessageKey, values: Finding['values'] = {}) =>
    found.push({ kind: 'duplicate', tone, key, values })
  if (memberHere) say('blocking', 'checking.finding.member-here', { name: memberHere })
  if (openHere > 0) say('blocking', 'checking.finding.open-here', { count: openHere })
  if (sameName.length > 0)
    say('danger', 'checking.finding.same-name', { names: sameName.join(', ') })
  if (found.length === 0) say('good', 'checking.finding.no-duplicate')
  return found
}

/** Words for authorities above a municipality, in the languages and scripts we meet most. */
const PROVINCE =
  /\b(?:province|provincia|provincial|prov[ií]ncia|provinz|regi[oó]n|r[eé]gion(?:al)?|regional|county|departamento|d[eé]partement|department|estado|[eé]tat|state|gobernaci[oó]n|governorate|gouvernorat|prefecture|pr[eé]fecture|oblast|voivodeship|canton)\b/iu

function placeFindings({ wish, placeName, byHand, homonyms }: Facts): Finding[] {
  const found: Finding[] = []
  const say = (tone: Tone, key: MessageKey, values: Finding['values'] = {}) =>
    found.push({ kind: 'place', tone, key, values })
  const legal = wish.legal_name ?? ''
  if (wish.tier === 'province' || PROVINCE.test(legal))
    say('danger', 'checking.finding.province', { name: legal })
  if (byHand) say('warning', 'checking.finding.by-hand')
  if (homonyms > 1)
    say('warning', 'checking.finding.homonyms', { count: homonyms, name: placeName })
  if (found.length === 0) say('good', 'checking.finding.place-fits')
  return found
}

function contactFindings({ wish }: Facts): Finding[] {
  const found: Finding[] = []
  const say = (tone: Tone, key: MessageKey, values: Finding['values'] = {}) =>
    found.push({ kind: 'second-contact', tone, key, values })
  const address = wish.deputy_email ?? ''
  if (!wish.deputy_confirmed_at) say('danger', 'checking.finding.not-confirmed')
  if (wish.deputy_same_browser) say('danger', 'checking.finding.same-browser')
  if (!isWithin(domainOf(address), wish.domain ?? ''))
    say('danger', 'checking.finding.contact-elsewhere', { domain: domainOf(address) })
  if (found.length === 0) say('good', 'checking.finding.confirmed')
  return found
}

export const findingsOf = (facts: Facts): readonly Finding[] => [
  ...domainFindings(facts),
  ...documentFindings(facts),
  ...duplicateFindings(facts),
  ...placeFindings(facts),
  ...contactFindings(facts),
]

/**
 * May a check be noted as passed? What blocks cannot be passed; what is dangerous needs a call back
 * to a number that was found independently; free mail needs a signed letter as well.
 */
export function passRefusal(kind: CheckKind, facts: Facts, calledBack: boolean): MessageKey | null {
  const mine = findingsOf(facts).filter((finding) => finding.kind === kind)
  const blocking = mine.find((finding) => finding.tone === 'blocking')
  if (blocking) return 'checking.check.blocked'
  const dangerous = mine.filter((finding) => finding.tone === 'danger')
  if (dangerous.some((finding) => finding.key === 'checking.finding.letter-none'))
    return 'checking.check.blocked'
  if (
    dangerous.some((finding) => finding.key === 'checking.finding.free-mail') &&
    facts.letter?.kind !== 'uploaded'
  )
    return 'checking.check.letter-first'
  return dangerous.length > 0 && !calledBack ? 'checking.check.call-back' : null
}

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
