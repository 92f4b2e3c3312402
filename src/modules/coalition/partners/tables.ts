import type { Generated } from 'kysely'
import type { Outcome } from '../joining/tables.ts'

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

export type PartnerTables = {
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
