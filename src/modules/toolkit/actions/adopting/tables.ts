import type { Generated } from 'kysely'
import type { Visibility } from '#kernel/visibility.ts'

/** The records that a city may take over. */
export const ORIGINS = ['action', 'lesson', 'note'] as const
export type OriginKind = (typeof ORIGINS)[number]

export const USES = ['as-it-was', 'changed', 'dropped'] as const
export const ANSWERS = ['yes', 'no', 'unsure'] as const
/** When a city tells what became of it: some weeks later, and once the action is closed. */
export type Moment = 'later' | 'closing'

export type AdoptionTables = {
  'toolkit.adoption': {
    id: string
    action_id: string
    body_id: string
    origin_kind: OriginKind
    origin_id: string
    origin_body_id: string
    adopted_by: string
    adopted_at: Date
    told_at: Date | null
    asked_at: Date | null
    asked_closing_at: Date | null
    quiet_at: Date | null
  }
  'toolkit.adoption_report': {
    id: string
    adoption_id: string
    body_id: string
    moment: Moment
    used: (typeof USES)[number]
    changed: string
    recommend: (typeof ANSWERS)[number]
    evidence: string
    visibility: Visibility
    person_id: string | null
    at: Date
    version: Generated<number>
  }
}
