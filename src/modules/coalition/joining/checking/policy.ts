import type { MessageKey } from '#kernel/messages.ts'
import {
  type AddressFault,
  addressFaults,
  domainOf,
  isWithin,
  mailboxOf,
} from '../../domains/index.ts'
import type { CheckKind, LetterKind } from '../../tables.ts'
import type { Application } from '../policy.ts'

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
    readonly kind: LetterKind
    /** The mailbox it was signed from. */
    readonly address: string | null
    /** Signed in the browser the link was asked from. */
    readonly sameBrowser: boolean
    /** The authority, the signatory or the mandate were changed after it was signed. */
    readonly stale: boolean
    /** Names of other places whose wish carries the very same file. */
    readonly reusedFrom: readonly string[]
  } | null
  /** Who was named as the signatory and said no: standing as long as they are named and did not sign. */
  readonly objections: readonly {
    readonly address: string
    readonly answer: 'not-yet' | 'not-mine'
    readonly standing: boolean
  }[]
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

/** Where the mailbox a letter was signed from is weak, said of the signatory and not of the applicant. */
const SIGNATORY_FAULTS: Readonly<Partial<Record<AddressFault, readonly [Tone, MessageKey]>>> = {
  'free-mail': ['danger', 'checking.finding.signatory.free-mail'],
  'look-alike': ['danger', 'checking.finding.signatory.look-alike'],
  'mixed-script': ['danger', 'checking.finding.signatory.mixed-script'],
  'other-domain': ['danger', 'checking.finding.signatory.other-domain'],
  'shared-domain': ['warning', 'checking.finding.signatory.shared-domain'],
}

type Say = (tone: Tone, key: MessageKey, values?: Finding['values']) => void

const KIND: Readonly<Record<LetterKind, readonly [Tone, MessageKey]>> = {
  uploaded: ['good', 'checking.finding.letter-there'],
  typed: ['danger', 'checking.finding.letter-typed'],
  'signed-by-applicant': ['warning', 'checking.finding.letter-by-applicant'],
  'signed-by-link': ['good', 'checking.finding.letter-by-link'],
}

function letterFindings(facts: Facts, say: Say): void {
  const { letter } = facts
  if (!letter) {
    say('blocking', 'checking.finding.letter-none')
    return
  }
  const { kind, address } = letter
  if (letter.stale) say('blocking', 'checking.finding.letter-stale')
  if (letter.reusedFrom.length > 0)
    say('danger', 'checking.finding.letter-reused', { places: letter.reusedFrom.join(', ') })
  else say(...KIND[kind], { address: address ?? '' })
  if (letter.sameBrowser) say('danger', 'checking.finding.signatory.same-browser')
  if (address !== null) mailboxFindings(facts, address, say)
}

/** What the mailbox proves that a letter was signed from. */
function mailboxFindings({ wish, otherDomains }: Facts, address: string, say: Say): void {
  const known = otherDomains.filter((other) => other !== wish.domain)
  for (const fault of addressFaults(address, wish.domain ?? '', known)) {
    const found = SIGNATORY_FAULTS[fault]
    if (found) say(...found, { address, domain: wish.domain ?? '' })
  }
  if (mailboxOf(address) === mailboxOf(wish.deputy_email ?? ''))
    say('warning', 'checking.finding.signatory.is-contact')
}

function documentFindings(facts: Facts): Finding[] {
  const { wish, objections, today } = facts
  const found: Finding[] = []
  const say: Say = (tone, key, values = {}) => found.push({ kind: 'document', tone, key, values })
  for (const { address, answer, standing } of objections)
    say(
      standing ? 'blocking' : 'danger',
      standing
        ? `checking.finding.signatory.${answer}`
        : `checking.finding.signatory.${answer}-before`,
      { address },
    )
  letterFindings(facts, say)
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
  if (
    dangerous.some((finding) => finding.key === 'checking.finding.free-mail') &&
    facts.letter?.kind !== 'uploaded'
  )
    return 'checking.check.letter-first'
  return dangerous.length > 0 && !calledBack ? 'checking.check.call-back' : null
}
