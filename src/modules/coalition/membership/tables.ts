import type { Generated } from 'kysely'

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

export type Office =
  | 'chief-resilience-officer'
  | 'mayor'
  | 'deputy-mayor'
  | 'city-manager'
  | 'municipal-secretary'
  | 'other'

export type Mandate = 'office' | 'resolution' | 'delegation-letter'

export type Commitment = 'active-support' | 'share-knowledge' | 'advocate'

export type PledgeState = 'planned' | 'under-way' | 'done' | 'late' | 'changed' | 'dropped'

export type PledgeBasis = 'self-reported' | 'system-observed' | 'peer-confirmed'

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

export type MembershipTables = {
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
}
