import type { Generated } from 'kysely'
import type { Visibility } from '#kernel/visibility.ts'

/** 0 none, 1 low, 2 medium, 3 high. Not known is null, never a number. */
export type Severity = 0 | 1 | 2 | 3

export const TRENDS = ['worse', 'same', 'better', 'unknown'] as const
export type Trend = (typeof TRENDS)[number]

export const CONFIDENCES = ['low', 'medium', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Assessed by hand, closed from the twelve questions, or confirmed as it was a wave ago. */
export type Origin = 'assessed' | 'closed' | 'confirmed'

/** Everybody in the city: the row for an impact that singles out no group. */
export const EVERYONE = 'everyone'

/** The tables of this sub-room; nobody else names them. */
export type StockTakeTables = {
  'toolkit.city_group': {
    id: string
    body_id: string
    key: string
    label: string
    created_at: Date
    created_by: string | null
  }
  'toolkit.impact': {
    id: string
    body_id: string
    crisis_id: string
    wave_id: string
    system: number
    group_key: string
    severity: Severity | null
    trend: Trend
    people_low: number | null
    people_high: number | null
    people_on: string | null
    place: string
    confidence: Confidence | null
    source: string
    statement: string
    who_could_know: string
    origin: Origin
    visibility: Visibility
    version: Generated<number>
    assessed_at: Date
    assessed_by: string | null
    created_at: Date
    created_by: string | null
  }
  'toolkit.respondent': {
    id: string
    wave_id: string
    kind: 'office' | 'department' | 'organisation'
    label: string
    token_hash: Buffer | null
    expires_at: Date | null
    revoked_at: Date | null
    started_at: Date | null
    created_at: Date
    created_by: string | null
  }
  'toolkit.answer': {
    id: string
    wave_id: string
    respondent_id: string
    system: number
    state: Severity | null
    trend: Trend
    group_key: string | null
    confidence: Confidence | null
    note: string
    version: Generated<number>
    answered_at: Date
    changed_at: Date
    answered_by: string | null
  }
  'toolkit.closing': {
    wave_id: string
    system: number
    state: Severity | null
    trend: Trend
    group_key: string
    confidence: Confidence | null
    reason: string
    answers: number
    impact_id: string
    closed_at: Date
    closed_by: string | null
  }
}
