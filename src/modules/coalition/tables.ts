import type { Generated } from 'kysely'

/** UN geoscheme regions, with the Americas parted: what lists are filtered by. */
export type Region =
  | 'africa'
  | 'asia'
  | 'europe'
  | 'latin-america-caribbean'
  | 'northern-america'
  | 'oceania'

export type MemberType = 'city' | 'metropolitan-body' | 'group-of-municipalities'
export type MemberState =
  | 'active'
  | 'lapsing'
  | 'lapsed'
  | 'suspension-noticed'
  | 'suspended'
  | 'leaving'
  | 'left'
  | 'merged'
export type Tier = 'municipality' | 'district' | 'metropolitan' | 'province'
export type Office =
  | 'chief-resilience-officer'
  | 'mayor'
  | 'deputy-mayor'
  | 'city-manager'
  | 'municipal-secretary'
  | 'other'
export type Mandate = 'office' | 'resolution' | 'delegation-letter'
export type Commitment = 'active-support' | 'share-knowledge' | 'advocate'
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
  | 'first-approval'
  | 'second-approval'
  | 'accepted'
  | 'refused'
  | 'withdrawn'
  | 're-applied'
export type PledgeState = 'planned' | 'under-way' | 'done' | 'late' | 'changed' | 'dropped'
export type PledgeBasis = 'self-reported' | 'system-observed' | 'peer-confirmed'
export type ExternalIdKind =
  | 'geonames'
  | 'wikidata'
  | 'iso-3166-2'
  | 'un-locode'
  | 'national-code'
  | 'org-id'
export type PartnerKind =
  | 'international'
  | 'company'
  | 'non-profit'
  | 'academic'
  | 'network'
  | 'public-body'
  | 'observer'
export type PartnerState = 'submitted' | 'active' | 'refused' | 'withdrawn' | 'left'
export type PartnerCheckKind = 'existence' | 'compliance' | 'eligibility' | 'agent'

export type PlaceTable = {
  id: string
  geonames_id: number | null
  name: string
  country: string
  region: Region
  division: string | null
  latitude: number
  longitude: number
  zone: string
  population: number | null
  population_year: number | null
  population_source: string | null
  parent_id: string | null
  successor_id: string | null
  succeeded_on: string | null
  added_by: string | null
  created_at: Date
}

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

export type MemberTable = {
  body_id: string
  place_id: string
  application_id: string | null
  member_type: MemberType
  state: MemberState
  version: Generated<number>
  network_city: boolean
  website: string | null
  domain: string | null
  languages: string | null
  member_since: string
  signatory_office: Office
  signatory_title: string | null
  signatory_name: string | null
  basis: Mandate
  basis_reference: string | null
  basis_date: string | null
  confirmed_on: string
  asked_on: string | null
  effective_on: string | null
  notice: string | null
  answer: string | null
  successor_id: string | null
}

export type PledgeTable = {
  id: string
  body_id: string
  commitment: Commitment
  what: string
  measure: string
  due_on: string
  state: Generated<PledgeState>
  reason: string | null
  evidence_url: string | null
  basis: Generated<PledgeBasis>
  peer_body_id: string | null
  public: boolean
  version: Generated<number>
  created_at: Date
  updated_at: Date
}

export type PartnerTable = {
  id: string
  person_id: string
  body_id: string | null
  state: PartnerState
  version: Generated<number>
  lang: string
  name: string
  kind: PartnerKind
  country: string
  website: string
  domain: string
  official_address: string
  register_name: string
  register_id: string
  brings: string
  agent_title: string
  has_commercial_interest: boolean
  commercial_interest: string | null
  verified_on: string | null
  recheck_on: string | null
  accepted_by: string | null
  reason: string | null
  created_at: Date
  decided_at: Date | null
}

/** The tables of this room; nobody else names them. */
export type CoalitionTables = {
  'coalition.place': PlaceTable
  'coalition.place_name': { place_id: string; folded: string }
  'coalition.place_external_id': {
    place_id: string
    kind: ExternalIdKind
    value: string
    source: string
    noted_on: string
  }
  'coalition.application': ApplicationTable
  'coalition.letter': {
    id: string
    application_id: string
    kind: 'uploaded' | 'signed-here'
    file_id: string | null
    file_name: string | null
    media_type: string | null
    sha256: string | null
    signed_name: string | null
    statement: string | null
    person_id: string
    valid_until: string | null
    at: Date
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
    by_role: 'applicant' | 'officer' | 'second-contact' | 'system'
    person_id: string | null
    detail: string | null
    why: string | null
  }
  'coalition.member': MemberTable
  'coalition.standing_change': {
    id: Generated<number>
    body_id: string
    at: Date
    effective_on: string
    from_state: MemberState | null
    to_state: MemberState
    reason: string | null
    by_role: 'member' | 'officer' | 'system'
    person_id: string | null
  }
  'coalition.pledge': PledgeTable
  'coalition.observation': {
    id: string
    body_id: string
    commitment: Commitment
    what: string
    href: string
    seen_on: string
    pledge_id: string | null
  }
  'coalition.partner': PartnerTable
  'coalition.partner_check': {
    id: Generated<number>
    partner_id: string
    kind: PartnerCheckKind
    outcome: Outcome
    source: string
    note: string
    officer_id: string
    at: Date
  }
}

/** The views this room publishes: others join these, and only these. */
export type CoalitionViews = {
  'coalition.member_card': {
    body_id: string
    name: string
    slug: string
    demo: boolean
    member_type: MemberType
    state: MemberState
    member_since: string
    place_id: string
    place_name: string
    country: string
    region: Region
    division: string | null
    latitude: number
    longitude: number
    zone: string
    population: number | null
    population_year: number | null
  }
  'coalition.partner_card': {
    body_id: string
    partner_id: string
    name: string
    slug: string
    demo: boolean
    kind: PartnerKind
    country: string
    website: string
    has_commercial_interest: boolean
    verified_on: string
    recheck_on: string
  }
}
