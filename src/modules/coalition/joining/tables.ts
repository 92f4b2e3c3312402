import type { Generated } from 'kysely'
import type { Commitment, Mandate, MemberType, Office } from '../membership/tables.ts'

type Tier = 'municipality' | 'district' | 'metropolitan' | 'province'

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'clarification'
  | 'first-approved'
  | 'active'
  | 'refused'
  | 'withdrawn'

export type CheckKind = 'domain' | 'document' | 'duplicate' | 'place' | 'second-contact'

export type Outcome = 'passed' | 'failed'

export type ApplicationEventKind =
  | 'begun'
  | 'submitted'
  | 'letter'
  | 'checked'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'deputy-asked'
  | 'deputy-confirmed'
  | 'signing-asked'
  | 'signed'
  | 'signing-not-yet'
  | 'signing-not-mine'
  | 'first-approval'
  | 'second-approval'
  | 'accepted'
  | 'refused'
  | 'withdrawn'
  | 're-applied'

/** `typed` was put in before signing was proven: the applicant typed the signatory's name. */
export type LetterKind = 'uploaded' | 'typed' | 'signed-by-applicant' | 'signed-by-link'

export type SigningAnswer = 'signed' | 'not-yet' | 'not-mine'

export type ApplicationTable = {
  id: string
  person_id: string
  state: ApplicationState
  version: Generated<number>
  lang: string
  place_id: string
  legal_name: string | null
  member_type: MemberType | null
  tier: Tier | null
  website: string | null
  domain: string | null
  official_address: string | null
  register_id: string | null
  languages: string | null
  population: number | null
  population_year: number | null
  population_source: string | null
  network_city: boolean | null
  signatory_name: string | null
  signatory_office: Office | null
  signatory_title: string | null
  signatory_email: string | null
  signatory_phone: string | null
  signatory_named: Generated<boolean>
  mandate: Mandate | null
  mandate_reference: string | null
  mandate_date: string | null
  mandate_until: string | null
  lead_title: string | null
  lead_phone: string | null
  deputy_name: string | null
  deputy_title: string | null
  deputy_email: string | null
  deputy_token_hash: Buffer | null
  deputy_confirmed_at: Date | null
  deputy_same_browser: boolean | null
  browser_hash: Buffer | null
  first_approver: string | null
  second_approver: string | null
  previous_id: string | null
  body_id: string | null
  created_at: Date
  updated_at: Date
  submitted_at: Date | null
  decided_at: Date | null
}

export type JoiningTables = {
  'coalition.application': ApplicationTable
  'coalition.letter': {
    id: string
    number: Generated<number>
    application_id: string
    kind: LetterKind
    file_id: string | null
    file_name: string | null
    media_type: string | null
    /** Of the file, or of the words that were signed. */
    sha256: string | null
    signed_name: string | null
    signed_title: string | null
    signed_address: string | null
    lang: string | null
    statement: string | null
    facts_sha256: string | null
    same_browser: boolean | null
    person_id: string | null
    valid_until: string | null
    at: Date
  }
  'coalition.signing': {
    id: string
    number: Generated<number>
    application_id: string
    address: string
    token_hash: Buffer
    browser_hash: Buffer | null
    asked_at: Date
    expires_at: Date
    revoked_at: Date | null
    answer: SigningAnswer | null
    words: string | null
    answered_at: Date | null
  }
  'coalition.application_pledge': {
    application_id: string
    commitment: Commitment
    what: string
    measure: string
    due_on: string
    public: boolean
  }
  'coalition.application_check': {
    id: string
    number: Generated<number>
    application_id: string
    kind: CheckKind
    outcome: Outcome
    note: string
    called_back_on: string | null
    officer_id: string
    at: Date
  }
  'coalition.application_event': {
    id: Generated<number>
    application_id: string
    at: Date
    kind: ApplicationEventKind
    by_role: 'applicant' | 'officer' | 'second-contact' | 'signatory' | 'system'
    person_id: string | null
    detail: string | null
    why: string | null
  }
}
