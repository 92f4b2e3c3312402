import type { Generated, GeneratedAlways } from 'kysely'
import type { Horizon, Theme } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'

export type Beneficiary = {
  /** A shared group's key, or one the city added (`own-…`). */
  readonly group: string
  /** The share of the benefit expected to reach the group; groups overlap. */
  readonly sharePercent: number
}

export const KINDS = ['recovery', 'renewal'] as const
export type Kind = (typeof KINDS)[number]

export const STATUSES = [
  'draft',
  'proposed',
  'approved',
  'in-progress',
  'blocked',
  'paused',
  'done',
  'dropped',
  'superseded',
] as const
export type Status = (typeof STATUSES)[number]

/** A column of a file that no field took, as it stood there. */
export type Note = { readonly column: string; readonly text: string }

/** The tables of an action; money in minor units of `currency`, at prices of `price_year`. */
export type ActionTables = {
  'toolkit.action': {
    id: string
    body_id: string
    code: string
    /** The code as it sorts: A-2 before A-10. */
    code_order: GeneratedAlways<string>
    title: string
    summary: string
    description: string
    kind: Kind
    kind_reason: string
    theme: Theme
    system: number[]
    horizon: Horizon
    champion: string
    lead: string
    partners: string
    place: string
    starts_on: string | null
    ends_on: string | null
    cost_low: number | null
    cost_likely: number | null
    cost_high: number | null
    currency: string | null
    price_year: number | null
    expected_result: string
    risks: string
    legal_basis: string
    status: Status
    unblock_condition: Generated<string>
    unblock_owner: Generated<string>
    superseded_by: string | null
    visibility: Visibility
    /** A list of `Note`, written as JSON text. */
    notes: unknown
    import_id: string | null
    external_ref: string | null
    version: Generated<number>
    created_at: Date
    created_by: string | null
    updated_at: Date
  }
  'toolkit.action_beneficiary': { action_id: string; group_key: string; share_percent: number }
  'toolkit.action_impact': { action_id: string; impact_id: string }
  'toolkit.action_dependency': { action_id: string; needs_id: string }
  'toolkit.action_exclusion': { a_id: string; b_id: string }
  'toolkit.action_closing': {
    action_id: string
    lang: string
    planned: string
    happened: string
    why: string
    tell: string
    person_id: string | null
    closed_at: Date
  }
  'toolkit.action_comment': {
    id: string
    action_id: string
    person_id: string
    at: Date
    text: string
  }
}

/** What others may join. */
export type ActionViews = {
  'toolkit.action_card': {
    id: string
    body_id: string
    code: string
    title: string
    kind: Kind
    theme: Theme
    horizon: Horizon
    status: Status
    visibility: Visibility
  }
}
