import type { Region } from '#platform/places/countries.ts'
import type { JoiningTables } from './joining/tables.ts'
import type { MemberState, MembershipTables, MemberType } from './membership/tables.ts'
import type { PartnerKind, PartnerTables } from './partners/tables.ts'
import type { PlaceTables } from './places/tables.ts'

export type {
  ApplicationEventKind,
  ApplicationState,
  ApplicationTable,
  CheckKind,
  LetterKind,
  Outcome,
  SigningAnswer,
} from './joining/tables.ts'
export type {
  Commitment,
  MemberState,
  MemberTable,
  MemberType,
  PledgeBasis,
  PledgeState,
  PledgeTable,
} from './membership/tables.ts'
export type {
  PartnerCheckKind,
  PartnerKind,
  PartnerState,
  PartnerTable,
} from './partners/tables.ts'
export type { ExternalIdKind, PlaceTable } from './places/tables.ts'

/** The tables of this room; nobody else names them. */
export type CoalitionTables = PlaceTables & JoiningTables & MembershipTables & PartnerTables

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
    latitude: number | null
    longitude: number | null
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
