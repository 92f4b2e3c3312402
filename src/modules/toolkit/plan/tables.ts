import type { Generated } from 'kysely'
import type { Lang } from '#kernel/languages.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { SectionKey, SectionState } from './content/index.ts'

type PlanState = 'draft' | 'published' | 'superseded'

/** The tables of this room. */
export type PlanTables = {
  'toolkit.plan': {
    id: string
    body_id: string
    crisis_id: string
    portfolio_id: string | null
    board_id: string | null
    slug: string
    title: string
    lang: Lang
    state: Generated<PlanState>
    visibility: Visibility
    draft_visibility: Generated<'office' | 'city'>
    superseded_by: string | null
    version: Generated<number>
    created_at: Date
    created_by: string | null
    updated_at: Date
  }
  'toolkit.plan_section': {
    plan_id: string
    key: SectionKey
    state: Generated<SectionState>
    content: Generated<unknown>
    reason: Generated<string>
    version: Generated<number>
    opened_at: Date | null
    updated_at: Date
    updated_by: string | null
  }
  'toolkit.plan_version': {
    id: string
    plan_id: string
    number: number
    published_at: Date
    published_by: string
    content: unknown
    sha256: string
    note: string
  }
  'toolkit.plan_adoption': {
    id: string
    plan_id: string
    version_number: number
    adopted_by: string
    adopted_on: string
    decision_number: string
    note: string
    recorded_at: Date
    recorded_by: string
  }
}
